package org.sevenfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * {@code mvn test} stays quick: what starts a server, an engine or a browser, itself or through what it uses, says so
 * by a tag, most of it by that of {@link ProductTest}.
 */
class TiersTest {

  private static final Set<String> TAGS = Set.of("engine", "browser");
  private static final Set<String> TAKE_THEIR_TIME = Set.of("org.sevenfold.start.EmbeddedServer",
      "org.springframework.boot.SpringApplication",
      "org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext",
      "org.springframework.boot.test.context.SpringBootTest",
      "org.camunda.bpm.engine.ProcessEngineConfiguration", "com.microsoft.playwright.Playwright",
      "java.lang.ProcessBuilder");

  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "ArchTest");
  private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
      .importPackages("org.sevenfold");

  private static final Set<String> TAKES_ITS_TIME = whatTakesItsTime();

  @Test
  void whatTakesItsTimeIsLeftToVerify() {
    List<Class<?>> slow =
        tests().filter(test -> TAKES_ITS_TIME.contains(test.getName())).map(JavaClass::reflect).toList();
    assertThat(slow).hasSizeGreaterThan(50);
    assertThat(slow.stream().filter(test -> !isTagged(test))).as("tests without a tag").isEmpty();
  }

  @Test
  void andNothingElse() {
    List<Class<?>> quick =
        tests().filter(test -> !TAKES_ITS_TIME.contains(test.getName())).map(JavaClass::reflect).toList();
    assertThat(quick).hasSizeGreaterThan(20);
    assertThat(quick.stream().filter(TiersTest::isTagged)).as("tests that need no tag").isEmpty();
  }

  /** They would put another keeper of tokens into the product, for every test that comes after. */
  @Test
  void theTokenOfAFormIsOurs() {
    assertThat(CLASSES.stream().filter(one -> one.getDirectDependenciesFromSelf().stream()
        .anyMatch(used -> used.getTargetClass().getName().contains("SecurityMockMvcRequestPostProcessors"))))
        .as("use FormToken.csrf()").isEmpty();
  }

  private static Stream<JavaClass> tests() {
    return CLASSES.stream().filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(one -> Stream.concat(one.getAllMethods().stream(), one.getAllFields().stream())
            .flatMap(member -> member.getAnnotations().stream())
            .anyMatch(annotation -> TESTS.contains(annotation.getRawType().getSimpleName())));
  }

  private static Set<String> whatTakesItsTime() {
    Set<String> found = new HashSet<>(TAKE_THEIR_TIME);
    List<String> more;
    do {
      more = CLASSES.stream().filter(one -> !found.contains(one.getName()) && uses(one, found))
          .map(JavaClass::getName).toList();
      found.addAll(more);
    } while (!more.isEmpty());
    return found;
  }

  private static boolean uses(JavaClass one, Set<String> found) {
    return one.getDirectDependenciesFromSelf().stream()
        .anyMatch(used -> found.contains(used.getTargetClass().getName()));
  }

  private static boolean isTagged(Class<?> test) {
    return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream().map(Tag::value)
        .anyMatch(TAGS::contains);
  }
}
