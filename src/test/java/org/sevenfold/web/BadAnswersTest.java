package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.form.Field;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What our own pages do with bad answers: a 400 that says what to do, what was typed still there, nothing saved. */
class BadAnswersTest extends PageTest {

  private static final Map<String, String> GOOD =
      Map.of("immediate_danger", "no", "about_staff", "no", "who", "Somebody we know",
          "what_was_seen", "Typed with care", "when_it_happened", "Today", "lead_told_who", "yes", "whose_words",
          "i_saw_or_heard_it");

  @Autowired
  Concerns concerns;

  @Test
  void anEmptyFormNamesEveryQuestionThatWantsAnAnswer() throws Exception {
    String page = refused(Map.of());
    assertThat(page).contains("There is a problem", "href=\"#who\"", "href=\"#what_was_seen\"", "Choose an answer");
  }

  @Test
  void anOptionThatDoesNotExistIsRefusedAndWhatWasTypedIsKept() throws Exception {
    assertThat(refused(with("whose_words", "a_ghost"))).contains("Choose one of the answers shown", "Typed with care")
        .doesNotContain("a_ghost");
  }

  @Test
  void aHundredThousandCharactersAreTooMany() throws Exception {
    assertThat(refused(with("what_was_seen", "x".repeat(100_000)))).contains("Shorten this to 8000 characters");
  }

  @Test
  void whatTheFormDoesNotAskForIsRefused() throws Exception {
    assertThat(refused(with("route", "STANDARD"))).contains("does not ask for everything that was sent");
    assertThat(refused(with("businessKey", "MINE"))).contains("does not ask for everything that was sent");
  }

  @Test
  void anAnswerToAQuestionThatIsNotAskedComesBackWithItsQuestion() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    walk.until(concern, one -> "state_purpose".equals(one.key()), Map.of(), Map.of());
    OpenTask task = work.ofConcern(concern).stream().filter(one -> "state_purpose".equals(one.key())).findFirst()
        .orElseThrow();
    if (!task.isClaimed()) {
      cases.claim(people.raiser(), task.id());
    }
    MockHttpServletResponse response = send(people.raiser(), "/tasks/" + task.id(),
        Map.of("purpose_stated", "no", "purpose_text", "Typed before the answer above was changed")).getResponse();
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentAsString()).contains("Typed before the answer above was changed",
        "another answer on this page means it is not asked");
  }

  @Test
  void theDayOfAListToTickIsNoAnswerAndNoErrorOfOurs() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    walk.until(concern, one -> "identify_person".equals(one.key()), Walk.HARM, Map.of());
    OpenTask task = work.ofConcern(concern).stream().filter(one -> "identify_person".equals(one.key())).findFirst()
        .orElseThrow();
    if (!task.isClaimed()) {
      cases.claim(people.raiser(), task.id());
    }
    String ticked = cases.form(task).fields().filter(field -> field.type() == Field.Type.CHECKLIST).findFirst()
        .orElseThrow().key();
    assertThat(send(people.raiser(), "/tasks/" + task.id(), Map.of(ticked + "-day", "1")).getResponse().getStatus())
        .isEqualTo(400);
  }

  private String refused(Map<String, String> typed) throws Exception {
    MockHttpServletResponse response = send(people.raiser(), "/concerns/new", typed).getResponse();
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(concerns.raisedBy(people.raiser().id())).isEmpty();
    return response.getContentAsString();
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> typed = new LinkedHashMap<>(GOOD);
    typed.put(key, value);
    return typed;
  }
}
