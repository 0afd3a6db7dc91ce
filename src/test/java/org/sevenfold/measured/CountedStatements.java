package org.sevenfold.measured;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts every statement that goes to the database, each of a batch by itself, and every sealed entry that comes. */
final class CountedStatements implements BeanPostProcessor {

  private static final Set<String> SENDS = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");
  private static final String SEALED = "sealed";

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private DataSource real;

  long count() {
    return count.get();
  }

  /** How many entries of the record have been read to be opened. */
  long opened() {
    return opened.get();
  }

  /** The pool behind the counting. */
  DataSource real() {
    return real;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DataSource pool)) {
      return bean;
    }
    real = pool;
    return counted(pool, DataSource.class);
  }

  @SuppressWarnings("unchecked")
  private <T> T counted(T target, Class<T> type) {
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (target instanceof Statement && SENDS.contains(method.getName())) {
        count.incrementAndGet();
      } else if (method.getName().equals("getBytes") && SEALED.equals(arguments[0])) {
        opened.incrementAndGet();
      }
      try {
        return further(method.invoke(target, arguments), method.getReturnType());
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    };
    return (T) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler);
  }

  @SuppressWarnings("unchecked")
  private Object further(Object result, Class<?> declared) {
    boolean wanted = result != null && (declared == Connection.class || declared == ResultSet.class
        || Statement.class.isAssignableFrom(declared));
    return wanted ? counted(result, (Class<Object>) declared) : result;
  }
}
