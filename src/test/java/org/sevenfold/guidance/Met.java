package org.sevenfold.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which tests meet which ask: those that say so by {@link Meets}, and the one that goes through the fields. */
final class Met {

  private Met() {
  }

  /** The tests of each ask that is met, in the order of their names. */
  static Map<String, List<String>> byAsk() {
    Stream<Map.Entry<String, String>> said = tests().flatMap(Met::of);
    Stream<Map.Entry<String, String>> fields = AskedFieldsTest.asked()
        .map(ask -> Map.entry(ask.id(), AskedFieldsTest.class.getSimpleName()));
    return Stream.concat(said, fields).collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
        Collectors.collectingAndThen(Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
            names -> names.stream().sorted().toList())));
  }

  /** The asks of each test, by its class and its name. */
  static Map<String, Set<String>> byTest() {
    return asks(tests());
  }

  /** The same of those that need neither an engine nor a browser. */
  static Map<String, Set<String>> quickly() {
    return asks(tests().filter(test -> !needsMore(test.getOwner().reflect())));
  }

  private static Map<String, Set<String>> asks(Stream<JavaMethod> tests) {
    return tests.collect(Collectors.toMap(test -> test.getOwner().getName() + "#" + test.getName(),
        test -> Set.of(test.getAnnotationOfType(Meets.class).value()), (one, other) -> one, TreeMap::new));
  }

  private static boolean needsMore(Class<?> test) {
    return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream().map(Tag::value)
        .anyMatch(Set.of("engine", "browser", "long")::contains);
  }

  private static Stream<JavaMethod> tests() {
    JavaClasses tests = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
        .importPackages("org.sevenfold");
    return tests.stream().flatMap(one -> one.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Meets.class));
  }

  private static Stream<Map.Entry<String, String>> of(JavaMethod test) {
    String name = test.getOwner().getSimpleName() + "." + test.getName();
    return Arrays.stream(test.getAnnotationOfType(Meets.class).value()).map(ask -> Map.entry(ask, name));
  }
}
