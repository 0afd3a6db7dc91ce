package org.sevenfold.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that people read and sign off are those of the tables that run. */
class TablePagesTest {

  private static final Path PROCESSES = Path.of("processes");

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysWhatItsTableSaysNow(TablePage page) throws IOException {
    assertThat(Files.exists(page.file()) ? Files.readString(page.file()) : "")
        .as("%s is missing or of an older table: run TablePages again (mvn test -Plong -Dtest=TablePages)", page.file())
        .isEqualTo(page.text());
  }

  @Test
  void noPageIsLeftOfATableThatIsGone() throws IOException {
    try (Stream<Path> files = Files.walk(PROCESSES)) {
      List<Path> written = files.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.getFileName().toString().equals("README.md")).toList();
      assertThat(written).containsExactlyInAnyOrderElementsOf(pages().map(TablePage::file).toList());
    }
  }

  @Test
  void theGuideToTheModelsNamesEveryPage() throws IOException {
    String guide = Files.readString(PROCESSES.resolve("README.md"));
    assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(guide).contains("[" + page.title() + "]("
        + PROCESSES.relativize(page.file()).toString().replace('\\', '/') + ")"));
  }

  static Stream<TablePage> pages() {
    return TablePage.all().stream();
  }
}
