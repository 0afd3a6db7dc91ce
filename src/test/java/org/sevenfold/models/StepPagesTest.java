package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.step.Step;
import org.sevenfold.step.StepPages;

/** What is answered on one page is what the models ask of one person, each once. */
class StepPagesTest {

  private static final Set<String> HELD_BY_THE_MODEL = Set.of("ask_entry", "ask_purpose", "ask_confidential",
      "ask_consent", "ask_decide", "ask_inform");

  private final List<List<Step>> pages = new StepPages().all();
  private final Map<String, UserTask> tasks = ModelFiles.each(UserTask.class)
      .collect(Collectors.toMap(UserTask::getId, task -> task, (one, other) -> one));
  private final Map<String, Form> forms = Forms.all().collect(Collectors.toMap(Form::id, form -> form));
  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void eachIsATaskOfThePractitionerWithTheFormThatTheModelGivesIt() {
    assertThat(pages.stream().flatMap(List::stream)).allSatisfy(step -> {
      assertThat(tasks).as(step.key()).containsKey(step.key());
      assertThat(tasks.get(step.key()).getCamundaFormRef()).isEqualTo(step.form());
      assertThat(ModelFiles.property(tasks.get(step.key()), "role")).as(step.key()).isEqualTo("practitioner");
    });
  }

  @Test
  void eachStandsOnOnePageUnlessItComesLast() {
    List<String> keys =
        pages.stream().flatMap(page -> page.subList(0, page.size() - 1).stream()).map(Step::key).toList();
    assertThat(keys).doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(pages.stream().map(page -> page.get(page.size() - 1).key()).toList());
    assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeGreaterThan(1));
  }

  @Test
  void whenOneIsDrawnComparesWhatThereIs() {
    Set<String> compared = pages.stream().flatMap(List::stream).flatMap(step -> step.when().keys().stream())
        .collect(Collectors.toCollection(HashSet::new));
    compared.removeAll(HELD_BY_THE_MODEL);
    assertThat(vocabulary.routingKeys()).containsAll(compared);
  }

  /** The choices of these depend on who is asked and where: they are put into the form of an open task only. */
  @Test
  void nobodyIsChosenAmongPeopleBelowAnotherStep() {
    assertThat(pages.stream().map(page -> page.subList(1, page.size())).flatMap(Collection::stream)
        .map(step -> forms.get(step.form())).flatMap(Form::fields).map(Field::people)).containsOnly("");
  }
}
