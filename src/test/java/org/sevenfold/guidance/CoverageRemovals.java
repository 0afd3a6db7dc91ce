package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.measured.Circumstances;
import org.sevenfold.start.Subprocess;

/**
 * Thirty things that meet an ask of the guidance are taken out of a copy of the product, one at a time and at random,
 * and the tests that name an ask are run in it: one of its own asks turns red each time.
 * {@code mvn test -Plong -Dtest=CoverageRemovals -Dseed=2026} writes {@code docs/measured/coverage-removals.md} anew.
 */
@Tag("long")
@Tag("engine")
class CoverageRemovals {

  private static final Path PAGE = Path.of("docs/measured/coverage-removals.md");
  private static final int TAKEN_OUT = 30;
  private static final String FIELDS = AskedFieldsTest.class.getName() + "#itIsAskedWithEachOfItsAnswers";

  @TempDir
  Path copies;

  /** What came of it. */
  private record Result(Element element, Set<String> own, Set<String> others) {

    String row() {
      return "| %s | `%s` | %s | %s | %s |".formatted(element.kind(), element.name(),
          String.join(", ", element.asks()), listed(own), listed(others));
    }

    private static String listed(Set<String> tests) {
      return tests.isEmpty() ? "none" : tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    }
  }

  @Test
  void whateverIsTakenOutATestOfItsAskTurnsRed() throws IOException {
    long seed = Long.getLong("seed", 2026);
    long began = System.nanoTime();
    Map<String, Set<String>> tests = Met.quickly();
    Map<String, Set<String>> everyTest = Met.byTest();
    Set<String> driven = new TreeSet<>(AskedFieldsTest.asked().map(Ask::id).toList());
    tests.values().forEach(driven::addAll);
    List<Element> all = Elements.all(driven);
    List<Result> results = new ArrayList<>();
    for (Element element : chosen(all, new Random(seed))) {
      results.add(result(element, element.needsTheProduct() ? withItsOwn(element, tests, everyTest) : tests));
      Files.writeString(PAGE, page(seed, all.size(), results, Duration.ofNanos(System.nanoTime() - began)));
    }
    assertThat(results).filteredOn(result -> result.own().isEmpty()).as("nothing would say so if it went").isEmpty();
  }

  /** Those that need no engine, and all that name one of its asks. */
  private static Map<String, Set<String>> withItsOwn(Element element, Map<String, Set<String>> quickly,
      Map<String, Set<String>> every) {
    Map<String, Set<String>> tests = new TreeMap<>(quickly);
    every.entrySet().stream().filter(test -> test.getValue().stream().anyMatch(element.asks()::contains))
        .forEach(test -> tests.put(test.getKey(), test.getValue()));
    return tests;
  }

  /** As many of each kind as there are, as far as they go. */
  private static List<Element> chosen(List<Element> all, Random chance) {
    Map<String, List<Element>> kinds = all.stream().collect(Collectors.groupingBy(Element::kind));
    kinds.values().forEach(kind -> Collections.shuffle(kind, chance));
    int most = kinds.values().stream().mapToInt(List::size).max().orElse(0);
    return Stream.iterate(0, place -> place < most, place -> place + 1)
        .flatMap(place -> kinds.values().stream().filter(kind -> kind.size() > place).map(kind -> kind.get(place)))
        .limit(TAKEN_OUT).toList();
  }

  private Result result(Element element, Map<String, Set<String>> tests) throws IOException {
    Path copy = Files.createTempDirectory(copies, "without");
    copied(copy);
    element.takenOutOf(copy);
    if (element.needsTheProduct()) {
      new ProductCopy(copy).build(element.files());
    }
    Set<String> own = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (String red : red(copy, tests.keySet())) {
      String test = red.substring(0, red.indexOf(' '));
      Set<String> asks = test.equals(FIELDS) ? element.asks().stream().filter(red::contains).collect(Collectors.toSet())
          : tests.getOrDefault(test, Set.of());
      boolean isOwn = asks.stream().anyMatch(element.asks()::contains);
      (isOwn ? own : others).add(test.substring(test.lastIndexOf('.') + 1).replace('#', '.'));
    }
    return new Result(element, own, others);
  }

  private static List<String> red(Path copy, Set<String> tests) {
    String classPath = System.getProperty("java.class.path");
    String ahead = Files.isDirectory(copy.resolve(ProductCopy.CLASSES))
        ? classPath.replaceAll("(^|:)[^:]*" + ProductCopy.CLASSES + "(?=:|$)", "$1" + copy.resolve(ProductCopy.CLASSES))
        : copy.resolve("src/main/resources") + ":" + classPath;
    String[] named = Stream.concat(Stream.of(FIELDS), tests.stream()).toArray(String[]::new);
    List<String> red = new ArrayList<>();
    try (Subprocess run = Subprocess.startIn(copy, List.of("-cp", absolute(ahead)), RedTests.class, Map.of(), named)) {
      for (String line = run.awaitLineWith(RedTests.MARK); !line.contains(RedTests.DONE); line =
          run.awaitLineWith(RedTests.MARK)) {
        red.add(line.substring(line.indexOf(RedTests.MARK) + RedTests.MARK.length()));
      }
    }
    return red;
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(":")).filter(part -> !part.isEmpty())
        .map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(":"));
  }

  /** What tests read by its path; what nothing is taken out of is linked. */
  private static void copied(Path copy) throws IOException {
    Files.createDirectories(copy.resolve("target")); // where jqwik remembers its tries
    for (String folder : List.of("forms", "processes", "src/main/resources", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(copy.resolve(file).getParent());
          Files.copy(file, copy.resolve(file));
        }
      }
    }
    for (String linked : List.of("docs", "config", "src/test", "pom.xml")) {
      Files.createDirectories(copy.resolve(linked).getParent());
      Files.createSymbolicLink(copy.resolve(linked), Path.of(linked).toAbsolutePath());
    }
  }

  private static String page(long seed, int all, List<Result> results, Duration took)
      throws IOException {
    return """
        # What is taken out turns its own tests red

        Of %d questions, texts, lines of help, rules, tasks and controls that meet an ask of the guidance, %d are taken
        out of a copy of the product, one at a time, by chance: as many of each kind as there are. The tests that name
        an ask (`@Meets`) and need no engine are then run in that copy, in a JVM of its own; where a task or a control
        is taken out, so are all that name one of its asks, with the engine and its database. A task becomes a box at
        which nobody stops. Of questions, texts, lines of help and rules those count here that a test without the engine
        names; tasks and controls are those of `taken-out.yaml`.
        `mvn test -Plong -Dtest=CoverageRemovals -Dseed=%d` does it again.

        %s. It took %d minutes.

        | kind | taken out | asks | red, and of these asks | red beside them |
        |---|---|---|---|---|
        %s
        """.formatted(all, results.size(), seed, Circumstances.now(), took.toMinutes(),
        results.stream().map(Result::row).collect(Collectors.joining("\n")));
  }
}
