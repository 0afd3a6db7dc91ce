package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;

/**
 * Every query class that the engine's jars bring, and every field that each has, read from the classes: either the
 * person may ask by it, and then it stands with its reason in {@code askable.txt}, or a true value and a false one are
 * answered alike.
 */
class QueryPropertiesTest extends AskedTest {

  private static final String REFUSALS =
      "(Nothing is found, sorted or counted by this|There is nothing here|This is not one of the things).*";
  private static final String FALSE = "zq-nothing-is-called-this";

  @Test
  void aTrueValueAndAFalseOneAreAnsweredAlikeOrStandOnTheList() {
    List<Class<?>> kinds = CommandClasses.all().values().stream().filter(AbstractQuery.class::isAssignableFrom)
        .<Class<?>>map(one -> one).toList();
    List<String> truths = truths();
    int properties = 0;
    Set<String> answered = new TreeSet<>();
    for (Map.Entry<String, Person> asker : askers().entrySet()) {
      signIn(asker.getValue());
      for (Class<?> kind : kinds) {
        for (Field field : AskedValues.fields(kind)) {
          properties++;
          if (!isRefused(kind, field, truths)) {
            answered.add(asker.getKey() + " " + kind.getSimpleName() + "." + field.getName());
          }
        }
      }
    }
    System.out.printf("%d query classes, %d properties for %d people%n", kinds.size(), properties / askers().size(),
        askers().size());
    assertThat(answered).containsExactlyInAnyOrderElementsOf(Askable.listed("Query"));
    assertThat(kinds).hasSizeGreaterThan(40);
    assertThat(properties / askers().size()).isGreaterThan(800);
  }

  @Test
  void theEnginesOwnFieldsAreNotLostSightOf() {
    assertThat(AskedValues.fields(TaskQueryImpl.class)).extracting(Field::getName)
        .contains("variables", "queries", "expressions", "orderingProperties", "assignee");
  }

  /** Whether each true value and a false one get the same answer, and that a refusal. */
  private boolean isRefused(Class<?> kind, Field field, List<String> truths) {
    Set<String> answers = new TreeSet<>();
    Stream.concat(truths.stream(), Stream.of(FALSE))
        .forEach(truth -> AskedValues.of(field, truth).forEach(value -> answers.add(answer(kind, field, value))));
    return answers.size() == 1 && answers.iterator().next().startsWith("refused");
  }

  private String answer(Class<?> kind, Field field, Object value) {
    AbstractQuery<?, ?> query = AskedValues.query(kind);
    AskedValues.set(query, field, value);
    AskedValues.set(query, "commandExecutor",
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired());
    try {
      return "answered " + ((Query<?, ?>) query).list();
    } catch (AuthorizationException | BadUserRequestException refused) {
      return (refused.getMessage().matches(REFUSALS) ? "refused " : "answered ") + refused.getMessage();
    } catch (RuntimeException broken) {
      return "answered by " + broken.getClass();
    }
  }
}
