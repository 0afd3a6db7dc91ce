package org.sevenfold.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;

/** Which tests meet which ask: those that say so by {@link Meets}, and the one that goes through the fields. */
final class Met {

  private Met() {
  }

  /** The tests of each ask that is met, in the order of their names. */
  static Map<String, List<String>> byAsk() {
    JavaClasses tests = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
        .importPackages("org.sevenfold");
    Stream<Map.Entry<String, String>> said = tests.stream().flatMap(one -> one.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Meets.class)).flatMap(Met::of);
    Stream<Map.Entry<String, String>> fields = AskedFieldsTest.asked()
        .map(ask -> Map.entry(ask.id(), AskedFieldsTest.class.getSimpleName()));
    return Stream.concat(said, fields).collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
        Collectors.collectingAndThen(Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
            names -> names.stream().sorted().toList())));
  }

  private static Stream<Map.Entry<String, String>> of(JavaMethod test) {
    String name = test.getOwner().getSimpleName() + "." + test.getName();
    return Arrays.stream(test.getAnnotationOfType(Meets.class).value()).map(ask -> Map.entry(ask, name));
  }
}
