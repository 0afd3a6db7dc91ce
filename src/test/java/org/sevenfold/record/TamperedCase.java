package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case in a database of its own, whose record somebody with every right there can change. */
@Tag("engine")
abstract class TamperedCase {

  static final String ENTRY = " where chain = 'CASE' and number = ";
  static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");
  static final ConcernReference CASE = new ConcernReference("CASE");
  static RecordAlone alone;

  @TempDir
  Path var;
  ConfigurableApplicationContext product;

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
    // the migration makes it once for a database; here each test has a master key of its own
    CaseKeys keys = product.getBean(CaseKeys.class);
    keys.find(CaseKeys.COLUMNS).orElseGet(() -> keys.create(CaseKeys.COLUMNS));
    harm("insert into agency (id, name, agency_type, pack) values ('a', 'Agency', 'statutory', 'staffordshire-2009')");
    List.of("raiser", "lead", "alleged").forEach(person -> harm("insert into person (id, agency, user_name, name, job,"
        + " password) values ('%s', 'a', '%s', 'Somebody', 'job', '')".formatted(person, person)));
    harm("insert into concern (reference, agency, raised_by, raised_at, pack, edition)"
        + " values ('CASE', 'a', 'raiser', now(), 'staffordshire-2009', '2009')");
    product.getBean(Concerns.class).mask(CASE);
    append(Act.Kind.RAISED, "raiser", "raise");
    append(Act.Kind.ANSWERED, "raiser", "triage");
    append(Act.Kind.EXCLUDED, "lead", Act.PERSON, Map.of(Act.PERSON, "alleged", "said", "what was said"));
    product.getBean(Concerns.class).exclude(new PersonId("alleged"), CASE);
    append(Act.Kind.ANSWERED, "lead", "decide");
    product.getBean(HeadSigner.class).sign();
    assertWhole();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    product.close();
    List.of("journal_entry", "case_key", "record_check", "concern_excluded", "concern_masked", "concern", "person",
        "agency").forEach(table -> alone.superuser().sql("delete from " + table).update());
  }

  void append(Act.Kind kind, String who, String subject) {
    append(kind, who, subject, Map.of("said", "what was said"));
  }

  private void append(Act.Kind kind, String who, String subject, Map<String, Object> content) {
    new TransactionTemplate(product.getBean(PlatformTransactionManager.class)).executeWithoutResult(
        status -> product.getBean(Journal.class).append(CASE, new Act(kind, new PersonId(who), subject, "", content)));
  }

  /** Fails where nothing was harmed: a test that harms nothing finds nothing. */
  static void harm(String sql) {
    assertThat(alone.superuser().sql(sql).update()).isPositive();
  }

  void assertWhole() {
    RecordAlone.Said said = alone.command(var, "--verify");
    assertThat(said.lines()).hasSize(2).contains("Everything is as it was written and signed.");
    assertThat(said.exitCode()).isZero();
  }

  void assertFound(String... sentences) {
    assertThat(verify()).containsExactly(sentences);
  }

  /** What it says between its first line and its last. */
  List<String> verify() {
    RecordAlone.Said said = alone.command(var, "--verify");
    assertThat(said.exitCode()).isOne();
    assertThat(said.lines().get(0)).startsWith("Records: 1, entries: ");
    List<String> faults = said.lines().subList(1, said.lines().size() - 1);
    assertThat(said.lines()).last().asString().startsWith("Faults: " + faults.size() + ". Keep everything as it is");
    return faults;
  }
}
