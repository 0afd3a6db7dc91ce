package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;

/** The list of tasks says whom they are about to those who may read it, and to nobody else. */
class TasklistNamesTest extends PageTest {

  private static final String CHILD = "Robin Featherstone";

  @Test
  void theRaiserReadsTheNameAtOnceAndALeadWhenNobodyIsMaskedAnyMore() throws Exception {
    ConcernReference concern = raised();
    assertThat(text(people.raiser(), "/tasks")).contains(CHILD);
    assertThat(text(people.lead(), "/tasks")).contains(concern.value()).doesNotContain("Featherstone");
    cases.passToLead(people.raiser(), concern);
    assertThat(text(people.lead(), "/tasks")).contains(concern.value(), CHILD);
  }

  @Test
  void aQuestionWithoutNamesStaysWithoutOneInTheListToo() throws Exception {
    ConcernReference concern = raised();
    cases.tell(people.raiser(), concern, CaseMessage.ADVICE_WANTED, Map.of());
    walk.answer(people.raiser(), task(concern, "ask_advice"),
        Map.of("advice_question", "A child has a bruise. What now?"));
    OpenTask advise = task(concern, "advise");
    cases.passToLead(people.raiser(), concern);
    Person adviser = directory.person(work.candidates(advise.id()).get(0)).orElseThrow();
    work.ofConcern(concern).stream().filter(task -> !task.id().equals(advise.id()))
        .filter(task -> work.candidates(task.id()).contains(adviser.id())).forEach(task -> cases.claim(other(adviser),
            task.id()));
    String mine = text(adviser, "/tasks");
    String question = mine.substring(mine.indexOf(advise.title()) - 400);
    assertThat(question.substring(0, question.indexOf("</li>"))).contains(advise.reference().value())
        .doesNotContain("Featherstone");
  }

  private Person other(Person one) {
    return one.equals(people.lead()) ? people.secondLead() : people.lead();
  }

  private ConcernReference raised() {
    return walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of("who", CHILD));
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
