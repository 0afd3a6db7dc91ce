package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with every right in the database changes the record; {@code --verify} says what they did. */
@Tag("engine")
class VerifyTest {

  private static final String ENTRY = " where chain = 'CASE' and number = ";
  private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");
  private static final ConcernReference CASE = new ConcernReference("CASE");
  private static RecordAlone alone;

  @TempDir
  Path var;
  private ConfigurableApplicationContext product;

  @BeforeAll
  static void aDatabaseOfItsOwn() throws SQLException {
    alone = new RecordAlone();
  }

  @AfterAll
  static void stop() {
    alone.close();
  }

  @BeforeEach
  void aConcernOfFourEntriesWhoseHeadIsSigned() {
    product = alone.run(var);
    product.getBean(MovableClock.class).moveTo(TUESDAY);
    harm("insert into agency (id, name, agency_type, pack) values ('a', 'Agency', 'statutory', 'staffordshire-2009')");
    List.of("raiser", "lead", "alleged").forEach(person -> harm("insert into person (id, agency, user_name, name, job,"
        + " password) values ('%s', 'a', '%s', 'Somebody', 'job', '')".formatted(person, person)));
    harm("insert into concern (reference, agency, raised_by, raised_at, pack, edition)"
        + " values ('CASE', 'a', 'raiser', now(), 'staffordshire-2009', '2009')");
    append(Act.Kind.RAISED, "raiser", "raise");
    append(Act.Kind.ANSWERED, "raiser", "triage");
    append(Act.Kind.EXCLUDED, "lead", "alleged");
    product.getBean(Concerns.class).exclude(new PersonId("alleged"), CASE);
    append(Act.Kind.ANSWERED, "lead", "decide");
    product.getBean(HeadSigner.class).sign();
    assertWhole();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    product.close();
    List.of("journal_entry", "case_key", "record_check", "concern_excluded", "concern", "person", "agency")
        .forEach(table -> alone.superuser().sql("delete from " + table).update());
  }

  @Test
  void anEditedEntry() {
    harm("update journal_entry set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))" + ENTRY + 2);
    assertFound("Entry 2 of the record CASE is not as it was written.");
  }

  @Test
  void anEntryDeletedInTheMiddle() {
    harm("delete from journal_entry" + ENTRY + 2);
    assertFound("Entry 2 of the record CASE is missing.");
  }

  @Test
  void entriesThatChangedPlaces() {
    harm("update journal_entry set number = 99" + ENTRY + 2);
    harm("update journal_entry set number = 2" + ENTRY + 4);
    harm("update journal_entry set number = 4" + ENTRY + 99);
    assertFound("Entry 2 of the record CASE is not as it was written.",
        "Entry 4 of the record CASE is not as it was written.",
        "Entry 4 of the record CASE is not the one whose head was signed.");
  }

  @Test
  void anEntryDatedBack() {
    harm("update journal_entry set head = replace(head, '2026-11-', '2026-10-')" + ENTRY + 2);
    assertFound("Entry 2 of the record CASE is not as it was written.");
  }

  @Test
  void anEntryDatedBackByWhoeverHasTheKeysToo() {
    product.getBean(MovableClock.class).moveTo(TUESDAY.minus(Duration.ofDays(3)));
    append(Act.Kind.ANSWERED, "lead", "decide");
    assertFound("Entry 5 of the record CASE says an earlier time than the one before it.");
  }

  @Test
  void anEndDroppedAndGrownAgainByTheProductItself() {
    harm("delete from journal_entry where number > 2");
    append(Act.Kind.EXCLUDED, "lead", "alleged");
    append(Act.Kind.ANSWERED, "raiser", "decide");
    assertFound("Entry 4 of the record CASE is not the one whose head was signed.");
    product.getBean(HeadSigner.class).sign();
    assertFound("Entry 4 of the record CASE is not the one whose head was signed.");
  }

  @Test
  void anEndDropped() {
    harm("delete from journal_entry" + ENTRY + 4);
    assertFound("Entry 4 of the record CASE is missing.");
  }

  @Test
  void aWholeChainDropped() {
    harm("delete from journal_entry");
    assertFound("Entry 4 of the record CASE is missing.", "The concern CASE has no record.");
    harm("delete from concern_excluded");
    harm("delete from concern");
    assertFound("Entry 4 of the record CASE is missing.");
  }

  @Test
  void aChainWrittenAnewWithTrueHashes() {
    byte[] previous = Link.root("CASE");
    for (Link link : product.getBean(Links.class).all("CASE")) {
      Link anew =
          Link.forge("CASE", link.number(), link.head().replace("\"lead\"", "\"raiser\""), link.sealed(), previous);
      assertThat(alone.superuser().sql("update journal_entry set head = ?, previous_hash = ?, hash = ?" + ENTRY + "?")
          .params(anew.head(), previous, anew.hash(), anew.number()).update()).isOne();
      previous = anew.hash();
    }
    assertThat(verify()).contains("Entry 3 of the record CASE is not as it was written.",
        "Entry 4 of the record CASE is not the one whose head was signed.");
  }

  @Test
  void anotherPersonInAnEntry() {
    harm("update journal_entry set head = replace(head, '\"lead\"', '\"raiser\"')" + ENTRY + 4);
    assertFound("Entry 4 of the record CASE is not as it was written.");
  }

  @Test
  void anotherPersonWhoRaisedIt() {
    harm("update concern set raised_by = 'lead'");
    assertFound("The record CASE says that somebody else raised the concern than the list of concerns does.");
  }

  @Test
  void anExclusionTakenAwayOrAdded() {
    String otherwise = "The record CASE says otherwise who is left out than the list that keeps people out does.";
    harm("insert into concern_excluded (concern, person) values ('CASE', 'lead')");
    assertFound(otherwise);
    harm("delete from concern_excluded");
    assertFound(otherwise);
    append(Act.Kind.LET_IN, "lead", "alleged");
    assertWhole();
  }

  @Test
  void anOlderBackupWithNewerHeads() {
    alone.superuser().sql("create table backup as select * from journal_entry").update();
    append(Act.Kind.ANSWERED, "lead", "share");
    append(Act.Kind.ANSWERED, "lead", "review");
    product.getBean(HeadSigner.class).sign();
    assertWhole();
    harm("delete from journal_entry");
    harm("insert into journal_entry select * from backup");
    alone.superuser().sql("drop table backup").update();
    assertFound("Entry 6 of the record CASE is missing.");
  }

  @Test
  void aKeyTakenAway() {
    harm("delete from case_key");
    assertFound("The record CASE does not open: its key is missing, or is not its own.");
  }

  @Test
  void aSignedHeadTakenOutOfTheFile() throws IOException {
    append(Act.Kind.ANSWERED, "lead", "share");
    product.getBean(HeadSigner.class).sign();
    Path heads = var.resolve("heads.log");
    Files.write(heads, Files.readAllLines(heads).subList(1, 2));
    assertFound("Line 1 of the signed heads is broken, forged, or no longer follows the line before it.");
  }

  @Test
  void theEndOfTheFileOfSignedHeadsCutOff() throws IOException {
    product.getBean(Checks.class).done(TUESDAY, "node-1", product.getBean(Verification.class).all());
    Files.delete(var.resolve("heads.log"));
    assertFound("The signed heads end before line 1, which they had when they were last checked.");
  }

  @Test
  void theEndOfTheFileOfSignedHeadsCutOffAndAnchoredOutside(@TempDir Path outside) throws IOException {
    String anchor = "--sevenfold.record.anchor=" + outside.resolve("heads.log");
    product.close();
    product = alone.run(var, anchor);
    append(Act.Kind.ANSWERED, "lead", "share");
    product.getBean(HeadSigner.class).sign();
    assertThat(alone.command(var, "--verify", anchor).exitCode()).isZero();
    harm("delete from journal_entry" + ENTRY + 5);
    Files.write(var.resolve("heads.log"), Files.readAllLines(outside.resolve("heads.log")).subList(0, 1));
    assertThat(alone.command(var, "--verify", anchor).lines())
        .contains("Line 2 of the signed heads is not the one that was anchored outside.");
  }

  @Test
  void itCannotBeSaidWithoutTheKeysAndThatIsNotTakenForAFault() throws IOException {
    Files.delete(var.resolve("master.key"));
    RecordAlone.Said said = alone.command(var, "--verify");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.lines()).singleElement().asString().startsWith("The master key " + var.resolve("master.key"));
  }

  private void append(Act.Kind kind, String who, String subject) {
    new TransactionTemplate(product.getBean(PlatformTransactionManager.class)).executeWithoutResult(
        status -> product.getBean(Journal.class).append(CASE,
            new Act(kind, new PersonId(who), subject, "", Map.of("said", "what was said"))));
  }

  /** Fails where nothing was harmed: a test that harms nothing finds nothing. */
  private static void harm(String sql) {
    assertThat(alone.superuser().sql(sql).update()).isPositive();
  }

  private void assertWhole() {
    RecordAlone.Said said = alone.command(var, "--verify");
    assertThat(said.lines()).hasSize(2).contains("Everything is as it was written and signed.");
    assertThat(said.exitCode()).isZero();
  }

  private void assertFound(String... sentences) {
    assertThat(verify()).containsExactly(sentences);
  }

  /** What it says between its first line and its last. */
  private List<String> verify() {
    RecordAlone.Said said = alone.command(var, "--verify");
    assertThat(said.exitCode()).isOne();
    assertThat(said.lines().get(0)).startsWith("Records: 1, entries: ");
    List<String> faults = said.lines().subList(1, said.lines().size() - 1);
    assertThat(said.lines()).last().asString().startsWith("Faults: " + faults.size() + ". Keep everything as it is");
    return faults;
  }
}
