package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sevenfold.policy.Derived;

/** What the other tests of this package lean on. */
class SearchTest {

  private static final Table TABLE = Guidance.tables().get("third-party-safety");
  private static final List<String> READ_FOR_HARM = List.of("immediate_danger", "cause_for_belief", "harm_level",
      "crime_suspected", "public_danger", "inbound_request");

  @Test
  void theSearchFindsACaseForEveryRuleThatTryingThemAllFinds() {
    List<Map<String, String>> all = everyCase(TABLE);
    assertThat(all).hasSize(243);
    for (int index = 0; index < TABLE.rules().size(); index++) {
      int rule = index;
      boolean answers = all.stream().anyMatch(given -> TABLE.hits(given).contains(rule));
      assertThat(Search.of(TABLE, List.of(TABLE.rules().get(index).cells()), TABLE.before(index)).isPresent())
          .isEqualTo(answers);
    }
  }

  @Test
  void theSearchFindsNothingWhereEarlierRulesLeaveNothing() {
    assertThat(Search.of(TABLE, List.of(Map.of("safety_risk", List.of("no"))),
        List.of(new Rule("", List.of(), Map.of("safety_risk", List.of("no", "unknown")), Map.of())))).isEmpty();
  }

  @Property
  void whatTheSearchTakesForImpossibleIsTrueOfNoCase(@ForAll("answers") List<Integer> answers) {
    Map<String, String> known = new LinkedHashMap<>();
    for (int place = 0; place < READ_FOR_HARM.size(); place++) {
      List<String> values = Values.of(READ_FOR_HARM.get(place));
      known.put(READ_FOR_HARM.get(place), values.get(answers.get(place) % values.size()));
    }
    known.putAll(Map.of("harm_believed", Derived.of("harm_believed", known::get).orElseThrow(),
        "harm_suspected", Derived.of("harm_suspected", known::get).orElseThrow()));
    assertThat(Search.IMPOSSIBLE).noneMatch(cells -> new Rule("", List.of(), cells, Map.of()).fits(known));
  }

  @Provide
  Arbitrary<List<Integer>> answers() {
    return Arbitraries.integers().between(0, 59).list().ofSize(READ_FOR_HARM.size());
  }

  private static List<Map<String, String>> everyCase(Table table) {
    List<Map<String, String>> cases = List.of(Map.of());
    for (String input : table.inputs()) {
      cases = cases.stream().flatMap(given -> Values.of(input).stream().map(value -> {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(input, value);
        return more;
      })).toList();
    }
    return cases;
  }
}
