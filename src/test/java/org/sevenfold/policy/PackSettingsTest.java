package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.start.RefusedToStart;

/** What a pack says of what agencies set, as long as they have said nothing of their own. */
class PackSettingsTest {

  private static final String OWN = """
      id: brookfield
      extends: england-2026
      edition: "2026-11-01"
      name: Brookfield
      settings: {%s}
      """;

  @TempDir
  Path folder;

  @Test
  void aPackOfOnesOwnSaysOnlyWhatDiffers() {
    Pack own = beside("guidance: https://brook.example/sharing 3");
    assertThat(own.settings()).containsEntry(Setting.GUIDANCE, "https://brook.example/sharing 3")
        .containsEntry(Setting.PARTNERS, DefaultPack.among().get("england-2026").settings().get(Setting.PARTNERS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tea: at four", "pack: england-2026", "agency_type: statutory",
      "guidance: http://brook.example", "guidance: our site"})
  void whatNoPackCanSayStopsTheStart(String said) {
    assertThatThrownBy(() -> beside(said)).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("config/packs/own.yml").hasMessageContaining("settings." + said.split(":")[0]);
  }

  @Test
  void whatOnlyThePlaceKnowsIsSaidByNoPackOfTheProduct() {
    assertThat(DefaultPack.among().all()).allSatisfy(pack -> assertThat(pack.settings().keySet())
        .doesNotContain(Setting.GUIDANCE, Setting.LOCAL_PROCEDURE, Setting.THRESHOLDS, Setting.POLICY));
  }

  @ParameterizedTest
  @CsvSource({"2009-06-01, staffordshire-2009", "2026-09-29, staffordshire-2009", "2026-09-30, england-2026"})
  void theNewestLawIsThatOfTheDay(String day, String pack) {
    assertThat(DefaultPack.among().newest(LocalDate.parse(day)).id()).isEqualTo(pack);
  }

  @Test
  void anAddressAndItsVersionAreKeptInOneLine() {
    assertThat(Link.of(" https://brook.example/a  3 of May "))
        .isEqualTo(new Link("https://brook.example/a", "3 of May")).hasToString("https://brook.example/a 3 of May");
    assertThat(Link.of("").fault()).isEmpty();
    assertThat(Stream.of("https://brook.example", "https://brook.example:8443/a?b=c#d").map(Link::of))
        .allMatch(link -> link.fault().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://brook.example", "HTTPS//brook.example", "javascript:alert(1)", "https://",
      "https:brook.example", "https://me:word@brook.example", "//brook.example", "data:text/html,a", "brook"})
  void anAddressThatIsNotSafeIsNone(String address) {
    assertThat(Link.of(address).fault()).isPresent();
    assertThat(new Link("", "3").fault()).as("a version of nothing").isPresent();
  }

  private Pack beside(String settings) {
    try {
      Files.writeString(folder.resolve("own.yml"), OWN.formatted(settings));
      return PackFiles.read("file:" + folder + "/").get("brookfield");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
