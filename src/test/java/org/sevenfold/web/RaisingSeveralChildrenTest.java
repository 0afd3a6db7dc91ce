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
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Answering;
import org.sevenfold.replay.CaseFile;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a concern is raised, with several children on it, as it is drawn and sent without a script. */
class RaisingSeveralChildrenTest extends PageTest {

  private static final String RAISE = "/concerns/new";
  private static final String ADD = "Another child is in it too";

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
