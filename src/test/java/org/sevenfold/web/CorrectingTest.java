package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Way;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A name was misheard: it is corrected once, and every place shows it; what was written first stays. */
class CorrectingTest extends CorrectionPageTest {

  @Autowired
  LinkedConcerns linked;
  @Autowired
  ChildWork children;

  private ConcernReference concern;
  private String page;

  @BeforeEach
  void aMistypedName() {
    concern = walk.raise(people.raiser(), Walk.HARM,
        Map.of("who", OLD, "what_was_seen", "A bruise on her arm", "when_it_happened", "On Monday"));
    page = "/concerns/" + concern + "/answers/1";
  }

  @Test
  void anAnsweredPageOpensAsItWasAnsweredWithWhoAndWhen() throws Exception {
    assertThat(text(people.raiser(), page)).contains(OLD, "A bruise on her arm", people.raiser().name(),
        "17 November 2026 at 10:00am", "Correct this", page + "/correct/who", page + "/add")
        .doesNotContain("<input type=\"text\"");
    assertThat(text(people.lead(), page)).contains(OLD, page + "/correct/who");
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains(page);
    assertThat(text(people.raiser(), "/concerns/" + concern + "/raised")).contains(page);
  }

  @Test
  void everyPlaceShowsTheCorrectedName() throws Exception {
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
    correct("who", NEW);
    OpenTask share = work.ofConcern(concern).stream().filter(one -> one.key().equals("share")).findFirst()
        .orElseThrow();
    cases.claim(people.raiser(), share.id());
    for (String place : List.of("/concerns", "/tasks", "/tasks/" + share.id())) {
      assertThat(text(people.raiser(), place)).as(place).contains(NEW).doesNotContain(OLD);
    }
    String head = text(people.raiser(), "/concerns/" + concern);
    assertThat(head).containsPattern("<h1[^>]*>" + NEW + "</h1>");
    assertThat(send(people.raiser(), "/concerns/search", Map.of("sought", NEW)).getResponse().getContentAsString())
        .contains(concern.value());
  }

  @Test
  void theStoryTellsBothAndStrikesNothingOut() throws Exception {
    correct("who", NEW);
    assertThat(text(people.lead(), "/concerns/" + concern)).contains(OLD, NEW,
        people.raiser().name() + " corrected an answer", "Because: " + WHY, "It says now", "Corrected:")
        .doesNotContain("<del", "<s>");
    assertThat(text(people.lead(), page)).contains(OLD, NEW, WHY);
    assertThat(entry(1).content()).containsEntry("who", OLD);
  }

  @Test
  void itIsOnRecordBySomebodyWithAReasonAndTheOldEntryIsUntouched() {
    Entry before = entry(1);
    correct("who", NEW);
    Entry correction = journal.last(TestReading.COMPARING, concern, Act.Kind.CORRECTED).orElseThrow();
    assertThat(correction.act().who()).isEqualTo(people.raiser().id());
    assertThat(correction.corrected()).isEqualTo(Map.of("who", NEW));
    assertThat(correction.content()).containsEntry(Act.SAID, WHY).containsEntry(Act.BESIDE, 1);
    assertThat(entry(1)).isEqualTo(before);
    assertThat(journal.first(TestReading.COMPARING, concern).content()).containsEntry("who", NEW);
  }

  @Test
  void whatIsAddedStandsBesideThePage() throws Exception {
    assertThat(send(people.lead(), page + "/add", Map.of("added", "Her teacher saw it on Friday")).getResponse()
        .getRedirectedUrl()).isEqualTo(page);
    assertThat(text(people.raiser(), page)).contains("Added since", "Her teacher saw it on Friday",
        people.lead().name());
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("added to the page",
        "Her teacher saw it on Friday");
  }

  @Test
  void thePageIsAsKindAsTheForms() throws Exception {
    for (String blank : List.of("", " ", "\u00A0\u200B", "\u3000")) {
      refused(Map.of("who", blank, "corrected_because", WHY), "who");
    }
    refused(Map.of("who", NEW, "corrected_because", "\u2060"), "corrected_because");
    refused(Map.of("who", NEW, "corrected_because", "because."), "corrected_because");
    refused(Map.of("who", "x".repeat(8000), "corrected_because", WHY), "who");
    refused(Map.of("who", NEW, "corrected_because", WHY.repeat(200)), "corrected_because");
    refused(Map.of("who", OLD, "corrected_because", WHY), "who");
    assertThat(send(people.raiser(), page + "/add", Map.of("added", "\u00A0")).getResponse().getStatus())
        .isEqualTo(400);
    assertThat(journal.read(TestReading.COMPARING, concern).of(Act.Kind.CORRECTED)).isEmpty();
  }

  @Test
  void aSecondPressIsNoSecondCorrection() throws Exception {
    Map<String, String> typed = new HashMap<>(Map.of("who", NEW, "corrected_because", WHY, "_drawing", "one"));
    assertThat(send(people.raiser(), page + "/correct/who", typed).getResponse().getRedirectedUrl()).isEqualTo(page);
    assertThat(send(people.raiser(), page + "/correct/who", typed).getResponse().getRedirectedUrl()).isEqualTo(page);
    assertThat(journal.read(TestReading.COMPARING, concern).of(Act.Kind.CORRECTED)).hasSize(1);
  }

  @Test
  void ofTwoTheSecondIsToldWhoWasFirstAndKeepsWhatTheyTyped() throws Exception {
    correct("who", NEW);
    MockHttpServletResponse second = send(people.lead(), page + "/correct/who",
        Map.of("who", "Maja", "corrected_because", "It stands so on her file", "_known_to", "0")).getResponse();
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("Somebody corrected this before you", people.raiser().name(), NEW,
        "value=\"Maja\"", "It stands so on her file");
    String knownTo = second.getContentAsString().replaceAll("(?s).*name=\"_known_to\" value=\"(\\d+)\".*", "$1");
    MockHttpServletResponse again = send(people.lead(), page + "/correct/who",
        Map.of("who", "Maja", "corrected_because", "It stands so on her file", "_known_to", knownTo)).getResponse();
    assertThat(again.getStatus()).as(again.getContentAsString()).isEqualTo(302);
    assertThat(text(people.raiser(), "/concerns")).contains("Maja");
  }

  @Test
  void aLinkedConcernHasItToo() {
    ConcernReference order = walk.raise(people.raiser(), Walk.HARM, Map.of("who", OLD));
    correct(order, "Mia");
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.put("legal_basis", "court_order");
    walk.until(order, task -> !linked.of(order).isEmpty(), given, Map.of());
    ConcernReference other = linked.of(order).get(0).concern();
    assertThat(name(other)).isEqualTo("Mia");
    correct(order, NEW);
    assertThat(name(other)).isEqualTo(NEW);
    assertThat(journal.read(TestReading.COMPARING, other).entries().get(0).content()).containsEntry("who", OLD);
    correct(other, "Maja");
    assertThat(name(order)).isEqualTo("Maja");
  }

  @Test
  void aChildWhoGoesOnAloneKeepsTheirOwnName() {
    children.add(people.raiser(), concern, OneOfSeveral.same("Ben Stone", "under_12"));
    correct(concern, "Mia");
    ConcernReference own = children.ownConcern(people.raiser(), concern, 2);
    assertThat(name(own)).isEqualTo("Ben Stone");
    correct(concern, NEW);
    assertThat(name(own)).isEqualTo("Ben Stone");
    correct(own, "Benjamin Stone");
    assertThat(name(own)).isEqualTo("Benjamin Stone");
    assertThat(name(concern)).isEqualTo(NEW);
  }

  private Object name(ConcernReference reference) {
    return journal.first(TestReading.COMPARING, reference).content().get("who");
  }

  @Test
  void aColleagueWhoIsNamedInItIsAskedAbout() throws Exception {
    String colleague = people.the(Role.MANAGER).name();
    Map<String, String> typed = new HashMap<>(Map.of("what_was_seen", "A bruise. " + colleague + " was alone with her",
        "corrected_because", "I had left out who was there"));
    String address = page + "/correct/what_was_seen";
    String asks = send(people.raiser(), address, typed).getResponse().getContentAsString();
    assertThat(asks).contains("You wrote the name of somebody who works here", colleague);
    List<String> asked = Pattern.compile("name=\"asked_whether\" value=\"([^\"]+)\"").matcher(asks).results()
        .map(one -> one.group(1)).toList();
    assertThat(sendAll(people.raiser(), address, typed, "asked_whether", asked).getResponse().getStatus())
        .isEqualTo(302);
  }

  @Test
  void bothSpellingsAreKnownToTheCheckOfNames() {
    ConcernReference masked = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of("who", OLD));
    corrections.correct(people.raiser(), masked, new Correction(1, "who",
        Map.of("who", NEW, CorrectionForms.BECAUSE, WHY), 0));
    cases.tell(people.raiser(), masked, CaseMessage.ADVICE_WANTED, Map.of());
    OpenTask question = work.ofConcern(masked).stream().filter(one -> one.key().equals("ask_advice")).findFirst()
        .orElseThrow();
    String field = cases.form(question).fields().filter(one -> one.unnamed()).findFirst().orElseThrow().key();
    assertThat(cases.namesIn(question, Map.of(field, "May I tell anybody that Mya or Maya comes with a bruise?")))
        .contains("Mya", "Maya");
  }

  private void correct(ConcernReference reference, String name) {
    correct(reference, 1, "who", name);
  }

  private void correct(String key, String answer) {
    assertThat(correct(concern, 1, key, answer)).isInstanceOf(Way.Words.class);
  }

  private void refused(Map<String, String> typed, String box) throws Exception {
    MockHttpServletResponse answer = send(people.raiser(), page + "/correct/who", typed).getResponse();
    assertThat(answer.getStatus()).as(box).isEqualTo(400);
    assertThat(answer.getContentAsString()).containsPattern("<title>Error: ").contains("href=\"#" + box + "\"",
        "id=\"" + box + "\"", "what you typed is still here");
  }

  private Entry entry(int number) {
    return journal.read(TestReading.COMPARING, concern).entries().get(number - 1);
  }
}
