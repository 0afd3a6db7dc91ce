package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

/** The page on how much of the guidance is driven by tests says what is so now, and no test names an ask of its own. */
class GuidanceCoverageTest {

  @Test
  void everyAskThatATestNamesIsOneOfTheCatalogue() {
    assertThat(Met.byAsk().keySet()).isNotEmpty().isSubsetOf(Ask.all().stream().map(Ask::id).toList());
  }

  @Test
  void thePageSaysWhatIsMetNow() throws IOException {
    assertThat(Files.exists(CoveragePage.FILE) ? Files.readString(CoveragePage.FILE) : "")
        .as("write it anew: mvn test -Plong -Dtest=GuidanceCoverage").isEqualTo(CoveragePage.text());
  }
}
