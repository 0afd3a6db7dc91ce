package org.sevenfold.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the list of advisories anew from OSV's exports: see {@code .build/advisories/README.md}. */
@Tag("long")
class AdvisoryList {

  @Test
  void whatTheExportsKnowOfOurPartsStandsInTheList() throws IOException {
    List<Path> exports = Stream.of(System.getProperty("osv", "").split(",")).filter(name -> !name.isEmpty())
        .map(Path::of).toList();
    assertThat(exports).as("-Dosv=FILE,FILE with the exports of OSV").isNotEmpty();
    new OsvExport(SupplyFiles.LIST, SupplyFiles.AS_OF).keep(exports, SupplyFiles.read().shipped(),
        LocalDate.now(ZoneOffset.UTC));
  }
}
