package org.sevenfold.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other children as a text that somebody may change, and as a list on paper. */
class ChildrenListedTest {

  @Test
  void whatIsWrittenIsReadAgainChildByChild() {
    List<ChildrenListed.Row> rows = ChildrenListed.read(ChildrenListed.written(OneOfSeveral.children(List.of(
        with(OneOfSeveral.otherwise("Ben Stone", "16_17", "welfare_need", "unknown"), "other_born", "3 March 2010",
            "other_tonight", "With his gran,\n4 Mill Lane", "other_school", "North College", "other_different",
            "He is not hit.\n\nHe sees it: every night"),
        OneOfSeveral.same("Cleo", "unborn"))).all()));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).satisfies(ben -> {
      assertThat(ben.name()).isEqualTo("Ben Stone");
      assertThat(ben.born()).isEqualTo("16 or 17; 3 March 2010");
      assertThat(ben.tonight()).isEqualTo("With his gran, 4 Mill Lane");
      assertThat(ben.school()).isEqualTo("North College");
      assertThat(ben.different()).isEqualTo("""
          He is not hit. He sees it: every night
          As serious as for the first: No, it is different
          How serious: No serious harm, but help is needed
          Reason to believe it: Not sure""");
    });
    assertThat(rows.get(1)).satisfies(cleo -> {
      assertThat(cleo.name()).isEqualTo("Cleo");
      assertThat(cleo.born()).isEqualTo("Not yet born");
      assertThat(cleo.tonight() + cleo.school()).isEmpty();
      assertThat(cleo.different()).isEqualTo("As serious as for the first: Yes, the same");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"A sister, Ana, who is two.", "Ana, 2\nTom, 4", "", "None: only child"})
  void whatSomebodyWroteInAnotherWayIsNoList(String typed) {
    assertThat(ChildrenListed.read(typed)).isEmpty();
  }

  @Test
  void whatSomebodyAddsToTheListStandsThere() {
    assertThat(ChildrenListed.read("Ben\nAge: Under 12\nRing his gran first\n\nTom, a friend of his")).satisfiesExactly(
        ben -> assertThat(ben.different()).isEqualTo("Ring his gran first"),
        tom -> assertThat(tom.name()).isEqualTo("Tom, a friend of his"));
  }

  /** A name or a word that looks like the beginning of a line makes no other line, and loses nothing. */
  @Test
  void nothingThatIsTypedIsTakenForAnotherLine() {
    Map<String, Object> said =
        with(OneOfSeveral.same("Ben", "under_12"), "other_different", "x\nSchool: none\n\nEve\nAge: 5");
    assertThat(ChildrenListed.read(ChildrenListed.written(OneOfSeveral.children(List.of(said)).all())))
        .singleElement().satisfies(ben -> {
          assertThat(ben.school()).isEmpty();
          assertThat(ben.different()).startsWith("x School: none Eve Age: 5\n");
        });
  }

  private static Map<String, Object> with(Map<String, Object> said, String... also) {
    Map<String, Object> all = new HashMap<>(said);
    for (int i = 0; i < also.length; i += 2) {
      all.put(also[i], also[i + 1]);
    }
    return all;
  }
}
