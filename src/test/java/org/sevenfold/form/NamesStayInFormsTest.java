package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.policy.Vocabulary;

/** A new form draws and validates without code: no class and no template names a form, or a field of one. */
class NamesStayInFormsTest {

  private static final Pattern QUOTED = Pattern.compile("([\"'])(?=([\\w.-]+)\\1)");

  /** A word that is a field's name and something else besides. */
  private static final Set<String> ALSO_ANOTHER_WORD =
      Set.of("Head.java who", "Bounced.java channel", "Letters.java channel", "Outbox.java channel",
          "EngineWorries.java say-still-worried", "EngineReviews.java review-alone",
          "EngineReviews.java review-opening",
          "EngineReviews.java review-unverified", "EngineTellings.java tell-corrected",
          "EngineFollowUps.java complete-basis", "EngineFollowUps.java give-help",
          "EngineFollowUps.java tell-withdrawn", "EngineConfidenceChecks.java check-confidence");

  @Test
  void noClassAndNoTemplateNamesAFormOrAField() {
    Set<String> names = names();
    List<String> found = files(Path.of("src/main/java"), Path.of("src/main/resources/templates"))
        .flatMap(file -> quoted(text(file)).filter(names::contains).map(name -> file.getFileName() + " " + name))
        .filter(one -> !ALSO_ANOTHER_WORD.contains(one)).toList();
    assertThat(found).isEmpty();
  }

  /** A quote may end one text and begin the next: it is looked at, not taken. */
  private static Stream<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(2)).distinct();
  }

  /** Form ids, and the fields that are not facts of the vocabulary: those have their one name everywhere. */
  private static Set<String> names() {
    Vocabulary vocabulary = new Vocabulary();
    Set<String> names = new TreeSet<>();
    Forms.all().forEach(form -> {
      names.add(form.id());
      form.fields().map(Field::key).filter(key -> vocabulary.fact(key).isEmpty()).forEach(names::add);
    });
    return names;
  }

  private static Stream<Path> files(Path... folders) {
    return Stream.of(folders).flatMap(folder -> {
      try {
        return Files.walk(folder).filter(Files::isRegularFile);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
