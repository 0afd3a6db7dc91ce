package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.attachment.body.BodyMap;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.attachment.body.Box;
import org.sevenfold.attachment.body.Figure;
import org.sevenfold.attachment.body.Place;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.PlantedAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was seen where on a body: kept in words, and marked on the picture. */
class BodyMapTest extends PageTest {

  private static final String NEW = "/concerns/new/body-map";
  private static final String SEEN = "the marks of a bite, red";

  @Autowired
  BodyMaps bodyMaps;
  @Autowired
  Journal journal;
  @Autowired
  JdbcClient jdbc;
  private ConcernReference concern;
  private String here;

  @BeforeEach
  void aConcern() {
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    here = "/concerns/" + concern + "/body-map";
  }

  @Test
  void eachPlaceHasABoxAndIsOnThePicture() throws Exception {
    String page = text(people.raiser(), here);
    assertThat(page).contains("A baby", "A child");
    for (Place place : Place.values()) {
      assertThat(page).contains("id=\"" + place.key() + "\"", "href=\"#" + place.key() + "\"");
    }
  }

  @Test
  void whatWasSeenStandsInWordsAndAsMarks() throws Exception {
    send(people.raiser(), here, Map.of("figure", "baby", "left_upper_arm", "round, about 2 cm, yellow", "chest", " "));
    send(people.raiser(), here, Map.of("figure", "child", "upper_back", "three stripes", "nape", "a scratch"));
    assertThat(bodyMaps.of(journal.read(TestReading.COMPARING, concern))).containsExactly(
        new BodyMap(Figure.BABY, Arrays.asList(new BodyMap.Mark(Place.LEFT_UPPER_ARM, "round, about 2 cm, yellow"))),
        new BodyMap(Figure.CHILD, Arrays.asList(new BodyMap.Mark(Place.NAPE, "a scratch"),
            new BodyMap.Mark(Place.UPPER_BACK, "three stripes"))));
    String page = text(people.lead(), "/concerns/" + concern);
    assertThat(page).contains("round, about 2 cm, yellow", "<strong>left upper arm</strong>",
        "wrote down what was seen on the body");
    assertThat(page.split("seven-body__mark")).hasSize(4);
  }

  @Test
  void beforeAConcernIsRaisedItIsKeptSealedAndGoesWithIt() throws Exception {
    assertThat(send(people.raiser(), NEW, Map.of("what_was_seen", "A bruise")).getResponse().getRedirectedUrl())
        .isEqualTo(NEW);
    assertThat(send(people.raiser(), NEW, Map.of("figure", "baby", "left_hand", SEEN)).getResponse()
        .getRedirectedUrl()).isEqualTo("/concerns/new");
    assertThat(text(people.raiser(), "/concerns/new")).contains("Left hand or wrist: " + SEEN, "A bruise");
    assertThat(text(people.raiser(), NEW)).contains(SEEN, "Nobody sees this before you raise");
    assertThat(text(people.lead(), NEW)).doesNotContain(SEEN);
    assertThat(jdbc.sql("select sealed from draft where person = ? and sealed is not null")
        .param(people.raiser().id().value()).query(String.class).list()).hasSize(2)
        .noneMatch(sealed -> sealed.contains("bite"));
    send(people.raiser(), "/concerns/new", PlantedAnswers.of(cases.raisingForm()));
    ConcernReference raised = jdbc.sql("select reference from concern where raised_by = ? and reference <> ?")
        .params(people.raiser().id().value(), concern.value()).query(String.class).list().stream()
        .map(ConcernReference::new).findFirst().orElseThrow();
    assertThat(bodyMaps.of(journal.read(TestReading.COMPARING, raised))).containsExactly(
        new BodyMap(Figure.BABY, Arrays.asList(new BodyMap.Mark(Place.LEFT_HAND, SEEN))));
    assertThat(text(people.raiser(), NEW)).doesNotContain(SEEN);
  }

  @Test
  void itIsTakenOutAndThrownAwayWithThePage() throws Exception {
    for (int time = 0; time < 2; time++) {
      send(people.raiser(), NEW, Map.of("what_was_seen", "A bruise"));
      send(people.raiser(), NEW, Map.of("figure", "child", "left_hand", SEEN));
      if (time == 0) {
        send(people.raiser(), NEW, Map.of("figure", "child", "left_hand", " "));
      } else {
        send(people.raiser(), "/drafts/raise/drop", Map.of());
      }
      assertThat(text(people.raiser(), "/concerns/new")).doesNotContain(SEEN);
    }
    assertThat(send(people.raiser(), NEW, Map.of("figure", "child", "left_hand", "x".repeat(501))).getResponse()
        .getContentAsString()).contains("<title>Error: ", "href=\"#left_hand\"");
  }

  @Test
  void whoeverMayNotSeeTheConcernAddsNothing() throws Exception {
    assertThat(send(people.the(Role.MANAGER), here, Map.of("chest", "red")).getResponse().getStatus()).isEqualTo(404);
    assertThat(status(people.the(Role.MANAGER), here)).isEqualTo(404);
    assertThat(bodyMaps.of(journal.read(TestReading.COMPARING, concern))).isEmpty();
  }

  /** A mark can't be taken for that of another place. */
  @Test
  void noTwoPlacesLieOnOneAnother() {
    for (Figure figure : Figure.values()) {
      for (Place one : Place.values()) {
        Box box = figure.of(one);
        assertThat(box.x()).as(figure + " " + one).isBetween(30.0, 370.0);
        Arrays.stream(Place.values()).filter(other -> other != one)
            .forEach(other -> assertThat(holds(box, figure.of(other))).as(figure + " " + one + " " + other).isFalse());
      }
    }
  }

  private static boolean holds(Box box, Box other) {
    return other.middleX() > box.x() && other.middleX() < box.x() + box.width() && other.middleY() > box.y()
        && other.middleY() < box.y() + box.height();
  }
}
