package org.sevenfold.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.sevenfold.policy.YamlFile;

/**
 * Data protection law is never by itself a reason not to share (GR1): whoever is asked why and answers with the name of
 * that law, and with nothing else, has not said why. What else somebody writes beside it, people judge.
 */
final class LawAlone {

  private static final Written FILE = YamlFile.resource("/reasons.yaml", Written.class);
  private static final Set<String> BESIDE = Set.copyOf(FILE.beside());
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final String ADVICE = "Data protection law says how to share, and by itself it is no reason not to."
      + " Say what sharing would do, or what else speaks against it";

  /**
   * The file as it is written.
   *
   * @param asked  the questions that ask why
   * @param names  how the law is called
   * @param beside words that say nothing more
   */
  private record Written(List<String> asked, List<String> names, List<String> beside) {
  }

  private LawAlone() {
  }

  /** What is wrong with that answer; empty where its question does not ask why, or something else is said too. */
  static Optional<String> fault(String question, String said) {
    return asks(question) && isAlone(said) ? Optional.of(ADVICE) : Optional.empty();
  }

  static boolean asks(String question) {
    return FILE.asked().contains(question);
  }

  private static boolean isAlone(String said) {
    String words = " " + String.join(" ", BETWEEN_WORDS.split(said.toLowerCase(Locale.ROOT))).strip() + " ";
    return FILE.names().stream().anyMatch(name -> words.contains(" " + name + " "))
        && Arrays.stream(withoutNames(words).strip().split(" +")).allMatch(LawAlone::isNothing);
  }

  private static String withoutNames(String words) {
    return FILE.names().stream().reduce(words, (left, name) -> left.replaceAll("\\b" + name + "\\b", ""));
  }

  private static boolean isNothing(String word) {
    return word.isEmpty() || BESIDE.contains(word);
  }
}
