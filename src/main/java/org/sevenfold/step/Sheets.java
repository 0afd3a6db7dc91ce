package org.sevenfold.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.step.Sheet.Section;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/** Draws up what is asked on the page of a task. */
@Component
public class Sheets {

  private final StepPages pages;
  private final CaseWork cases;

  Sheets(StepPages pages, CaseWork cases) {
    this.pages = pages;
    this.cases = cases;
  }

  /** For whoever has the task; with the steps that, as far as can be told, are asked next. */
  public Sheet of(PersonId person, OpenTask task) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", cases.form(task), Condition.ALWAYS));
    List<Step> further = task.isClaimedBy(person) ? pages.after(task.key()) : List.of();
    if (!further.isEmpty()) {
      UnaryOperator<String> facts = cases.facts(task);
      further.stream().filter(step -> mayBeAsked(step, facts, sections)).forEach(step -> sections
          .add(new Section(step.key(), cases.latestForm(step.form()).given(step.with()), step.when())));
    }
    return new Sheet(sections);
  }

  /** Not where what stands rules it out, whatever is answered above it. */
  private static boolean mayBeAsked(Step step, UnaryOperator<String> facts, List<Section> above) {
    List<String> open = above.stream().map(Section::form).flatMap(Form::fields).map(Field::key).toList();
    return step.when().mayHold(facts::apply, open::contains);
  }
}
