package org.sevenfold.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** The seven questions of the guidance, and which of them a page asks (P11): {@code seven.yaml}. */
@Component
public class SevenQuestions {

  private final List<Question> questions = YamlFile.resource("/seven.yaml", Written.class).questions();

  /** The file as it is written. */
  private record Written(List<Question> questions) {
  }

  /**
   * One of the seven.
   *
   * @param number 1 to 7
   * @param asks   in our words
   * @param para   where in the guidance it stands
   * @param forms  of the pages that belong to it
   */
  public record Question(String number, String asks, String para, List<String> forms) {
  }

  /** All seven, in their order. */
  public List<Question> all() {
    return questions;
  }

  /** Which of the seven a page asks, as its caption says it; empty where it asks none of them. */
  public Optional<String> on(Sheet sheet) {
    List<String> forms = sheet.sections().stream().map(section -> section.form().id()).toList();
    List<String> numbers = questions.stream().filter(question -> question.forms().stream().anyMatch(forms::contains))
        .map(Question::number).toList();
    return Stream.of(numbers).filter(some -> !some.isEmpty())
        .map(some -> (some.size() == 1 ? "Question " : "Questions ") + String.join(", ", some) + " of 7").findFirst();
  }
}
