package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever needs one entry opens that one: what is wrong with another is not seen, what is wrong with it is. */
class RecordReadsTest extends RecordTest {

  @Autowired
  Records records;
  private final ConcernReference other = new ConcernReference(chain + " other");

  @Test
  void whatSeveralRecordsBeginWithIsOpenedAndNothingElse() {
    entries(2);
    append(other, "first of the other");
    append(other, SECRET);
    harmed(2);
    Map<ConcernReference, Entry> first =
        journal.first(TestReading.COMPARING,
            List.of(concern, other, new ConcernReference(chain + " that there is not")));
    assertThat(first).containsOnlyKeys(concern, other);
    assertThat(first.get(concern).act()).isEqualTo(act(SECRET));
    assertThat(first.get(other).act()).isEqualTo(act("first of the other"));
    assertThat(first.values()).extracting(Entry::number).containsOnly(1);
    assertThat(journal.read(TestReading.COMPARING, concern).faults())
        .containsExactly(new Fault(chain, 2, Fault.Kind.CHANGED));
  }

  @Test
  void aListOpensWhatItTellsOfAndStillSeesWhatIsWrongBesideIt() {
    append(concern, SECRET);
    appendTold();
    append(other, SECRET);
    harmed(1);
    Map<ConcernReference, CaseRecord> read = records.read(TestReading.COMPARING, List.of(concern, other),
        (kind, form) -> kind == Act.Kind.TOLD);
    assertThat(read.get(concern).entries()).extracting(Entry::number).containsExactly(2);
    assertThat(read.get(concern).entries().get(0).content()).containsEntry("why", SECRET);
    assertThat(read.get(concern).faults()).containsExactly(new Fault(chain, 1, Fault.Kind.CHANGED));
    assertThat(read.get(other).entries()).isEmpty();
  }

  @Test
  void aFirstEntryThatWasTamperedWithDoesNotOpen() {
    entries(2);
    harmed(1);
    append(other, SECRET);
    assertThat(journal.first(TestReading.COMPARING, List.of(concern, other))).as("the others of a list")
        .containsOnlyKeys(other);
    assertThatThrownBy(() -> journal.first(TestReading.COMPARING, concern)).isInstanceOf(DamagedRecord.class)
        .hasMessage("Entry 1 of the record " + chain + " is not as it was written.");
    assertThat(journal.read(TestReading.COMPARING, concern).first()).as("the second is not the first").isEmpty();
  }

  @Test
  void theLastEntryOfAKindIsFoundBehindOthers() {
    append(concern, "answered first");
    append(concern, "answered last");
    appendTold();
    harmed(1);
    assertThat(journal.last(TestReading.COMPARING, concern, Act.Kind.ANSWERED).orElseThrow().act())
        .isEqualTo(act("answered last"));
    assertThat(journal.last(TestReading.COMPARING, concern, Act.Kind.TOLD).orElseThrow().number()).isEqualTo(3);
    assertThat(journal.last(TestReading.COMPARING, concern, Act.Kind.CLOSED)).isEmpty();
  }

  @Test
  void aLastEntryThatWasTamperedWithIsNotPassedByForOneBeforeIt() {
    entries(2);
    harmed(2);
    assertThatThrownBy(() -> journal.last(TestReading.COMPARING, concern, Act.Kind.ANSWERED))
        .isInstanceOf(DamagedRecord.class);
  }

  @Test
  void aHeadThatNobodyCanReadStopsNothing() {
    entries(2);
    harm("update journal_entry set head = 'no head' where chain = ? and number = 2", chain);
    assertThat(journal.last(TestReading.COMPARING, concern, Act.Kind.ANSWERED).orElseThrow().number()).isEqualTo(1);
    assertThat(journal.read(TestReading.COMPARING, concern).entries()).hasSize(1);
  }

  @Test
  void anEntryIsReadByItsNumber() {
    append(concern, "one");
    append(concern, "two");
    assertThat(journal.entry(TestReading.COMPARING, concern, 2).orElseThrow().act()).isEqualTo(act("two"));
    assertThat(journal.entry(TestReading.COMPARING, concern, 3)).isEmpty();
  }

  @Test
  void ofAnErasedRecordOnlyTheHeadsAreLeft() {
    append(concern, SECRET);
    append(other, SECRET);
    harm("delete from case_key where chain = ?", chain);
    Map<ConcernReference, Entry> first = journal.first(TestReading.COMPARING, List.of(concern, other));
    assertThat(first.get(concern).content()).isEmpty();
    assertThat(first.get(concern).act().who()).isEqualTo(SOMEBODY);
    assertThat(first.get(other).content()).isNotEmpty();
  }

  @Test
  void aRecordThatWasReadGivesItsEntriesByKind() {
    append(concern, "one");
    appendTold();
    append(concern, "three");
    CaseRecord record = journal.read(TestReading.COMPARING, concern);
    assertThat(record.of(Act.Kind.ANSWERED)).extracting(Entry::number).containsExactly(1, 3);
    assertThat(record.answers()).extracting(Entry::number).containsExactly(1, 3);
    assertThat(record.first()).get().extracting(Entry::number).isEqualTo(1);
  }

  private void appendTold() {
    Act told = new Act(Act.Kind.TOLD, SOMEBODY, "new_danger", "", Map.of("why", SECRET));
    transaction().executeWithoutResult(status -> journal.append(concern, told));
  }

  private void harmed(int number) {
    harm("update journal_entry set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
        + " where chain = ? and number = ?", chain, number);
  }
}
