package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacksTest {

  private static final Pattern CLOCK = Pattern.compile("clocks\\.due\\((?:'|&#39;)([a-z_]+)");

  private final Packs packs = new Packs("staffordshire-2009");

  @Test
  void theGuidanceAsWrittenIsInForceAndTheLawOf2026IsThereToo() {
    assertThat(packs.inForce().id()).isEqualTo("staffordshire-2009");
    assertThat(packs.all()).extracting(Pack::id).containsExactlyInAnyOrder("staffordshire-2009", "england-2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staffordshire-2009", "england-2026"})
  void everyClockThatAModelAsksForRunsUnderEveryPack(String pack) {
    Set<String> named = clocksOfTheModels();
    assertThat(named).contains("triage", "call_now");
    assertThat(packs.get(pack).clocks()).containsKeys(named.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staffordshire-2009", "england-2026"})
  void noClockStandsStillAndEveryDestinationHasAName(String pack) {
    assertThat(packs.get(pack).clocks().values()).allMatch(length -> length.compareTo(Duration.ZERO) > 0);
    new Vocabulary().resultValues("destination").forEach(
        destination -> assertThat(packs.get(pack).bodies().get(destination).name()).as(destination).isNotBlank());
  }

  @Test
  void aQuarterOfAnHourIsAQuarterOfAnHour() {
    assertThat(packs.inForce().clock("call_now")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aPackOrAClockThatIsNotThereIsSaidByName() {
    assertThatThrownBy(() -> new Packs("wales-2030")).hasMessageContaining("wales-2030");
    assertThatThrownBy(() -> packs.inForce().clock("tea")).hasMessageContaining("tea");
  }

  private static Set<String> clocksOfTheModels() {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      Set<String> clocks = new TreeSet<>();
      files.filter(file -> file.toString().endsWith(".bpmn")).map(PacksTest::text)
          .forEach(text -> CLOCK.matcher(text).results().forEach(found -> clocks.add(found.group(1))));
      return clocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
