package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check that every answer passes, whichever way it comes. */
class AnswerCheckTest {

  private static final Form FORM = Forms.of("""
      {"id": "title", "type": "text", "text": "# Made up\\n\\nWith a word of help."},
      {"id": "field_danger", "key": "danger", "type": "radio", "label": "Danger?", "validate": {"required": true},
        "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
        "properties": {"holds": "routing", "para": "P05"}},
      {"id": "field_name", "key": "name", "type": "textfield", "label": "Who?",
        "validate": {"required": true, "maxLength": 200}, "properties": {"holds": "identifying", "para": "P05"}},
      {"id": "field_seen", "key": "seen", "type": "textarea", "label": "What?",
        "validate": {"minLength": 20, "maxLength": 8000}, "properties": {"holds": "confidential", "para": "P05"}},
      {"id": "field_at", "key": "at", "type": "textfield", "label": "When?",
        "validate": {"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
        "properties": {"holds": "confidential", "para": "P05"}},
      {"id": "field_count", "key": "count", "type": "number", "label": "How many?", "validate": {"min": 1, "max": 72},
        "properties": {"holds": "confidential", "para": "ours"}},
      {"id": "field_on", "key": "on", "type": "datetime", "subtype": "date", "dateLabel": "On?",
        "properties": {"holds": "confidential", "para": "ours"}},
      {"id": "field_review", "key": "review", "type": "datetime", "subtype": "date", "dateLabel": "Review?",
        "properties": {"holds": "confidential", "para": "ours", "fromDay": "1", "untilDay": "92"}},
      {"id": "field_body", "key": "body", "type": "select", "label": "Which?",
        "values": [{"label": "Police", "value": "POLICE"}], "properties": {"holds": "confidential", "para": "ours"}},
      {"id": "field_box", "key": "box", "type": "checkbox", "label": "Sure?",
        "properties": {"holds": "confidential", "para": "ours"}},
      {"id": "field_for", "key": "for", "type": "checklist", "label": "For?",
        "values": [{"label": "Child", "value": "child"}, {"label": "Adult", "value": "adult"}],
        "properties": {"holds": "confidential", "para": "ours"}},
      {"id": "field_why", "key": "why", "type": "textarea", "label": "Why?", "validate": {"required": true},
        "conditional": {"hide": "=not(danger = \\"yes\\" and route = \\"STANDARD\\")"},
        "properties": {"holds": "confidential", "para": "ours"}}""");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  private final Map<String, Object> facts = new HashMap<>(Map.of("route", "STANDARD"));
  private final AnswerCheck check = new AnswerCheck(FORM, facts::get);

  @Test
  void answersThatFitAreTaken() {
    assertThat(check.problems(Map.of("danger", "yes", "name", "N", "seen", "x".repeat(8000), "at", "23:59", "count", 72,
        "on", "2026-11-17", "body", "POLICE", "box", true, "for", List.of("adult", "child")), TODAY))
        .extracting(Problem::key)
        .containsExactly("why");
    assertThat(check.problems(with("seen", "x".repeat(20)), TODAY)).isEmpty();
  }

  @Test
  void whatIsWantedAndMissingIsAskedForInTheOrderOfThePage() {
    assertThat(check.problems(Map.of(), TODAY)).containsExactly(new Problem("danger", "Choose an answer"),
        new Problem("name", "Write an answer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void anAnswerOfNothingButSpaceIsNoAnswer(String nothing) {
    assertThat(keys(with("name", nothing))).containsExactly("name");
  }

  @Test
  void nothingAnEmptyListAndAnUntickedBoxAreNoAnswersAndNoProblem() {
    Map<String, Object> answers = with("for", List.of());
    answers.put("box", false);
    answers.put("body", null);
    assertThat(check.problems(answers, TODAY)).isEmpty();
    assertThat(AnswerCheck.given(answers)).containsOnlyKeys("danger", "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "seen", "at", "count", "on", "body", "box", "for", "danger"})
  void aHundredThousandCharactersAreRefusedWhereverTheyAreSent(String key) {
    assertThat(keys(with(key, "9".repeat(100_000)))).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"name | 200", "seen | 8000"})
  void aTextMayBeAsLongAsItsLimitAndNoLonger(String key, int limit) {
    assertThat(keys(with(key, "x".repeat(limit)))).isEmpty();
    assertThat(keys(with(key, "x".repeat(limit + 1)))).containsExactly(key);
  }

  @Test
  void aTextThatIsTooShortIsSentBack() {
    assertThat(keys(with("seen", "x".repeat(19)))).containsExactly("seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9:05", "09:60", "09:05 ", "at 09:05", "09:05\n", "09:05\n09:06"})
  void aTimeIsATimeFromItsFirstCharacterToItsLast(String time) {
    assertThat(keys(with("at", time))).containsExactly("at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "73", "-1", "1.5", "one", "1e1", "99999999999"})
  void aNumberIsAWholeNumberWithinItsLimits(String number) {
    assertThat(keys(with("count", number))).containsExactly("count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026-13-01", "17/11/2026", "0026-11-17", "+999999999-01-01",
      "2026-11-17T10:00:00Z", "today", "20261117"})
  void aDateIsADayThatThereIs(String date) {
    assertThat(keys(with("on", date))).containsExactly("on");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-18, true", "2027-02-17, true", "2026-11-17, false", "2025-11-18, false", "2027-02-18, false"})
  void aDayThatSomethingFallsDueLiesWithinItsLimits(String day, boolean taken) {
    assertThat(keys(with("review", day)).isEmpty()).isEqualTo(taken);
  }

  @Test
  void whoeverNamesADayTooLateIsToldWhichIsTheLast() {
    assertThat(check.problems(with("review", "2027-02-18"), TODAY))
        .containsExactly(new Problem("review", "Give an earlier date: 17 February 2027 at the latest"));
  }

  @ParameterizedTest
  @CsvSource({"danger, unknown", "danger, Yes", "danger, 'yes '", "body, police", "body, CSC", "box, yes"})
  void anOptionThatDoesNotExistIsRefused(String key, String option) {
    assertThat(keys(with(key, option))).containsExactly(key);
  }

  @Test
  void aChoiceIsOneWordAndATextIsText() {
    assertThat(keys(with("danger", List.of("yes")))).containsExactly("danger");
    assertThat(keys(with("name", List.of("N")))).containsExactly("name");
    assertThat(keys(with("name", 7))).containsExactly("name");
    assertThat(keys(with("seen", Map.of("a", "b")))).containsExactly("seen");
  }

  @Test
  void aChecklistIsAListOfItsOptionsEachOnce() {
    assertThat(keys(with("for", List.of("child")))).isEmpty();
    assertThat(keys(with("for", "child"))).containsExactly("for");
    assertThat(keys(with("for", List.of("child", "neighbour")))).containsExactly("for");
    assertThat(keys(with("for", List.of(1)))).containsExactly("for");
    assertThat(keys(with("for", Collections.nCopies(100_000, "child")))).containsExactly("for");
  }

  @Test
  void anAnswerThatTheFormDoesNotAskForIsRefusedAndItsNameIsNotRepeated() {
    List<Problem> problems = check.problems(with("mother_of_the_child", "typed text"), TODAY);
    assertThat(problems).extracting(Problem::key).containsExactly("");
    assertThat(problems.toString()).doesNotContain("mother", "typed text");
  }

  @Test
  void aRoutingFactCannotBeSlippedInWithThePage() {
    assertThat(keys(with("route", "EMERGENCY"))).containsExactly("");
  }

  @Test
  void aFieldThatIsAskedBecauseOfAnotherAnswerIsWantedThen() {
    assertThat(keys(with("danger", "yes"))).containsExactly("why");
    Map<String, Object> answers = with("danger", "yes");
    answers.put("why", "because");
    assertThat(check.problems(answers, TODAY)).isEmpty();
  }

  @Test
  void anAnswerToAQuestionThatIsNotAskedIsRefused() {
    assertThat(keys(with("why", "because"))).containsExactly("why");
  }

  @Test
  void aFactThatDoesNotStandHidesWhatDependsOnIt() {
    facts.remove("route");
    assertThat(keys(with("danger", "yes"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "seen", "at", "count", "on", "body", "box", "for", "danger", "why"})
  void whatWasTypedIsNeverRepeated(String key) {
    String typed = "Zebedee".repeat(2000);
    assertThat(check.problems(with(key, typed), TODAY).toString()).doesNotContain("Zebedee");
  }

  private List<String> keys(Map<String, Object> answers) {
    return check.problems(answers, TODAY).stream().map(Problem::key).toList();
  }

  private static Map<String, Object> with(String key, Object answer) {
    Map<String, Object> answers = new HashMap<>(Map.of("danger", "no", "name", "N"));
    answers.put(key, answer);
    return answers;
  }
}
