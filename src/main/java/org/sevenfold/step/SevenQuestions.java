package org.sevenfold.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    return worded(questions.stream().filter(question -> question.forms().stream().anyMatch(forms::contains))
        .map(question -> Integer.parseInt(question.number())).toList());
  }

  private static Optional<String> worded(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    int first = numbers.get(0);
    int last = numbers.get(numbers.size() - 1);
    boolean inARow = numbers.size() > 2 && last - first == numbers.size() - 1;
    String which = inARow ? first + " to " + last
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Optional.of((numbers.size() == 1 ? "Question " : "Questions ") + which + " of 7");
  }
}
