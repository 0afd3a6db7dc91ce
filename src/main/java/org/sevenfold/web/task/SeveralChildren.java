package org.sevenfold.web.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.child.Child;
import org.sevenfold.child.Children;
import org.sevenfold.child.Harm;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.Papers;
import org.sevenfold.step.Because;
import org.sevenfold.step.Suggestion;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/**
 * What a page of questions says where there are several children in a concern: who is most at risk, where how bad it is
 * is asked; that each counts for themselves, where somebody is asked; who is missing in what is about to be sent.
 */
@Component
class SeveralChildren {

  private static final String AGE = "age_band";

  private final CaseWork cases;
  private final Papers papers;

  SeveralChildren(CaseWork cases, Papers papers) {
    this.cases = cases;
    this.papers = papers;
  }

  /** What stands above the questions, and where it leads. */
  record Said(String who, List<String> said, List<Way> ways) {
  }

  /** A way that is offered. */
  record Way(String address, String words) {
  }

  Children of(CaseRecord record) {
    return Children.of(record, cases::form);
  }

  /**
   * Empty where there is one child, or the page is about none.
   *
   * @param forms that are asked on the page
   */
  Optional<Said> beside(List<Form> forms, OpenTask task, CaseRecord record, Map<String, String> facts) {
    Children children = of(record);
    if (children.isEmpty()) {
      return Optional.empty();
    }
    if (forms.stream().anyMatch(form -> form.field(Harm.LEVEL).isPresent())) {
      return Optional.of(new Said(who(record, children), List.of("Answer for the child who is most at risk. "
          + children.mostAtRisk().map(child -> "We take the most serious: " + child.name() + ".")
              .orElse("It was said to be the same for all of them.")),
          List.of()));
    }
    if (papers.isPress(task)) {
      return Optional.of(new Said(who(record, children), List.of("Whoever you ring has to hear of each of them."),
          List.of()));
    }
    return forms.stream().map(Form::id).anyMatch(Children::isPersonal)
        ? Optional.of(personal(task.concern(), record, children, facts))
        : Optional.empty();
  }

  private Said personal(ConcernReference concern, CaseRecord record, Children children, Map<String, String> facts) {
    List<String> said = new ArrayList<>(List.of("Answer here for " + first(record)
        + ". Each child counts for themselves: where one says yes and another no, or somebody else must be asked, let"
        + " that child go on in a concern of their own."));
    String asked = children.askedOtherwise(facts.getOrDefault(AGE, "")).map(child -> child.name() + " ("
        + child.words(Meaning.AGE).orElse("") + ")").collect(Collectors.joining(", "));
    if (!asked.isEmpty()) {
      said.add("At their age somebody else may have to be asked: " + asked + ".");
    }
    return new Said(who(record, children), said, children.all().stream()
        .map(child -> new Way("/concerns/" + concern + "/children/" + child.number(),
            "A concern of their own for " + child.name()))
        .toList());
  }

  /** What follows of the child who is most at risk, for a question of the page. */
  List<Suggestion> suggested(Field field, CaseRecord record) {
    return of(record).mostAtRisk().flatMap(child -> Optional.ofNullable(worst(child).get(field.key()))
        .filter(answer -> field.option(answer).isPresent())
        .flatMap(answer -> Because.words(field.key(), answer).map(words -> new Suggestion(field.key(), answer,
            Condition.ALWAYS, words, "that was said of " + child.name() + ", who is most at risk", List.of("P05")))))
        .stream().toList();
  }

  /** What was answered before gives way, where something worse was said of a child since. */
  Map<String, Object> withoutTheLess(Map<String, Object> answers, CaseRecord record) {
    Map<String, Object> left = new LinkedHashMap<>(answers);
    boolean less = of(record).worst().filter(worst -> Harm.of(answers).filter(worst::isWorseThan).isPresent())
        .isPresent();
    if (less) {
      left.keySet().removeAll(List.of(Harm.LEVEL, Harm.CAUSE, AGE));
    }
    return left;
  }

  /** What was checked before something was said of a child. */
  List<String> lacking(OpenTask task, CaseRecord record) {
    return papers.isPress(task) ? papers.checked(record, task.reference()).map(Entry::number)
        .map(entry -> of(record).after(entry)).filter(since -> !since.isEmpty())
        .map(since -> "The paper does not say what was said since of "
            + since.stream().map(Child::name).collect(Collectors.joining(", "))
            + ". Say it when you ring. To write the paper again, press “Something has changed”.")
        .stream().toList() : List.of();
  }

  private static Map<String, String> worst(Child child) {
    Map<String, String> worst = new LinkedHashMap<>();
    child.harm().ifPresent(harm -> {
      worst.put(Harm.LEVEL, harm.harmLevel());
      worst.put(Harm.CAUSE, harm.causeForBelief());
      worst.put(AGE, child.age());
    });
    return worst;
  }

  private String who(CaseRecord record, Children children) {
    return "Children in this: " + Stream.concat(Stream.of(first(record)), children.all().stream().map(Child::name))
        .collect(Collectors.joining(", ")) + ".";
  }

  private String first(CaseRecord record) {
    return record.first().flatMap(entry -> cases.form(entry.act().form()).meant(Meaning.ABOUT, entry.content()))
        .orElse("the first child");
  }
}
