package org.sevenfold.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.Role;
import org.sevenfold.form.Form;
import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** The help on every page, what counts for a question, and whom to ask who is not sure: {@code help.yaml}. */
@Component
public class PageHelp {

  private final Written file = YamlFile.resource("/help.yaml", Written.class);

  /** The file as it is written. */
  private record Written(Map<String, String> forms, Map<String, String> pages, Map<String, String> unsure,
      Map<String, Counts> counts) {
  }

  /**
   * What the guidance says of a question, short.
   *
   * @param para where in the guidance it comes from
   */
  public record Counts(List<String> para, String words) {
  }

  /** What a page that asks something is for, by its form. */
  public Optional<String> ofForm(String form) {
    return Optional.ofNullable(file.forms().get(form));
  }

  /** What any other page is for, by its address. */
  public String ofPage(String address) {
    String longest = file.pages().keySet().stream().filter(address::startsWith)
        .max(Comparator.comparingInt(String::length)).orElseThrow();
    return file.pages().get(longest);
  }

  /** Who knows an answer that whoever is asked may not know; empty where nobody in particular does. */
  public Optional<Role> knows(String question) {
    return Optional.ofNullable(file.unsure().get(question)).map(role -> Role.of(role).orElseThrow());
  }

  /** What counts for a question: in the help of its page, or beside it. Empty where the question says enough. */
  public Optional<Counts> counts(String question) {
    return Optional.ofNullable(file.counts().get(question));
  }

  /** What counts for the questions of a page, in their order: with the help of that page. */
  public List<Counted> countsOn(Form form) {
    return form.fields().flatMap(field -> counts(field.key()).stream()
        .map(counts -> new Counted(field.label(), counts.words()))).toList();
  }

  /** A question as the page asks it, and what counts for it. */
  public record Counted(String question, String words) {
  }

  Set<String> questions() {
    return file.unsure().keySet();
  }
}
