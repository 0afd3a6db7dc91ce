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
import org.springframework.beans.factory.annotation.Autowired;

/** What was seen where on a body: kept in words, and marked on the picture. */
class BodyMapTest extends PageTest {

  @Autowired
  BodyMaps bodyMaps;
  @Autowired
  Journal journal;
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
