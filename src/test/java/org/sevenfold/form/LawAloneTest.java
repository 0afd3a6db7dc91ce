package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.guidance.Meets;

/** "Data protection" is no reason; what somebody writes beside it may be one. */
class LawAloneTest {

  @ParameterizedTest
  @ValueSource(strings = {"Data protection, data protection", "because of data protection law.",
      "GDPR, GDPR, GDPR, GDPR!", "The GDPR doesn't allow it",
      "We can't share this information: Data Protection Act 2018", "It would be a breach of the UK GDPR and the DPA",
      "DATA-PROTECTION law says no"})
  @Meets("GR1#2")
  void theNameOfTheLawIsNoReason(String said) {
    assertThat(problems(said)).extracting(Problem::key).contains("decision_reasons");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Data protection: they asked us to keep it private", "She is safe, and GDPR applies too",
      "Nothing new was found out", "It is not lawful to tell them", "The data were very old"})
  void whatSaysMoreIsLeftToPeople(String said) {
    assertThat(problems(said)).extracting(Problem::key).doesNotContain("decision_reasons");
  }

  /** Wherever a page offers not to share, or signs for it, the reason that it asks for is one of those. */
  @Test
  @Meets("GR1#2")
  void everyPageThatMayRefuseAsksForAReasonThatIsLookedAt() {
    List<Form> refusing = Forms.all().filter(LawAloneTest::mayRefuse).toList();
    assertThat(refusing).hasSizeGreaterThan(8)
        .allSatisfy(form -> assertThat(form.fields().map(Field::key)).as(form.id()).anyMatch(LawAlone::asks));
  }

  private static List<Problem> problems(String said) {
    Form form = Forms.all().filter(one -> one.id().equals("decide-sharing")).findFirst().orElseThrow();
    return new AnswerCheck(form, key -> null).problems(
        Map.of("practitioner_decision", "DO_NOT_SHARE", "decision_reasons", said), LocalDate.of(2026, 11, 30));
  }

  /** A caller who is nobody, and an order that is not genuine, are not refused for a reason of law. */
  private static boolean mayRefuse(Form form) {
    boolean isSomethingElse = List.of("ring-back", "verify-instrument", "share-information", "decide-challenge")
        .contains(form.id());
    return !isSomethingElse && form.fields().anyMatch(field -> field.key().endsWith("countersign")
        || field.key().equals("statutory_release") || field.option("DO_NOT_SHARE").isPresent());
  }
}
