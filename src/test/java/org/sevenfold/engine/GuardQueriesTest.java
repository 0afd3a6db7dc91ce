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
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
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
  void aBranchIsRefusedWhateverStandsInIt() {
    refused(engine.getTaskService().createTaskQuery().or().taskAssignee(open.lead().id().value()).endOr());
  }

  @Test
  void ofPeopleOnlyOneselfIsAskedAbout() {
    assertThat(engine.getTaskService().createTaskQuery().taskAssignee(open.lead().id().value()).list()).hasSize(1);
    refused(engine.getTaskService().createTaskQuery().taskAssignee(open.people().secondLead().id().value()));
    refused(engine.getTaskService().createTaskQuery().taskAssigneeLike("%"));
    refused(engine.getIdentityService().createUserQuery().userId(open.raiser().id().value()));
  }

  @Test
  void nothingIsFoundOrSortedByAFactOrAReference() {
    refused(engine.getTaskService().createTaskQuery().processVariableValueEquals("route", "ADVICE"));
    refused(engine.getTaskService().createTaskQuery().processInstanceBusinessKeyLike(open.reference() + "%"));
    refused(engine.getTaskService().createTaskQuery().orderByProcessVariable("route", ValueType.STRING).asc());
    assertThat(engine.getTaskService().createTaskQuery().orderByDueDate().asc().list()).isNotEmpty();
  }

  /** Nobody can save one by any way that is open; if one stands in the table all the same, it is not looked through. */
  @Test
  void aSavedFilterAsksNoMoreThanItsReader() {
    signInToTasklist();
    String mine = engine.getFilterService().createFilterQuery().filterResourceType("Task").list().stream()
        .filter(one -> one.getName().equals("My work")).findFirst().orElseThrow().getId();
    assertThat(engine.getFilterService().count(mine)).isPositive();
    TaskQuery added = engine.getTaskService().createTaskQuery().processVariableValueEquals("route", "ADVICE");
    assertThatThrownBy(() -> engine.getFilterService().count(mine, added)).isInstanceOf(BadUserRequestException.class);
    TaskQuery saved = new TaskQueryImpl().processVariableValueEquals("route", "ADVICE");
    TaskQuery before = asTheEngineRoom(mine, saved);
    try {
      assertThatThrownBy(() -> engine.getFilterService().count(mine)).isInstanceOf(BadUserRequestException.class);
    } finally {
      asTheEngineRoom(mine, before);
    }
  }

  private TaskQuery asTheEngineRoom(String id, TaskQuery query) {
    signOut();
    Filter filter = engine.getFilterService().getFilter(id);
    TaskQuery before = filter.getQuery();
    engine.getFilterService().saveFilter(filter.setQuery(query));
    signInToTasklist();
    return before;
  }

  private void signInToTasklist() {
    engine.getIdentityService().setAuthentication(open.lead().id().value(), List.of("tasklist"),
        List.of(open.lead().agency()));
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
