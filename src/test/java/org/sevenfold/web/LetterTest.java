package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said to whoever is asked: a letter to print, or notes for a talk with a young person. */
class LetterTest extends PageTest {

  private static final Map<String, Object> SAID = Map.of("asked_person", "Ms Wren", "asked_about", "Robin Wren",
      "say_why", "So that Robin gets help with speaking.", "say_what", "How Robin speaks in class & at play",
      "say_with_whom", "The speech therapist at the clinic", "say_what_for", "To plan a first talk",
      "say_if_yes", "She writes to you", "say_if_no", "Robin keeps his place", "say_how_to_answer", "Ring the school");

  @Autowired
  LondonTime london;

  @Test
  void aParentGetsALetterThatSaysWhyWhatToWhomWhatForAndWhatFollows() throws Exception {
    OpenTask task = asking("no");
    String letter = text(people.raiser(), address(task));
    assertThat(letter).contains("May we share something with others?</h1>", "Test practitioner", "Test agency");
    SAID.values().forEach(said -> assertThat(letter).contains(said.toString().replace("&", "&amp;") + "</p>"));
    assertThat(letter).contains("If you say yes</h2>", "If you say no</h2>", "How to answer</h2>",
        "You can change your mind</h2>", "never take silence for a yes", london.byDay(task.dueAt().orElseThrow()));
  }

  @Test
  void itNeverGivesAwayTheReferenceOfTheConcernOrWhatWasWrittenForOthers() throws Exception {
    OpenTask task = asking("no");
    String letter = text(people.raiser(), address(task));
    assertThat(letter).contains(task.reference().value()).doesNotContain(task.concern().value())
        .doesNotContain("What was seen");
  }

  @Test
  void aYoungPersonWhoMayDecideIsTalkedTo() throws Exception {
    String notes = text(people.raiser(), address(asking("yes")));
    assertThat(notes).contains("What to say in the talk</h1>", "your yes or no counts", "never a condition")
        .doesNotContain("May we share something with others?</h1>");
  }

  @Test
  void theTaskInWhichSomebodyIsAskedShowsTheWayToIt() throws Exception {
    OpenTask task = asking("no");
    cases.claim(people.raiser(), task.id());
    assertThat(text(people.raiser(), "/tasks/" + task.id())).contains("href=\"" + address(task) + "\"");
  }

  @Test
  void itStartsFromWhatWasAnsweredBefore() throws Exception {
    Map<String, Object> earlier = Map.of("who", "Robin", "purpose_text", "Robin should get help with speaking.");
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), earlier);
    walk.until(reference, task -> task.key().equals("prepare_asking"), Map.of(), earlier);
    OpenTask task = work.ofConcern(reference).stream().filter(one -> one.key().equals("prepare_asking")).findFirst()
        .orElseThrow();
    cases.claim(people.raiser(), task.id());
    assertThat(text(people.raiser(), "/tasks/" + task.id())).contains(
        ">Robin should get help with speaking.</textarea>",
        "value=\"Robin\"");
  }

  @ParameterizedTest
  @CsvSource({"SAFEGUARDING_LEAD, 200", "MANAGER, 404", "CALDICOTT_GUARDIAN, 404", "SERVICE_MANAGER, 404"})
  void onlyWhoeverMayAskMayReadIt(Role role, int status) throws Exception {
    OpenTask task = asking("no");
    assertThat(status(people.the(role), address(task))).isEqualTo(status);
  }

  @Test
  void anAdviserOnTheSameConcernDoesNotReadIt() throws Exception {
    OpenTask task = asking("no");
    cases.tell(people.raiser(), task.concern(), CaseMessage.ADVICE_WANTED, Map.of());
    OpenTask question = work.ofConcern(task.concern()).stream().filter(one -> one.key().equals("ask_advice"))
        .findFirst().orElseThrow();
    Map<String, Object> asked = new HashMap<>(walk.answers(question, Map.of()));
    asked.put("whom_to_ask", people.the(Role.MANAGER).userName());
    cases.claim(people.raiser(), question.id());
    cases.answer(people.raiser(), question.id(), asked);
    OpenTask advice = work.unclaimed(people.the(Role.MANAGER).id()).get(0);
    assertThat(status(people.the(Role.MANAGER), "/tasks/" + advice.id())).isEqualTo(200);
    assertThat(status(people.the(Role.MANAGER), address(advice))).isEqualTo(404);
  }

  @Test
  void whileNobodyHasWrittenItThereIsNone() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    OpenTask task = work.ofConcern(reference).get(0);
    assertThat(status(people.raiser(), address(task))).isEqualTo(404);
  }

  private OpenTask asking(String competent) {
    Map<String, Object> given = new HashMap<>(Map.of("competence_decision", competent));
    ConcernReference reference = walk.raise(people.raiser(), given, Map.of("what_was_seen", "What was seen"));
    walk.until(reference, task -> task.key().equals("hear_answer"), given, SAID);
    return work.ofConcern(reference).stream().filter(task -> task.key().equals("hear_answer")).findFirst()
        .orElseThrow();
  }

  private static String address(OpenTask task) {
    return "/tasks/" + task.id() + "/letter";
  }
}
