package org.sevenfold.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;

/** Whatever of the engine the guard reaches by its name is there: a newer engine may call it otherwise. */
class EngineFieldsTest {

  @Test
  void everyFieldOfACommandThatTheGuardReachesIsThere() {
    EngineFields.REACHED.forEach((type, names) -> assertThat(names).as(type.getName())
        .allMatch(name -> ReflectionUtils.findField(type, name) != null));
  }

  @Test
  void noOtherFieldIsReached() {
    CommandFields asked = new CommandFields(new DeleteTaskCmd("task", "a reason", false));
    assertThatThrownBy(() -> asked.text("taskId")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyPropertyThatMayBeAskedByIsThere() {
    AskableQueries.all().forEach(one -> assertThat(one.fields()).as(one.kind().getName())
        .allMatch(name -> ReflectionUtils.findField(one.kind(), name) != null));
  }

  @Test
  void whatIsNotAskedIsThereToo() {
    Set<String> names = new TreeSet<>();
    ReflectionUtils.doWithFields(TaskQueryImpl.class, field -> names.add(field.getName()));
    assertThat(names).containsAll(SetProperties.NOT_ASKED);
  }

  @Test
  void nothingIsAskedByAQueryOnWhichNothingWasSet() {
    assertThat(AskableQueries.all()).allMatch(
        one -> new SetProperties(one.unset().get(), one.unset().get()).all().isEmpty());
    TaskQuery asked = new TaskQueryImpl().taskAssignee("somebody").or().taskName("a name").endOr();
    assertThat(new SetProperties((TaskQueryImpl) asked, new TaskQueryImpl()).all()).containsOnlyKeys("assignee",
        "queries");
  }
}
