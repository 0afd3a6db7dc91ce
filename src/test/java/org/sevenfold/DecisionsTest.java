package org.sevenfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision that nothing confirms is a wish. */
class DecisionsTest {

  private static final Path DECISIONS = Path.of("docs/decisions");
  private static final Pattern CONFIRMED = Pattern.compile("(?m)^Confirmed by:? (.*)$");
  private static final Pattern CLASS = Pattern.compile("`(\\w+)`");
  private static final Pattern STATUS =
      Pattern.compile("(?m)\\A# \\d{4} .+\n\nStatus: (accepted|superseded by \\d{4}), 20\\d\\d-\\d\\d-\\d\\d$");
  /** As code points to a decision: by its file, or by its number. */
  private static final Pattern LINK = Pattern.compile("docs/decisions/([\\w-]+)|\\bADR (\\d{4})");

  static List<Path> decisions() throws IOException {
    try (Stream<Path> files = Files.list(DECISIONS)) {
      return files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyTestThatConfirmsADecisionExists(Path decision) throws IOException {
    Matcher confirmed = CONFIRMED.matcher(Files.readString(decision));
    assertThat(confirmed.find()).as("a line 'Confirmed by' in " + decision).isTrue();
    List<String> named = CLASS.matcher(confirmed.group(1)).results().map(match -> match.group(1)).toList();
    assertThat(named).isNotEmpty();
    assertThat(testClasses()).containsAll(named);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyDecisionSaysWhetherItHoldsAndSinceWhen(Path decision) throws IOException {
    assertThat(Files.readString(decision)).containsPattern(STATUS);
  }

  @Test
  void everyDecisionThatTheCodePointsToExists() throws IOException {
    Set<String> names = decisions().stream().map(file -> file.getFileName().toString().replace(".md", ""))
        .collect(Collectors.toSet());
    Set<String> known = Stream.concat(Stream.of("tables", "README"),
        names.stream().flatMap(name -> Stream.of(name, name.substring(0, 4)))).collect(Collectors.toSet());
    assertThat(links()).isNotEmpty().isSubsetOf(known);
  }

  private static Set<String> links() {
    try (Stream<Path> files = Stream.of("src", "processes", "config").map(Path::of).flatMap(DecisionsTest::walk)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|ya?ml|sql|html|bpmn|dmn|properties)"))
          .map(DecisionsTest::text).flatMap(text -> LINK.matcher(text).results())
          .map(link -> Optional.ofNullable(link.group(1)).orElse(link.group(2))).collect(Collectors.toSet());
    }
  }

  @Test
  void everyDecisionStandsInTheIndex() throws IOException {
    String index = Files.readString(DECISIONS.resolve("README.md"));
    assertThat(decisions()).isNotEmpty().allMatch(file -> index.contains("(" + file.getFileName() + ")"));
  }

  @Test
  void everyTestThatTheSecurityPageNamesExists() throws IOException {
    List<String> named = CLASS.matcher(Files.readString(Path.of("docs/security.md"))).results()
        .map(match -> match.group(1)).filter(name -> name.endsWith("Test")).toList();
    assertThat(named).isNotEmpty();
    assertThat(testClasses()).containsAll(named);
  }

  private static Set<String> testClasses() {
    try (Stream<Path> files = walk(Path.of("src/test/java"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
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
