package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.sevenfold.clock.MovableClock;

/** Somebody with every right in the database changes the record; {@code --verify} says what they did. */
class VerifyTest extends TamperedCase {

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
    harm("delete from concern_masked");
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
}
