package org.sevenfold.engine.stored;

import java.lang.reflect.InvocationTargetException;
import java.sql.Statement;
import java.util.List;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.sevenfold.engine.Variables;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.stereotype.Component;

/**
 * Every variable is sealed on its way into the database and opened on its way out, with its type, bound to its name and
 * its process instance. In memory the engine has plain values, so models, tables and forms know nothing of it. At the
 * database's border and not in a serializer: a serializer knows neither the instance nor what is really written.
 */
@Component
@Intercepts({
    @Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class}),
    @Signature(type = ResultSetHandler.class, method = "handleResultSets", args = Statement.class)})
public class SealedVariables implements Interceptor {

  static final String SEALED = "sealed";
  private static final String TABLE = "act_ru_variable";

  private final ColumnSeal seal;

  SealedVariables(ColumnSeal seal) {
    this.seal = seal;
  }

  @Override
  public Object intercept(Invocation call) throws InvocationTargetException, IllegalAccessException {
    if (call.getTarget() instanceof ResultSetHandler) {
      List<?> rows = (List<?>) call.proceed();
      rows.stream().filter(VariableInstanceEntity.class::isInstance).map(VariableInstanceEntity.class::cast)
          .filter(SealedVariables::isSealed).forEach(this::open);
      return rows;
    }
    boolean writes = ((MappedStatement) call.getArgs()[0]).getSqlCommandType() != SqlCommandType.DELETE;
    return writes && call.getArgs()[1] instanceof VariableInstanceEntity variable && isSealed(variable)
        ? sealed(variable, call) : call.proceed();
  }

  /** The engine looks for the escalation of a task by this value: it is a task's id and says nothing. */
  private static boolean isSealed(VariableInstanceEntity variable) {
    return isSealed(variable.getName());
  }

  static boolean isSealed(String name) {
    return !Variables.OVERDUE_TASK.equals(name);
  }

  private Object sealed(VariableInstanceEntity variable, Invocation call)
      throws InvocationTargetException, IllegalAccessException {
    if (variable.getByteArrayValueId() != null) {
      throw new IllegalStateException("A variable must be a word, a number or nothing: " + variable.getName());
    }
    StoredValue plain = StoredValue.of(variable);
    StoredValue.sealed(seal.close(plain.json(), place(variable.getProcessInstanceId(), variable.getName())))
        .into(variable);
    try {
      return call.proceed();
    } finally {
      plain.into(variable);
    }
  }

  /** Whatever stands there unsealed was put there by somebody else. */
  private void open(VariableInstanceEntity variable) {
    String text = SEALED.equals(variable.getSerializerName()) ? variable.getTextValue() : "";
    StoredValue.read(seal.open(text == null ? "" : text, place(variable.getProcessInstanceId(), variable.getName())))
        .into(variable);
  }

  static String[] place(String instance, String name) {
    return new String[] {TABLE, instance, name};
  }
}
