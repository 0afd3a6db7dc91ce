package org.sevenfold.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sevenfold.form.Field;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;

/** What is suggested follows from facts that there are, is an answer that there is, and is never a guess. */
class SuggestionsTest {

  /** They say how bad it is and what to do about it: whoever does not know the harm is asked for each. */
  private static final Set<String> HARM =
      Set.of("p54_b1", "p54_b2", "p54_b3", "p54_other", "p59_b1", "p59_b2", "p59_b3",
          "necessary", "proportionate", "purpose_stated", "recipient_wanted", "concern_direction", "harm_cause",
          "crime_suspected", "public_danger", "adult_vulnerable", "person_to_ask_alleged_source");
  private static final Set<String> WHAT_IT_IS = Set.of("S01", "S02");

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Suggestion> all = new Suggestions().all();

  @Test
  void eachAnswersAFactWithAValueThatAFormOffers() {
    assertThat(all.stream().filter(one -> Forms.all().flatMap(form -> form.field(one.fact()).stream())
        .noneMatch(field -> field.option(one.answer()).isPresent())).map(Suggestion::fact)).isEmpty();
    assertThat(all).allSatisfy(one -> assertThat(vocabulary.fact(one.fact())).as(one.fact()).isPresent());
  }

  @Test
  void eachComparesFactsOrResultsWithValuesThatTheyCanHave() {
    Set<String> unknown = new TreeSet<>();
    all.forEach(one -> one.when().comparisons().filter(is -> !values(is.key()).contains(is.value()))
        .forEach(is -> unknown.add(is.key() + " = " + is.value())));
    assertThat(unknown).isEmpty();
  }

  @Test
  void noneFollowsFromItself() {
    assertThat(all).allSatisfy(one -> assertThat(one.when().keys()).isNotEmpty().doesNotContain(one.fact()));
  }

  /** A page with a script shows a question once what it may follow from is answered: two could wait for each other. */
  @Test
  void noneFollowsFromWhatFollowsFromIt() {
    Map<String, Set<String>> from = all.stream().collect(Collectors.groupingBy(Suggestion::fact,
        Collectors.flatMapping(one -> one.when().keys().stream(), Collectors.toSet())));
    from.keySet().forEach(fact -> {
      Set<String> reached = new TreeSet<>(from.get(fact));
      while (reached.addAll(reached.stream().flatMap(key -> from.getOrDefault(key, Set.of()).stream()).toList())) {
        assertThat(reached).as(fact).doesNotContain(fact);
      }
      assertThat(reached).as(fact).doesNotContain(fact);
    });
  }

  @Test
  void eachSaysWhyAndWhereItComesFrom() {
    assertThat(all).allSatisfy(one -> {
      assertThat(one.weTakeIt()).as(one.fact()).matches("[a-z].*[^.]").doesNotContain("\"");
      assertThat(one.because()).as(one.fact()).matches("[a-z].*[^.]").doesNotContain("\"");
      assertThat(one.para()).as(one.fact()).isNotEmpty();
    });
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whereTheHarmIsNotKnownNothingIsGuessedOfIt(@ForAll("saidAtFirst") Map<String, String> said) {
    Function<String, Object> known = key -> key.equals("harm_level") ? Fact.UNKNOWN : said.get(key);
    // a crime is asked for by itself: who says that there is none has said so
    Function<String, Object> beside = key -> key.equals("crime_suspected") ? null : known.apply(key);
    assertThat(all.stream().filter(one -> HARM.contains(one.fact()) && one.when().holds(beside)).map(Suggestion::fact))
        .isEmpty();
  }

  @Provide
  Arbitrary<Map<String, String>> saidAtFirst() {
    Arbitrary<Map<String, String>> said = Arbitraries.just(Map.of());
    for (Fact fact : vocabulary.facts().stream().filter(one -> WHAT_IT_IS.contains(one.ask())).toList()) {
      said = said.flatMap(before -> Arbitraries.of(fact.values()).map(value -> and(before, fact.key(), value)));
    }
    return said;
  }

  private static Map<String, String> and(Map<String, String> before, String key, String value) {
    Map<String, String> more = new HashMap<>(before);
    more.put(key, value);
    return more;
  }

  private Set<String> values(String key) {
    return Stream.concat(Stream.of(Fact.UNKNOWN), Stream.concat(vocabulary.resultValues(key).stream(),
        Stream.concat(vocabulary.fact(key).stream().flatMap(fact -> fact.values().stream()),
            Forms.all().flatMap(form -> form.field(key).stream()).flatMap(field -> field.options().stream())
                .map(Field.Option::value))))
        .collect(Collectors.toSet());
  }
}
