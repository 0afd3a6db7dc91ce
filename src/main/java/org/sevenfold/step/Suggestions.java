package org.sevenfold.step;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** What follows from what was said: {@code suggestions.yaml}, whose head says how they are written. */
@Component
public class Suggestions {

  private final List<Suggestion> all;

  public Suggestions() {
    all = YamlFile.resource("/suggestions.yaml", Written.class).suggestions().stream().map(One::read).toList();
  }

  /** The file as it is written. */
  private record Written(List<One> suggestions) {
  }

  private record One(String fact, String answer, String when, String weTakeIt, String because,
      List<String> para) {

    Suggestion read() {
      return new Suggestion(fact, answer, Condition.parse(when), weTakeIt, because, para);
    }
  }

  public List<Suggestion> all() {
    return all;
  }

  /** For this question, the first that holds counts. */
  public List<Suggestion> of(Field field) {
    return all.stream().filter(one -> one.fact().equals(field.key()) && field.option(one.answer()).isPresent())
        .toList();
  }

  /** The keys by which it is found out what follows, for any question of this form. */
  public Set<String> keys(Form form) {
    return form.fields().flatMap(field -> of(field).stream()).flatMap(one -> one.when().keys().stream())
        .collect(Collectors.toSet());
  }
}
