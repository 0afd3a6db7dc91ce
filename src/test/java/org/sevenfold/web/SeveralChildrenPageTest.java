package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestReading;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Answering;
import org.sevenfold.replay.CaseFile;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Several children in one concern, on the pages: raised together, added later, listed for whoever may see them. */
class SeveralChildrenPageTest extends PageTest {

  private static final String RAISE = "/concerns/new";
  private static final String ADD = "Another child is in it too";

  @Autowired
  ChildWork children;
  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  Vocabulary vocabulary;

  @Test
  void anotherChildIsPutOnThePageWithAllThatWasTyped() throws Exception {
    String page = pressed(ADD, typed("Ada Stone"));
    assertThat(page).contains("value=\"Ada Stone\"", "name=\"other_child__2\"", "value=\"" + ADD + "\"",
        "/concerns/new#child-3")
        .doesNotContain("other_child__3");
    assertThat(concerns.raisedBy(people.raiser().id())).isEmpty();
    assertThat(text(people.raiser(), RAISE)).as("kept").contains("name=\"other_child__2\"");
  }

  @Test
  void oneSendRaisesAllOfThem() throws Exception {
    Map<String, String> typed = typed("Ada Stone");
    typed.putAll(marked(2, OneOfSeveral.same("Ben Stone", "12_15")));
    typed.putAll(marked(4, OneOfSeveral.otherwise("Cleo Stone", "under_12", "welfare_need", "none")));
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getStatus()).isEqualTo(302);
    assertThat(named(raised())).containsExactly("Ben Stone", "Cleo Stone");
    assertThat(journal.read(TestReading.COMPARING, raised()).entries())
        .flatExtracting(entry -> entry.content().keySet())
        .noneMatch(key -> key.contains("__"));
  }

  @Test
  void anEmptyOneIsNoChild() throws Exception {
    Map<String, String> typed = typed("Ada Stone");
    typed.putAll(marked(2, Map.of("other_child", " ", "other_different", "\u2060")));
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getStatus()).isEqualTo(302);
    assertThat(named(raised())).isEmpty();
  }

  @Test
  void whatIsWrongWithOneOfThemIsSaidBesideTheirQuestion() throws Exception {
    Map<String, String> typed = typed("Ada Stone");
    typed.putAll(marked(2, Map.of("other_child", "")));
    typed.putAll(marked(3, Map.of("other_different", "She sees it every night")));
    String page = send(people.raiser(), RAISE, typed).getResponse().getContentAsString();
    assertThat(page).contains("href=\"#other_child__3\"", "She sees it every night", "id=\"other_child__3-error\"")
        .doesNotContain("href=\"#other_child__2\"", "href=\"#other_child\"");
    assertThat(concerns.raisedBy(people.raiser().id())).isEmpty();
  }

  @Test
  void twoOfOneNameAreToldApartWhereTheSecondStands() throws Exception {
    Map<String, String> typed = typed("Ada Stone");
    typed.putAll(marked(3, OneOfSeveral.same("Ben Stone", "12_15")));
    typed.putAll(marked(5, OneOfSeveral.same("ben stone", "12_15")));
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getContentAsString())
        .contains("href=\"#other_child__5\"", "same name").doesNotContain("href=\"#other_child__3\"");
    assertThat(concerns.raisedBy(people.raiser().id())).isEmpty();
  }

  @Test
  void whoeverIsTakenOutIsNotSentAndCanBePutBackWithWhatWasTyped() throws Exception {
    Map<String, String> typed = typed("Ada Stone");
    typed.putAll(marked(2, OneOfSeveral.same("Ben <Stone>", "12_15")));
    String page = pressed("out-2", typed);
    assertThat(page).contains("name=\"out__2\"", "Put back", "value=\"Ben &lt;Stone&gt;\"")
        .doesNotContain("id=\"other_child__2\"");
    assertThat(text(people.raiser(), RAISE)).as("kept").contains("Put back", "value=\"Ben &lt;Stone&gt;\"");
    typed.put("out__2", "yes");
    assertThat(pressed("in-2", typed)).contains("id=\"other_child__2\"", "value=\"Ben &lt;Stone&gt;\"");
    send(people.raiser(), RAISE, typed);
    assertThat(named(raised())).isEmpty();
  }

  @Test
  void theThirteenthFindsNoRoom() throws Exception {
    Map<String, String> typed = typed("Child 1");
    IntStream.range(2, 13)
        .forEach(number -> typed.putAll(marked(number, OneOfSeveral.same("Child " + number, "under_12"))));
    assertThat(pressed(ADD, typed)).doesNotContain("other_child__13").contains("Twelve children are the most");
    typed.putAll(marked(13, OneOfSeveral.same("Child 13", "under_12")));
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getStatus()).isEqualTo(400);
    typed.keySet().removeIf(name -> name.endsWith("__13"));
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getStatus()).isEqualTo(302);
    assertThat(named(raised())).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out-99999999999", "in-", "out-x", "add", "", "out-1"})
  void aButtonThatIsNoneDoesNothing(String button) throws Exception {
    assertThat(pressed(button, typed("Ada Stone"))).contains("value=\"Ada Stone\"").doesNotContain("other_child__");
  }

  @Test
  void whoMaySeeThemSeesAllOfThemAndNobodyElseDoes() throws Exception {
    ConcernReference open = three("yes");
    assertThat(text(people.raiser(), "/concerns/" + open)).contains("Ada Stone and 2 others", "Ben Stone",
        "Cleo Stone", "Another child is in it too");
    assertThat(text(people.lead(), "/tasks")).contains("Ada Stone and 2 others");
    assertThat(text(people.raiser(), "/concerns")).contains("Ada Stone and 2 others");
    ConcernReference masked = three("no");
    for (String address : List.of("/concerns/" + masked, "/tasks", "/concerns/" + masked + "/children/2")) {
      assertThat(text(people.lead(), address).replace(open.value(), "")).doesNotContain("Cleo Stone");
    }
    for (String address : List.of("/children", "/children/2")) {
      assertThat(status(people.lead(), "/concerns/" + masked + address)).isEqualTo(404);
      assertThat(status(people.the(Role.ADMINISTRATOR), "/concerns/" + open + address)).isEqualTo(404);
    }
    concerns.exclude(people.lead().id(), open);
    assertThat(status(people.lead(), "/concerns/" + open + "/children/2")).isEqualTo(404);
    assertThat(send(people.lead(), "/concerns/" + open + "/children/2/own", Map.of()).getResponse().getStatus())
        .isEqualTo(404);
  }

  @Test
  void eachOfThemIsFound() throws Exception {
    ConcernReference concern = three("yes");
    for (String name : List.of("Ada", "Ben Stone", "cleo")) {
      assertThat(send(people.raiser(), "/concerns/search", Map.of("sought", name)).getResponse().getContentAsString())
          .as(name).contains("1 concern was found.", concern.value());
    }
  }

  @Test
  void aQuestionWithoutNamesIsAskedAboutTheirNamesToo() throws Exception {
    ConcernReference concern = three("no");
    children.sayAnew(people.raiser(), concern, 2, OneOfSeveral.same("Ben Stone", "16_17"));
    walk.until(concern, task -> task.form().equals("ask-for-advice"),
        Map.of("cause_for_belief", "unknown", "harm_level",
            "unknown"),
        Map.of());
    OpenTask ask = work.ofConcern(concern).stream().filter(task -> task.form().equals("ask-for-advice")).findFirst()
        .orElseThrow();
    assertThat(cases.namesIn(ask, Map.of("advice_question", "What if cleo is hit?"))).isNotEmpty();
  }

  @Test
  void onThePageThatAsksHowBadItIsStandsWhoIsMostAtRisk() throws Exception {
    ConcernReference concern = three("yes");
    String page = text(people.raiser(), "/tasks/" + task(concern, "describe"));
    assertThat(page).contains("Children in this: Ada Stone, Ben Stone, Cleo Stone.", "We take the most serious: Ben",
        "because that was said of Ben Stone, who is most at risk");
  }

  @Test
  void whereSomebodyIsAskedEachCountsForThemselves() throws Exception {
    ConcernReference concern = three("yes");
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.put("age_band", "12_15");
    walk.until(concern, task -> task.key().equals("identify_person"), given, Map.of());
    String page = text(people.raiser(), "/tasks/" + task(concern, "identify_person"));
    assertThat(page).contains("Each child counts for themselves", "A concern of their own for Ben Stone",
        "Ben Stone (16 or 17)", "/concerns/" + concern + "/children/3");
  }

  @Test
  void aPaperThatWasWrittenBeforeSaysThatItLacksAChild() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", "Ada Stone"));
    walk.until(concern, task -> task.key().equals("send_now"), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern)).doesNotContain("does not say");
    send(people.raiser(), "/concerns/" + concern + "/children", words(OneOfSeveral.same("Ben Stone", "12_15")));
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("The paper that is ready for",
        "does not say what was said of Ben Stone since");
    assertThat(text(people.raiser(), "/tasks/" + task(concern, "send_now"))).contains("what was said since of Ben");
    walk.until(concern, task -> !task.key().equals("send_now"), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Ring them now and say it");
  }

  private ConcernReference three(String lead) {
    ConcernReference concern =
        walk.raise(people.raiser(), Map.of("lead_told_who", lead), Map.of("who", "Ada Stone"));
    Person raiser = people.raiser();
    children.add(raiser, concern,
        OneOfSeveral.otherwise("Ben Stone", "16_17", "significant_harm_child", "reasonable_cause"));
    children.add(raiser, concern, OneOfSeveral.same("Cleo Stone", "under_12"));
    return concern;
  }

  /** In the raiser's hands. */
  private String task(ConcernReference concern, String key) {
    OpenTask open = work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    if (!open.isClaimed()) {
      cases.claim(people.raiser(), open.id());
    }
    return open.id().value();
  }

  private String pressed(String button, Map<String, String> typed) throws Exception {
    Map<String, String> all = new HashMap<>(typed);
    all.put("_child", button);
    return send(people.raiser(), RAISE, all).getResponse().getContentAsString();
  }

  private Map<String, String> typed(String who) {
    return words(new Answering(vocabulary, CaseFile.of(Map.of("lead_told_who", "yes"), Map.of("who", who)), TUESDAY)
        .fill(cases.raisingForm(people.raiser()), key -> null).orElseThrow());
  }

  private static Map<String, String> words(Map<String, Object> answers) {
    Map<String, String> words = new HashMap<>();
    answers.forEach((key, answer) -> words.put(key, answer.toString()));
    return words;
  }

  private static Map<String, String> marked(int number, Map<String, Object> answers) {
    Map<String, String> marked = new HashMap<>();
    answers.forEach((key, answer) -> marked.put(key + "__" + number, answer.toString()));
    return marked;
  }

  private ConcernReference raised() {
    List<Concern> raised = concerns.raisedBy(people.raiser().id());
    assertThat(raised).hasSize(1);
    return raised.get(0).reference();
  }

  private List<String> named(ConcernReference concern) {
    return journal.read(TestReading.COMPARING, concern).of(Act.Kind.ANSWERED)
        .filter(entry -> entry.content().containsKey(Act.CHILD))
        .map(entry -> entry.content().get("other_child").toString()).toList();
  }
}
