package org.sevenfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.record.Fault;
import org.sevenfold.start.CommandLine;

/** What a newcomer reads first says what is so. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!\\|)([^|]+) \\| ([^|]+) \\| ([^|]*) \\|$");
  private static final Pattern CLASS = Pattern.compile("`(\\w+)`");

  static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) {
    assertThat(LINK.matcher(text(document)).results().map(link -> link.group(1)))
        .allMatch(link -> Files.exists(document.toAbsolutePath().resolveSibling(link)));
  }

  @Test
  void theLicenceIsTheOneThatTheBuildNames() {
    assertThat(text(Path.of("LICENSE"))).contains("Apache License", "Version 2.0, January 2004",
        "3. Grant of Patent License.", "END OF TERMS AND CONDITIONS");
    assertThat(text(Path.of("pom.xml"))).contains("<name>Apache-2.0</name>");
  }

  @Test
  void everyWordOfTheGlossaryHasItsMeaningAndIsUsedInTheCodeThatItNames() {
    List<List<String>> rows = ROW.matcher(text(Path.of("docs/glossary.md"))).results().skip(1)
        .map(row -> List.of(row.group(1), row.group(2), row.group(3))).toList();
    assertThat(rows).hasSizeGreaterThan(15).extracting(row -> row.get(0).toLowerCase(Locale.ROOT)).isSorted();
    assertThat(rows).allSatisfy(row -> {
      assertThat(row.get(1)).as(row.get(0)).hasSizeGreaterThan(20);
      List<String> named = CLASS.matcher(row.get(2)).results().map(name -> name.group(1)).toList();
      assertThat(named).as("where " + row.get(0) + " is found").isNotEmpty();
      String code = named.stream().map(DocumentsTest::source).collect(Collectors.joining());
      assertThat(code).containsIgnoringCase(row.get(0).split("[ ,]")[0]);
    });
  }

  @Test
  void whoeverReadsWhatACommandSaysFindsItInTheManual() {
    String manual = text(Path.of("docs/operating.md"));
    assertThat(Fault.Kind.values()).allSatisfy(kind -> assertThat(manual)
        .contains("\n| " + new Fault("ABCDE-12345", 7, kind).sentence() + " | "));
    assertThat(CommandLine.Command.values())
        .allSatisfy(command -> assertThat(manual).contains("java -jar sevenfold.jar " + command.option()));
  }

  private static String source(String name) {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      Path found = files.filter(file -> file.getFileName().toString().matches(name + "\\.(java|sql|yaml)")).findFirst()
          .orElseThrow(() -> new AssertionError("Nothing is called " + name));
      return text(found);
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
