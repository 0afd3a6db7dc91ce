package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers and a corrected name: what has left stays and its reader is told, what has not follows. */
class CorrectedPapersTest extends CorrectionPageTest {

  @Autowired
  Disclosures disclosures;
  private ConcernReference concern;

  @Test
  void thePageThatChecksIsFilledWithTheCorrectedName() throws Exception {
    OpenTask share = reached("share");
    correct(1, "who", NEW);
    cases.claim(people.raiser(), share.id());
    assertThat(text(people.raiser(), "/tasks/" + share.id())).contains("value=\"" + NEW + "\"").doesNotContain(OLD);
  }

  @Test
  void whatIsReadyFollowsWhereItWasTakenOverAsItWas() throws Exception {
    reached("share");
    share(Map.of("child_name", OLD, "siblings", "Her brother is called " + OLD + " too"));
    correct(1, "who", NEW);
    OpenTask send = task("send_now");
    Entry paper = paper();
    String page = text(people.raiser(), "/concerns/" + concern + "/disclosures/" + paper.number());
    assertThat(page).contains(NEW, "Corrected since it was checked", "Her brother is called " + OLD);
    assertThat(paper.content()).containsEntry("child_name", NEW);
    cases.claim(people.raiser(), send.id());
    assertThat(text(people.raiser(), "/tasks/" + send.id())).contains("Something was corrected since this paper was");
    correct(paper.number(), "siblings", "She has no brother");
    assertThat(paper().content()).containsEntry("siblings", "She has no brother");
  }

  @Test
  void whatSomebodyWroteAnewIsTheirsToCorrect() {
    reached("share");
    share(Map.of("child_name", "Mya, her family name is not known"));
    correct(1, "who", NEW);
    assertThat(paper().content()).containsEntry("child_name", "Mya, her family name is not known");
  }

  @Test
  void whatHasLeftStaysAsItLeftAndWhoeverSentItTellsItsReader() throws Exception {
    Disclosure sent = sent();
    correct(1, "who", NEW);
    String paper = text(people.raiser(), "/concerns/" + concern + "/disclosures/" + sent.entry());
    assertThat(paper).contains("<strong>" + OLD + "</strong>", "Corrected since it left", NEW);
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Corrected since</strong>");
    OpenTask tell = task("tell_corrected");
    List<PersonId> senders = journal.read(TestReading.COMPARING, concern).answers()
        .filter(entry -> entry.content().containsKey("sent_how")).map(entry -> entry.act().who()).toList();
    assertThat(work.candidates(tell.id())).hasSize(1).isSubsetOf(senders);
    Person sender = directory.person(work.candidates(tell.id()).get(0)).orElseThrow();
    cases.claim(sender, tell.id());
    assertThat(text(sender, "/tasks/" + tell.id())).contains("Who has the paper", "It is now", NEW, WHY);
    correct(1, "who", "Maja");
    assertThat(work.ofConcern(concern)).as("one telling").filteredOn(one -> one.key().equals("tell_corrected"))
        .hasSize((int) disclosures.of(concern).stream().map(Disclosure::reference).distinct().count());
    assertThat(text(sender, "/tasks/" + tell.id())).contains(NEW, "Maja");
    cases.answer(sender, tell.id(), walk.answers(tell, Map.of()));
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("told whoever has the paper what was corrected");
  }

  @Test
  void whatHasLeftIsNotCorrectedItself() throws Exception {
    Disclosure sent = sent();
    assertThatThrownBy(() -> correct(sent.entry(), "child_name", NEW)).isInstanceOf(AnswerRefused.class)
        .hasMessageContaining("stays as it left");
    assertThat(text(people.raiser(), "/concerns/" + concern + "/answers/" + sent.entry())).contains("stays as it left")
        .doesNotContain("correct/child_name");
  }

  @Test
  void aCorrectionThatStandsOnNoPaperIsToldToNobody() {
    sent();
    int page = journal.read(TestReading.COMPARING, concern).answers()
        .filter(entry -> entry.content().containsKey("purpose_text")).findFirst().orElseThrow().number();
    correct(page, "purpose_text", "That her aunt may help");
    assertThat(work.ofConcern(concern)).noneMatch(one -> one.key().equals("tell_corrected"));
  }

  private Disclosure sent() {
    reached("log_acknowledgement");
    return disclosures.of(concern).get(0);
  }

  private OpenTask reached(String key) {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", OLD));
    walk.until(concern, task -> task.key().equals(key), Walk.HARM, Map.of("child_name", OLD));
    return task(key);
  }

  private void share(Map<String, Object> also) {
    OpenTask task = task("share");
    Person raiser = people.raiser();
    cases.claim(raiser, task.id());
    Map<String, Object> answers = new HashMap<>(walk.answers(task, Walk.HARM));
    answers.putAll(also);
    cases.answer(raiser, task.id(), answers);
  }

  private Entry paper() {
    return journal.read(TestReading.COMPARING, concern).answers()
        .filter(entry -> entry.content().containsKey("check_b1")).findFirst().orElseThrow();
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private void correct(int entry, String key, String answer) {
    correct(concern, entry, key, answer);
  }
}
