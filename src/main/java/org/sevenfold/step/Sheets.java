package org.sevenfold.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Again;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Words;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** What the page of a task asks. */
@Component
public class Sheets {

  private final StepPages pages;
  private final CaseWork cases;
  private final WorkList work;
  private final Words words;

  Sheets(StepPages pages, CaseWork cases, WorkList work, Words words) {
    this.pages = pages;
    this.cases = cases;
    this.work = work;
    this.words = words;
  }

  /**
   * For whoever has the task; with the steps that, as far as can be told, are asked next, and with the same task for
   * other bodies.
   */
  public Sheet of(PersonId person, OpenTask task) {
    Form form = cases.form(task);
    List<Section> sections = new ArrayList<>(List.of(Section.first(form)));
    if (task.isClaimedBy(person)) {
      if (form.again().isPresent()) {
        siblings(person, task, form, sections);
      }
      next(task, sections);
    }
    return new Sheet(sections);
  }

  private void next(OpenTask task, List<Section> sections) {
    List<Section> siblings = sections.stream().filter(one -> one.task().isPresent()).toList();
    List<Step> further = pages.after(task.key());
    if (!further.isEmpty()) {
      UnaryOperator<String> facts = cases.facts(task);
      further.stream().filter(step -> mayBeAsked(step, facts, sections)).forEach(step -> sections
          .add(Section.next(step, cases.latestForm(step.form()).given(step.with()), ofAll(siblings, step.when()))));
    }
  }

  /** What comes after all of them comes once it holds of each. */
  private static Condition ofAll(List<Section> siblings, Condition when) {
    return siblings.stream().map(one -> one.when().and(when.renamed(one::onThePage))).reduce(when, Condition::and);
  }

  private void siblings(PersonId person, OpenTask task, Form form, List<Section> sections) {
    List<OpenTask> others = work.toGoOnWith(person, task.concern()).stream()
        .filter(one -> one.key().equals(task.key()) && !one.id().equals(task.id())).toList();
    if (!others.isEmpty()) {
      sections.set(0, Section.firstOf(task, form, body(task)));
    }
    for (OpenTask other : others) {
      Again again = new Again(Again.FIRST.nth() + others.indexOf(other) + 1);
      sections.add(Section.sibling(other, cases.form(other), again, body(other)));
    }
  }

  private String body(OpenTask task) {
    return Optional.ofNullable(cases.facts(task).apply("destination"))
        .map(body -> words.of("destination", body)).orElseGet(() -> task.title().toLowerCase(Locale.UK));
  }

  /** Not where what stands rules it out, whatever is answered above it. */
  private static boolean mayBeAsked(Step step, UnaryOperator<String> facts, List<Section> above) {
    List<String> open = above.stream().map(Section::form).flatMap(Form::fields).map(Field::key).toList();
    return step.when().mayHold(facts::apply, open::contains);
  }
}
