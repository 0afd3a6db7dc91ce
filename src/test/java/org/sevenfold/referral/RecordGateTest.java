package org.sevenfold.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/** DT18, part by part: a record is complete, shared or not, or it says what it lacks. */
class RecordGateTest {

  private static final int PAPER = 7;

  @Test
  void aDecisionNotToShareIsCompleteWithItsReasonsItsReviewAndWhatThePersonWasTold() {
    assertThat(notShared("none")).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({"record_reasons, reasons", "review_on, review", "told_person, told"})
  @Meets("P64.a#2")
  void notSharingLacksWhatIsLeftOut(String leftOut, String lacks) {
    assertThat(notShared(leftOut)).isEqualTo(lacks);
  }

  @Test
  void whatWasSharedIsCompleteWithWhatWithWhomHowWhatForAndOnWhichBasis() {
    assertThat(shared("none")).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({"record_reasons, reasons", "told_person, told", "purpose_text, purpose", "recipient_name, sent",
      "channel, sent", "items_shared, sent", "lawful_basis, basis"})
  @Meets({"P64.b#1", "GR7#1", "Q7#1"})
  void sharingLacksWhatIsLeftOut(String leftOut, String lacks) {
    assertThat(shared(leftOut)).isEqualTo(lacks);
  }

  @Test
  void aBasisThatNobodyKnewIsNoneUntilSomebodyAddsIt() {
    Map<String, Object> said = new HashMap<>(sharing());
    said.put("lawful_basis", "unknown");
    assertThat(lacks(said, "SHARE", "BEFORE", List.of(sent(false)))).isEqualTo("basis");
    said.put("record_added", "Somebody's life was in danger");
    assertThat(lacks(said, "SHARE", "BEFORE", List.of(sent(false)))).isEqualTo("nothing");
  }

  @Test
  void aCallSaysItselfWhatWasSaidToWhom() {
    assertThat(lacks(Map.of("record_reasons", "why", "told_person", "all", "said_on_call", "what", "lawful_basis",
        "vital_interests"), "SHARE", "AFTER", List.of(sent(true)))).isEqualTo("nothing");
  }

  @Test
  void whereNobodyHasToBeToldNothingOfItIsMissing() {
    Map<String, Object> said = new HashMap<>(sharing());
    said.remove("told_person");
    assertThat(lacks(said, "SHARE", "NOT_NEEDED", List.of(sent(false)))).isEqualTo("nothing");
  }

  private static String notShared(String leftOut) {
    Map<String, Object> said =
        new HashMap<>(Map.of("record_reasons", "why", "review_on", "2026-12-20", "told_person", "all"));
    said.remove(leftOut);
    return lacks(said, "DO_NOT_SHARE", "BEFORE", List.of());
  }

  private static String shared(String leftOut) {
    Map<String, Object> said = new HashMap<>(sharing());
    said.remove(leftOut);
    return lacks(said, "SHARE", "BEFORE", List.of(sent(false)));
  }

  private static Map<String, Object> sharing() {
    return Map.of("record_reasons", "why", "told_person", "all", "purpose_text", "so that she is safe",
        "recipient_name", "Ruth Hay", "channel", "secure_email", "items_shared", "the address",
        "lawful_basis", "statutory_function");
  }

  private static String lacks(Map<String, Object> said, String decision, String inform, List<Disclosure> left) {
    Entry entry = new Entry(PAPER, Instant.EPOCH, new Act(Act.Kind.ANSWERED, new PersonId("p"), "task", "form v1",
        said), Map.of());
    return RecordGate.lacks(new CaseRecord(List.of(entry), List.of()), left, decision, inform);
  }

  private static Disclosure sent(boolean byPhone) {
    ConcernReference concern = ConcernReference.random();
    return new Disclosure(concern, concern, "CSC", PAPER, byPhone, Instant.EPOCH);
  }
}
