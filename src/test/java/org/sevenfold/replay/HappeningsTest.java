package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Vocabulary;

/** When something happens that a case says, and when a moment is that it names. */
class HappeningsTest {

  private static final Form BYPASS = form("bypass-consent");
  private static final Form ANSWER = form("hear-answer");
  private static final Instant NOW = CaseTime.START;

  @Test
  void afterAFactIsAfterItsPage() {
    Happenings happenings = happenings(Map.of(), withdrawn("p54_b1"));
    assertThat(happenings.due(Stream.of(BYPASS))).isEmpty();
    happenings.answered("bypass_consent", BYPASS);
    assertThat(happenings.due(Stream.of(ANSWER))).containsExactly(withdrawn("p54_b1"));
  }

  @Test
  void afterAStepIsAfterItsLastPage() {
    Happenings happenings = happenings(Map.of(), withdrawn("S08"));
    happenings.answered("bypass_consent", BYPASS);
    assertThat(happenings.due(Stream.of(ANSWER))).isEmpty();
    assertThat(happenings.due(Stream.of(form("choose-parent")))).as("only decides").isEmpty();
    happenings.answered("hear_answer", ANSWER);
    assertThat(happenings.due(Stream.of(form("inform-person")))).as("asks the grounds of S08 again, in S11")
        .containsExactly(withdrawn("S08"));
  }

  @Test
  void whatIsSaidTwiceHappensTwiceAndNeverAgain() {
    Happenings happenings = happenings(Map.of(), withdrawn("hear_answer"), withdrawn("hear_answer"));
    happenings.answered("hear_answer", ANSWER);
    assertThat(happenings.due(Stream.of())).hasSize(2);
    happenings.answered("hear_answer", ANSWER);
    assertThat(happenings.due(Stream.of())).isEmpty();
  }

  @Test
  void consentThatIsGivenAsWithdrawnIsTakenBackOnceSomebodyHasAgreed() {
    Map<String, String> given = Map.of("consent_withdrawn", "yes");
    assertThat(file(given).happenings()).containsExactly(withdrawn("response"));
    assertThat(file(Map.of("consent_withdrawn", "yes", "recipient_in_agreed", "yes")).happenings())
        .containsExactly(withdrawn("recipient_in_agreed"));
    assertThat(file(given, withdrawn("S12")).happenings()).containsExactly(withdrawn("S12"));
    assertThat(file(Map.of()).happenings()).isEmpty();
  }

  @Test
  void aMomentIsWrittenToTheSecondAsADayOrFromNowOn() {
    assertThat(CaseTime.moment("2026-12-01T13:30:00Z", NOW)).isEqualTo("2026-12-01T13:30:00Z");
    assertThat(CaseTime.moment("2027-06-01T13:30", NOW)).isEqualTo("2027-06-01T12:30:00Z");
    assertThat(CaseTime.moment("2026-12-01", NOW)).isEqualTo("2026-12-01T10:00:00Z");
    assertThat(CaseTime.moment("P3D", NOW)).isEqualTo("2026-11-20T10:00:00Z");
  }

  private static CaseFile.Event withdrawn(String after) {
    return new CaseFile.Event(after, CaseFile.WITHDRAW, "");
  }

  private static Happenings happenings(Map<String, String> given, CaseFile.Event... events) {
    return new Happenings(file(given, events), new Vocabulary());
  }

  private static CaseFile file(Map<String, String> given, CaseFile.Event... events) {
    return new CaseFile("C", "", given, Map.of(), Map.of(), Map.of(), List.of(events), Map.of());
  }

  private static Form form(String name) {
    return Forms.all().filter(form -> form.id().equals(name)).findFirst().orElseThrow();
  }
}
