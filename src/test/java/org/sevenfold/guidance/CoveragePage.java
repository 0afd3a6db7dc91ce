package org.sevenfold.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/guidance-coverage.md}: each ask of the guidance and the tests that would turn red without it. */
final class CoveragePage {

  static final Path FILE = Path.of("docs/guidance-coverage.md");

  private CoveragePage() {
  }

  static String text() {
    List<Ask> asks = Ask.all();
    Map<String, List<String>> met = Met.byAsk();
    long count = asks.stream().filter(ask -> met.containsKey(ask.id())).count();
    return """
        # What the guidance asks for, and which test drives it

        <!-- Made from the catalogue and from @Meets: mvn test -Plong -Dtest=GuidanceCoverage -->

        %d of %d asks are driven by a test that names them. An ask without a test may be built all the same: nothing
        would say so if it went.

        | ask | kind | what | tests |
        |---|---|---|---|
        %s
        """.formatted(count, asks.size(),
        asks.stream().map(ask -> row(ask, met.getOrDefault(ask.id(), List.of()))).collect(Collectors.joining("\n")));
  }

  /** The asks beside which that test is written down. */
  static Stream<String> writtenDown(String test) {
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines.filter(line -> line.contains("`" + test + "`")).map(line -> line.split("[| ]+")[1]).toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Ask ask, List<String> tests) {
    String driven = tests.isEmpty() ? "*none yet*"
        : tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s |".formatted(ask.id(), ask.type(), ask.words(), driven);
  }
}
