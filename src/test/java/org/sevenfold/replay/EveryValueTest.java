package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;

/**
 * Every answer that a form offers of a fact is given in some case that is played through the engine: a form that drops
 * an answer, or a process that is not told of it, would go unseen otherwise.
 */
class EveryValueTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  /** Given again and again, these send a case in a circle, or they need somebody else besides: a story. */
  private static final Set<String> IN_STORIES = Set.of("advice asks_back", "advice_second asks_back",
      "review_answer ask_again", "escalation_answer hand_to", "escalation_answer leave_until",
      "disagreement_change refer", "disagreement_change ask_again", "disagreement_change reopen",
      "triage_outcome early_help", "triage_outcome guardian", "triage_outcome nothing_more", "triage_outcome police",
      "triage_outcome refer", "response unknown", "court_extension yes", "court_extension unknown",
      "confidence_checked not_reached", "confidence_checked not_needed");

  @Test
  void everyAnswerOfEveryFactIsGivenInSomeCase() throws IOException {
    Set<String> missing = offered();
    given().forEach(missing::remove);
    missing.removeAll(IN_STORIES);
    assertThat(missing).as("write a case in src/test/resources/variants whose outcome hangs on it").isEmpty();
  }

  @Test
  void whatIsLeftToStoriesIsInNoCase() throws IOException {
    assertThat(given()).doesNotContainAnyElementsOf(IN_STORIES);
    assertThat(offered()).containsAll(IN_STORIES);
  }

  private static Set<String> offered() {
    return Forms.all().flatMap(Form::fields)
        .filter(field -> VOCABULARY.fact(field.key()).isPresent() && !VOCABULARY.isDecision(field.key()))
        .flatMap(field -> field.options().stream().map(Field.Option::value).map(value -> field.key() + " " + value))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> given() throws IOException {
    Set<String> given = new TreeSet<>();
    VOCABULARY.facts().stream().map(EveryValueTest::silent).forEach(given::add);
    for (String folder : List.of("cases", "variants")) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
        files.map(CaseFile::read).flatMap(file -> Stream.of(file.given(), file.decide()))
            .map(Map::entrySet).flatMap(Set::stream).map(fact -> fact.getKey() + " " + fact.getValue())
            .forEach(given::add);
      }
    }
    return given;
  }

  private static String silent(Fact fact) {
    return fact.key() + " " + fact.ifSilent();
  }
}
