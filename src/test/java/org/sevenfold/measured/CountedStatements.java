package org.sevenfold.measured;

import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts every statement that goes to the database, each of a batch by itself, and every sealed entry that comes. */
final class CountedStatements implements BeanPostProcessor {

  private static final Set<String> SENDS = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");
  private static final String SEALED = "sealed";

  private static final int MOST_SHOWN = 40;
  private static final int WIDTH = 130;

  private final Map<String, LongAdder> prepared = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private DataSource real;

  long count() {
    return count.get();
  }

  /** Which were prepared most often since it was printed last; where they went as a batch, each once for all of it. */
  void print(PrintStream to) {
    prepared.entrySet().stream().sorted(Map.Entry.<String, LongAdder>comparingByValue(
        Comparator.comparingLong(LongAdder::sum)).reversed()).limit(MOST_SHOWN)
        .forEach(one -> to.printf("%8d  %s%n", one.getValue().sum(), shortened(one.getKey())));
    prepared.clear();
  }

  private static String shortened(String statement) {
    String sql = statement.replaceAll("\\s+", " ").strip();
    return sql.substring(0, Math.min(sql.length(), WIDTH));
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
      } else if (method.getName().equals("prepareStatement")) {
        prepared.computeIfAbsent((String) arguments[0], text -> new LongAdder()).increment();
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
