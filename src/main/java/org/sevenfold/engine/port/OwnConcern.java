package org.sevenfold.engine.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.child.Child;
import org.sevenfold.child.Children;
import org.sevenfold.child.ChildrenListed;
import org.sevenfold.child.Harm;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.springframework.stereotype.Component;

/**
 * What is known of one child of several, as a concern of their own has it: whoever answers finds it in the questions,
 * and says for this child whether it is so. What was said of another child alone is not offered for this one.
 */
@Component
class OwnConcern {

  private static final String AGE = "age_band";
  private static final List<String> DESCRIBED = List.of("S01", "S02");

  private final DeployedForms forms;
  private final Vocabulary vocabulary;

  OwnConcern(DeployedForms forms, Vocabulary vocabulary) {
    this.forms = forms;
    this.vocabulary = vocabulary;
  }

  /** By the keys of the pages that ask for it. */
  Map<String, Object> said(CaseRecord record, Children children, int number, Map<String, String> facts) {
    Child child = children.numbered(number).orElseThrow();
    Entry raised = record.first().orElseThrow();
    Form raising = forms.named(raised.act().form()).form();
    Form check = forms.latest(Children.formThatLeaves()).form();
    Map<String, Object> said = new LinkedHashMap<>(described(child, children, facts));
    put(said, raising, Meaning.ABOUT, Optional.of(child.name()));
    put(said, raising, Meaning.SEEN, raising.meant(Meaning.SEEN, raised.content())
        .map(seen -> seen + child.said(Meaning.DIFFERENT).map(other -> "\n\n" + child.name() + ": " + other)
            .orElse("")));
    for (Meaning same : List.of(Meaning.BORN, Meaning.TONIGHT, Meaning.SCHOOL)) {
      put(said, check, same, child.said(same));
    }
    put(said, check, Meaning.CHILDREN, Optional.of(others(raising, raised, children, number)));
    return said;
  }

  /** How it came, and what it is; how bad it is, only where that was said of this child or of all. */
  private Map<String, Object> described(Child child, Children children, Map<String, String> facts) {
    Map<String, Object> described = new LinkedHashMap<>(facts);
    described.keySet().removeIf(key -> vocabulary.fact(key).map(Fact::ask).filter(DESCRIBED::contains).isEmpty());
    if (children.mostAtRisk().isPresent()) {
      described.keySet().removeAll(List.of(Harm.LEVEL, Harm.CAUSE));
    }
    child.harm().ifPresent(harm -> {
      described.put(Harm.LEVEL, harm.harmLevel());
      described.put(Harm.CAUSE, harm.causeForBelief());
    });
    described.put(AGE, child.age());
    return described;
  }

  private static String others(Form raising, Entry raised, Children children, int number) {
    List<Child> others = children.all().stream().filter(one -> one.number() != number).toList();
    return Stream.concat(raising.meant(Meaning.ABOUT, raised.content()).stream(),
        others.isEmpty() ? Stream.of() : Stream.of(ChildrenListed.written(others)))
        .collect(Collectors.joining("\n\n"));
  }

  private static void put(Map<String, Object> said, Form form, Meaning meaning, Optional<String> answer) {
    answer.ifPresent(one -> form.fields().filter(field -> field.means().equals(Optional.of(meaning)))
        .map(Field::key).findFirst().ifPresent(key -> said.put(key, one)));
  }
}
