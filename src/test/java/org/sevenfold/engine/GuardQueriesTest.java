package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.springframework.util.ReflectionUtils;

/** What a signed-in person can find out by querying: their own tasks, and nothing by an expression. */
class GuardQueriesTest extends EngineTest {

  /** Would leave a trace if the engine ever ran it. */
  private static final String EXPRESSION = "${org_sevenfold_ran.toString()}";

  private OpenCase open;

  @BeforeEach
  void aLeadIsSignedIn() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
    open.claimed(OpenCase.TRIAGE, open.lead());
    signIn(open.lead());
  }

  @Test
  void aQueryWithAnExpressionIsRefused() {
    refused(engine.getTaskService().createTaskQuery().taskAssigneeExpression(EXPRESSION));
  }

  @Test
  void anExpressionInABranchOfAnOrIsRefused() {
    refused(engine.getTaskService().createTaskQuery().or().taskCandidateUserExpression(EXPRESSION).endOr());
    refused(engine.getTaskService().createTaskQuery().or().taskName("one").endOr().or().taskName("two")
        .dueBeforeExpression(EXPRESSION).endOr());
  }

  @Test
  void anExpressionInABranchOfABranchIsRefused() {
    TaskQueryImpl inner = new TaskQueryImpl();
    inner.taskOwnerExpression(EXPRESSION);
    TaskQueryImpl middle = new TaskQueryImpl();
    middle.addOrQuery(inner);
    TaskQueryImpl outer = (TaskQueryImpl) engine.getTaskService().createTaskQuery();
    outer.addOrQuery(middle);
    refused(outer);
  }

  @Test
  void aQueryWithoutAnyExpressionIsAnswered() {
    assertThat(engine.getTaskService().createTaskQuery().or().taskAssignee(open.lead().id()).taskName("none").endOr()
        .list()).hasSize(1);
  }

  @Test
  void somebodyWithoutATaskFindsNothingByAnyQuery() {
    signIn(new TestPeople(directory).lead());
    Map<String, Object> found = new TreeMap<>();
    queries().forEach(create -> {
      List<?> rows = rows(create);
      if (!rows.isEmpty()) {
        found.put(create.getName(), rows);
      }
    });
    assertThat(found).isEmpty();
  }

  private Stream<Method> queries() {
    return Arrays.stream(ProcessEngineServices.class.getMethods())
        .flatMap(service -> Arrays.stream(service.getReturnType().getMethods()))
        .filter(method -> Query.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() == 0);
  }

  /** Some need to be told more before they run, and some are closed. */
  private List<?> rows(Method create) {
    Object service = Arrays.stream(ProcessEngineServices.class.getMethods())
        .filter(method -> method.getReturnType() == create.getDeclaringClass())
        .map(method -> ReflectionUtils.invokeMethod(method, engine)).findFirst().orElseThrow();
    try {
      return ((Query<?, ?>) ReflectionUtils.invokeMethod(create, service)).list();
    } catch (ProcessEngineException e) {
      return List.of();
    }
  }

  private void refused(Query<?, ?> query) {
    assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(query::singleResult).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(BadUserRequestException.class);
  }
}
