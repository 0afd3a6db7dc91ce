package org.sevenfold.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;

/** What the tables read of several children: what was said of the one who is most at risk, and never a mixture. */
class MostAtRiskTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();

  @Test
  void allThatCanBeSaidStandsInTheOrderOnce() {
    assertThat(ChildrenFile.order()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(everything());
  }

  /** By what the tables make of it: belief stands above suspicion, and suspicion above what is neither. */
  @Test
  void nothingStandsAboveWhatProtectsMore() {
    List<Integer> protects = ChildrenFile.order().stream().map(MostAtRiskTest::protects).toList();
    assertThat(protects).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(protects).contains(0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource({"significant_harm_child, reasonable_cause, unknown, reasonable_cause",
      "unknown, reasonable_cause, significant_harm_child, unknown",
      "significant_harm_child, unknown, unknown, unknown", "significant_harm_child, none, unknown, unknown",
      "unknown, unknown, welfare_need, reasonable_cause", "unknown, unknown, unknown, none",
      "unknown, none, welfare_need, reasonable_cause", "welfare_need, none, none, reasonable_cause",
      "serious_harm_adult, none, unknown, unknown"})
  void whatIsWorseStandsAbove(String level, String cause, String lessLevel, String lessCause) {
    Harm worse = new Harm(level, cause);
    Harm less = new Harm(lessLevel, lessCause);
    assertThat(worse.isWorseThan(less)).isTrue();
    assertThat(less.isWorseThan(worse)).isFalse();
    assertThat(worse.isWorseThan(worse)).isFalse();
  }

  @Test
  void bothAnswersComeOfOneChild() {
    Children children = OneOfSeveral.children(List.of(
        OneOfSeveral.otherwise("Ben", "under_12", "significant_harm_child", "unknown"),
        OneOfSeveral.otherwise("Cleo", "under_12", "welfare_need", "reasonable_cause")));
    assertThat(children.worst()).contains(new Harm("significant_harm_child", "unknown"));
    assertThat(children.mostAtRisk()).map(Child::name).contains("Ben");
  }

  @Test
  void whoeverIsNotSureIsTakenAtTheirWord() {
    assertThat(OneOfSeveral.children(List.of(OneOfSeveral.notSure("Ben"))).worst()).contains(Harm.NOT_KNOWN);
  }

  @Test
  void ofThoseForWhomItIsTheSameNothingIsTaken() {
    assertThat(OneOfSeveral.children(List.of(OneOfSeveral.same("Ben", "16_17"))).worst()).isEmpty();
  }

  @Test
  void whatWasSaidLastOfAChildCounts() {
    Map<String, Object> first = OneOfSeveral.otherwise("Ben", "under_12", "significant_harm_child", "unknown");
    Map<String, Object> anew = new HashMap<>(OneOfSeveral.otherwise("Ben", "under_12", "none", "none"));
    anew.put("child", "2");
    Children children = OneOfSeveral.children(List.of(first, anew));
    assertThat(children.all()).hasSize(1);
    assertThat(children.worst()).contains(new Harm("none", "none"));
  }

  @Property
  void itDoesNotMatterInWhichOrderTheyAreNamed(@ForAll("several") List<Harm> several, @ForAll Random chance) {
    List<Harm> otherwise = new ArrayList<>(several);
    Collections.shuffle(otherwise, chance);
    assertThat(worst(otherwise)).isEqualTo(worst(several));
  }

  @Property
  void oneMoreNeverMakesItLess(@ForAll("several") List<Harm> several, @ForAll("harms") Harm another) {
    List<Harm> more = new ArrayList<>(several);
    more.add(another);
    Harm with = worst(more).orElseThrow();
    assertThat(several).noneMatch(one -> one.isWorseThan(with));
    assertThat(several.stream().map(MostAtRiskTest::protects)).allMatch(one -> one <= protects(with));
    assertThat(more).as("nothing is made up").contains(with);
  }

  @Provide
  Arbitrary<Harm> harms() {
    return Arbitraries.of(everything());
  }

  @Provide
  Arbitrary<List<Harm>> several() {
    return harms().list().ofMaxSize(11);
  }

  private static Optional<Harm> worst(List<Harm> several) {
    return OneOfSeveral.children(several.stream()
        .map(harm -> OneOfSeveral.otherwise("One", "under_12", harm.harmLevel(), harm.causeForBelief())).toList())
        .worst();
  }

  /** 2 where harm is believed, 1 where it is suspected. */
  private static int protects(Harm harm) {
    Map<String, String> said =
        Map.of("immediate_danger", "no", Harm.LEVEL, harm.harmLevel(), Harm.CAUSE, harm.causeForBelief());
    return Stream.of("harm_believed", "harm_suspected").mapToInt(name -> "yes".equals(Derived.of(name,
        key -> said.getOrDefault(key, VOCABULARY.start(key).orElse(Fact.UNKNOWN))).orElseThrow()) ? 1 : 0).sum();
  }

  private static List<Harm> everything() {
    return values(Harm.LEVEL).flatMap(level -> values(Harm.CAUSE).map(cause -> new Harm(level, cause))).toList();
  }

  private static Stream<String> values(String fact) {
    return Stream.concat(VOCABULARY.fact(fact).orElseThrow().values().stream(), Stream.of(Fact.UNKNOWN)).distinct();
  }
}
