package org.sevenfold.guidance;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the page on the guidance anew: {@code mvn test -Plong -Dtest=GuidanceCoverage}. */
@Tag("long")
class GuidanceCoverage {

  @Test
  void eachAskIsWrittenDownWithItsTests() throws IOException {
    Files.writeString(CoveragePage.FILE, CoveragePage.text());
  }
}
