package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.policy.Yamls;

/**
 * The record names rules by their ids, for as long as it is kept: an id stays with its rule. {@code rule-ids.yaml}
 * keeps which rule each one is.
 */
class RuleIdsTest {

  private static final Map<String, Object> LEDGER = Yamls.read(Path.of("src/test/resources/guidance/rule-ids.yaml"));

  /** What makes a rule this one: its table, what it rests on, what it asks and what it answers. */
  private record Kept(String table, List<String> paragraphs, List<String> asks, String then) {
  }

  @Test
  void everyIdIsStillTheIdOfTheSameRule() {
    assertThat(rules()).as("an id went, came or moved to another rule: rule-ids.yaml says which rule it is")
        .containsExactlyInAnyOrderEntriesOf(kept());
  }

  @Test
  void noIdIsThereTwice() {
    assertThat(tables().flatMap(table -> table.lines().stream()).map(DmnTable.Line::id)).isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void anIdThatWasGivenUpIsNeverUsedAgain() {
    Map<String, Object> places = Guidance.map(LEDGER.get("places"));
    Map<String, Object> retired = Guidance.map(LEDGER.get("retired"));
    assertThat(rules().keySet()).isNotEmpty().noneMatch(retired::containsKey).noneMatch(
        id -> places.keySet().stream().anyMatch(table -> id.matches(table + "-\\d+")));
  }

  private static Map<String, Kept> rules() {
    Map<String, Kept> rules = new TreeMap<>();
    tables().forEach(table -> table.lines().forEach(line -> rules.put(line.id(), new Kept(table.id(),
        line.paragraphs(), line.cells().keySet().stream().sorted().toList(),
        String.join("+", line.then().values())))));
    return rules;
  }

  private static Map<String, Kept> kept() {
    Map<String, Kept> kept = new TreeMap<>();
    Guidance.map(LEDGER.get("rules")).forEach((table, ids) -> Guidance.map(ids).forEach((id, entry) -> {
      Map<String, Object> rule = Guidance.map(entry);
      kept.put(id, new Kept(table, Guidance.words(rule.get("para")),
          Guidance.words(rule.get("asks")).stream().sorted().toList(), rule.get("then").toString()));
    }));
    return kept;
  }

  private static Stream<DmnTable> tables() {
    return DmnFile.all().values().stream().flatMap(file -> file.tables().stream());
  }
}
