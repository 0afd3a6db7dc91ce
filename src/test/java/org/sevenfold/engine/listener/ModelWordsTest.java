package org.sevenfold.engine.listener;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.engine.Variables;
import org.sevenfold.work.Conflicts;

/** The words by which a model tells the product something: one that is mistyped would be passed over in silence. */
class ModelWordsTest {

  private static final Pattern PROPERTY = Pattern.compile("<camunda:property name=\"([^\"]+)\"");
  private static final Pattern STANDS =
      Pattern.compile("<camunda:property name=\"" + ExtensionProperties.STANDS + "\" value=\"([^\"]+)\"");
  private static final Pattern ASKED = Pattern.compile("(?:\\$\\{(?:[^}]*[^\\w'])?|<output [^>]*name=\")("
      + Variables.asks("") + "\\w+)");
  private static final Set<String> PLAIN = Set.of(ExtensionProperties.ROLE,
      ExtensionProperties.NEWS, ExtensionProperties.STANDS, ExtensionProperties.PARAGRAPH,
      ExtensionProperties.CONFLICT, ExtensionProperties.ALONE);
  private static final Pattern CONFLICT =
      Pattern.compile("<camunda:property name=\"" + ExtensionProperties.CONFLICT + "\" value=\"([^\"]+)\"");

  @Test
  void aModelSaysNothingThatTheProductDoesNotHear() throws IOException {
    Set<String> heard = new TreeSet<>(PLAIN);
    found(STANDS).forEach(step -> heard.add(ExtensionProperties.FORGETS + step));
    assertThat(found(PROPERTY)).hasSizeGreaterThan(PLAIN.size()).isSubsetOf(heard);
  }

  @Test
  void whoMayNotHoldATaskIsSaidInWordsThatTheProductKnows() throws IOException {
    assertThat(found(CONFLICT)).isNotEmpty().allSatisfy(relations -> assertThat(relations.split(" ")).allSatisfy(
        word -> assertThat(Conflicts.Relation.valueOf(word.toUpperCase(Locale.ROOT))).isNotNull()));
  }

  @Test
  void whatIsAskedIsAStepThatStandsOnceItIsAnswered() throws IOException {
    Set<String> steps = found(STANDS).stream().map(Variables::asks).collect(toCollection(TreeSet::new));
    assertThat(found(ASKED)).isNotEmpty().isSubsetOf(steps);
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path model : files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).toList()) {
        pattern.matcher(Files.readString(model)).results().forEach(one -> found.add(one.group(1)));
      }
    }
    return found;
  }
}
