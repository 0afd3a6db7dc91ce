package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Way;
import org.sevenfold.work.Ways;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sees a concern whole reads, and sees on the picture of its model, where it stands. */
class YouAreHereTest extends PageTest {

  @Autowired
  Ways ways;
  private ConcernReference concern;
  private String page;

  @BeforeEach
  void aConcernIsRaised() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    page = "/concerns/" + concern;
  }

  @Test
  void whereItStandsIsWhereTheModelWaits() {
    to("judge_confidentiality");
    Way way = ways.of(concern).orElseThrow();
    assertThat(way.at("judge_confidentiality").flatMap(way::question)).hasValueSatisfying(
        question -> assertThat(question).extracting(Way.Question::number, Way.Question::step)
            .containsExactly(3, "confidential"));
    assertThat(way.questions()).extracting(Way.Question::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(way.questions()).extracting(Way.Question::answered)
        .containsExactly(true, true, false, false, false, false, false);
  }

  @Test
  void aStepOfACalledProcessLiesInsideWhateverCalledIt() {
    to("share");
    assertThat(ways.of(concern).flatMap(way -> way.at("share")).orElseThrow().inside())
        .containsExactly("work_on_concern", "questions", "send", "share_with_each");
  }

  @Test
  void thePageSaysAtWhichQuestionWithWhomAndUntilWhen() throws Exception {
    to("judge_confidentiality");
    String here = here(people.raiser());
    assertThat(here).contains("Question 3 of 7: Is it confidential?", task("judge_confidentiality").title(),
        " – waits for <span>", "until <span", "tomorrow 5:00pm");
    assertThat(here).containsOnlyOnce("aria-current=\"step\"").contains("Answered", "seven-mark--here");
    assertThat(here.split(">Answered<")).hasSize(3);
  }

  @Test
  void thePictureOfItsLevelIsMarkedWhereItStandsAndWhereItWas() throws Exception {
    to("judge_confidentiality");
    assertThat(here(people.lead())).contains("Picture: 3 Is it confidential?").containsOnlyOnce("seven-mark--here");
    String whole = text(people.lead(), page + "/way");
    assertThat(whole.indexOf("Picture: A concern, from raising to the end")).isPositive()
        .isLessThan(whole.indexOf("Picture: Answer the seven questions"))
        .isLessThan(whole.indexOf("Picture: 3 Is it confidential?"));
    assertThat(whole).contains("seven-mark--done").doesNotContain("Picture: 4 Is there consent?");
  }

  @Test
  void noPictureBringsAStyleOfItsOwn() throws Exception {
    assertThat(text(people.raiser(), page + "/way")).contains("<svg").doesNotContain("style=\"", "data-element-id");
  }

  @Test
  void whoeverMayNotSeeTheConcernSeesNoPictureOfIt() throws Exception {
    Person manager = people.the(Role.SERVICE_MANAGER);
    assertThat(status(manager, page + "/way")).isEqualTo(404);
    assertThat(status(people.raiser(), page + "/way")).isEqualTo(200);
    ConcernReference masked = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of());
    assertThat(status(people.lead(), "/concerns/" + masked + "/way")).isEqualTo(404);
    assertThat(text(people.lead(), "/concerns/" + masked)).doesNotContain("You are here");
  }

  @Test
  void whereNobodyHasToDoAnythingItSaysForWhatItWaits() throws Exception {
    Map<String, Object> nothing = Map.of("age_band", "12_15", "harm_level", "none", "cause_for_belief", "none",
        "purpose_stated", "no", "recipient_wanted", "none", "practitioner_decision", "follow");
    concern = walk.raise(people.raiser(), nothing, Map.of());
    walk.until(concern, task -> false, nothing, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("It waits by itself: <span>Until the review of",
        "seven-mark--here").doesNotContain("waits for <span>");
  }

  @Test
  void whatThereNeverWasStandsNowhere() {
    assertThat(ways.of(new ConcernReference("AAAAA-AAAAA"))).isEmpty();
  }

  private void to(String key) {
    walk.until(concern, task -> task.key().equals(key), Walk.HARM, Map.of());
  }

  private String here(Person person) throws Exception {
    String whole = text(person, page);
    return whole.substring(whole.indexOf("id=\"you-are-here\""), whole.indexOf("See the whole way"));
  }

  private OpenTask task(String key) {
    List<OpenTask> open = work.ofConcern(concern);
    return open.stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
