package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Several children in one concern, on the pages: added later, listed for whoever may see them. */
class SeveralChildrenPageTest extends PageTest {

  @Autowired
  ChildWork children;
  @Autowired
  Concerns concerns;

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
        "Because that was said of Ben Stone, who is most at risk");
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
    assertThat(text(people.raiser(), "/tasks/" + task(concern, "send_now"))).contains("what was said since of Ben",
        "Children in this: Ada Stone, Ben Stone.", "has to hear of each of them");
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

  private static Map<String, String> words(Map<String, Object> answers) {
    Map<String, String> words = new HashMap<>();
    answers.forEach((key, answer) -> words.put(key, answer.toString()));
    return words;
  }
}
