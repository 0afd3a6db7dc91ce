package org.sevenfold.guidance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests in a JVM of its own and says which of them are red: a line each that begins with {@code >>}, with class,
 * name and, where it is one of several, which; and {@code >> done} at the end.
 */
public final class RedTests {

  static final String MARK = ">> ";
  static final String DONE = MARK + "done";

  private RedTests() {
  }

  /** @param tests each as {@code org.sevenfold.guidance.AskedFieldsTest#itIsAskedWithEachOfItsAnswers} */
  public static void main(String... tests) {
    run(new PrintStream(new FileOutputStream(FileDescriptor.out), true), tests);
  }

  private static void run(PrintStream told, String... tests) {
    LauncherFactory.create().execute(
        LauncherDiscoveryRequestBuilder.request().selectors(Arrays.stream(tests).flatMap(RedTests::named).toList())
            .build(),
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
              told.println(MARK + name(test));
            }
          }
        });
    told.println(DONE);
  }

  private static Stream<MethodSelector> named(String test) {
    String[] parts = test.split("#");
    try {
      Class<?> owner = Class.forName(parts[0]);
      return Arrays.stream(owner.getDeclaredMethods()).filter(method -> method.getName().equals(parts[1]))
          .filter(method -> !method.isSynthetic()).map(method -> selector(owner, method));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("There is no test " + test, e);
    }
  }

  private static MethodSelector selector(Class<?> owner, Method method) {
    return DiscoverySelectors.selectMethod(owner, method);
  }

  private static String name(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
        .map(method -> method.getClassName() + "#" + method.getMethodName()).orElse("") + " " + test.getDisplayName();
  }
}
