package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final String[] NOTHING = {};
  private static final Map<String, String> BOTH_ROLES = Map.of(
      "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/sevenfold",
      "SPRING_DATASOURCE_USERNAME", "app", "SPRING_DATASOURCE_PASSWORD", "one",
      "SPRING_FLYWAY_USER", "owner", "SPRING_FLYWAY_PASSWORD", "two");

  @Test
  void withoutAnyDatabaseItIsTheDemo() {
    CommandLine line = CommandLine.read(NOTHING, Map.of("HOME", "somewhere"));
    assertThat(line.refusal()).isEmpty();
    assertThat(line.isEmbedded()).isTrue();
    assertThat(line.profiles()).containsExactly("demo");
  }

  @Test
  void withBothRolesItIsTheRealThing() {
    CommandLine line = CommandLine.read(NOTHING, BOTH_ROLES);
    assertThat(line.refusal()).isEmpty();
    assertThat(line.isEmbedded()).isFalse();
    assertThat(line.profiles()).containsExactly("live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD",
      "SPRING_FLYWAY_USER", "SPRING_FLYWAY_PASSWORD"})
  void aMissingVariableIsNamedAndNoOther(String missing) {
    Map<String, String> environment = new HashMap<>(BOTH_ROLES);
    environment.remove(missing);
    assertRefusedFor(missing, environment);
    environment.put(missing, " ");
    assertRefusedFor(missing, environment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD",
      "SPRING_FLYWAY_URL", "SPRING_FLYWAY_USER", "SPRING_FLYWAY_PASSWORD"})
  void oneVariableAloneNeverStartsTheDemo(String alone) {
    assertThat(CommandLine.read(NOTHING, Map.of(alone, "something")).refusal()).isPresent();
  }

  @Test
  void oneRoleForBothIsRefusedBeforeItTouchesTheDatabase() {
    Map<String, String> environment = new HashMap<>(BOTH_ROLES);
    environment.put("SPRING_DATASOURCE_USERNAME", "owner");
    assertThat(CommandLine.read(NOTHING, environment).refusal()).hasValueSatisfying(
        sentence -> assertThat(sentence).contains("SPRING_DATASOURCE_USERNAME and SPRING_FLYWAY_USER"));
  }

  @Test
  void variablesWithoutAValueAreAsGoodAsNone() {
    CommandLine line = CommandLine.read(NOTHING, Map.of("SPRING_DATASOURCE_URL", "", "SPRING_FLYWAY_USER", ""));
    assertThat(line.refusal()).isEmpty();
    assertThat(line.profiles()).containsExactly("demo");
  }

  @Test
  void aReplayPassesOverWhateverDatabaseIsConfigured() {
    for (Map<String, String> environment : List.of(BOTH_ROLES, Map.of("SPRING_DATASOURCE_URL", "half"))) {
      CommandLine line = CommandLine.read(new String[] {"--replay=some/cases"}, environment);
      assertThat(line.refusal()).isEmpty();
      assertThat(line.replay()).contains(Path.of("some/cases"));
      assertThat(line.isEmbedded()).isTrue();
      assertThat(line.profiles()).containsExactly("replay");
    }
  }

  private static void assertRefusedFor(String missing, Map<String, String> environment) {
    assertThat(CommandLine.read(NOTHING, environment).refusal()).hasValueSatisfying(
        sentence -> assertThat(sentence).contains("Not set: " + missing + ". ").doesNotContain("jdbc:"));
  }
}
