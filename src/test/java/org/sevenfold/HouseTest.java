package org.sevenfold;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;

/** The house as it is drawn: who may know whom. */
@AnalyzeClasses(packages = "org.sevenfold", importOptions = DoNotIncludeTests.class)
class HouseTest {

  private static final String[] FEATURES = {"..sevenfold.concern..", "..sevenfold.record..", "..sevenfold.attachment..",
      "..sevenfold.work..", "..sevenfold.referral..", "..sevenfold.correction..", "..sevenfold.notice..",
      "..sevenfold.directory..", "..sevenfold.report.."};
  private static final List<Set<String>> ORDER = List.of(names(Person.class, PersonId.class),
      names(Concern.class, ConcernReference.class), names(OpenTask.class, TaskId.class));
  private static final String[] PURE = {"..sevenfold.form..", "..sevenfold.policy..", "..sevenfold.clock.."};

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_ROOM_KNOWS_CAMUNDA = noClasses().that().resideOutsideOfPackage("..engine..")
      .should().dependOnClassesThat().resideInAnyPackage("org.camunda..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_PAGES = noClasses().that().resideOutsideOfPackage("..web..")
      .should().dependOnClassesThat().resideInAnyPackage("..sevenfold.web..");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_ENGINE_ROOM = noClasses().that().resideOutsideOfPackage("..engine..")
      .should().dependOnClassesThat().resideInAnyPackage("..sevenfold.engine..");

  @ArchTest
  static final ArchRule THE_PURE_ROOMS_KNOW_NO_FEATURE = noClasses().that().resideInAnyPackage(PURE)
      .should().dependOnClassesThat().resideInAnyPackage(FEATURES);

  @ArchTest
  static final ArchRule FORMS_KNOW_NOTHING_BUT_FORMS = noClasses().that().resideInAPackage("..sevenfold.form..")
      .should().dependOnClassesThat().resideInAnyPackage("org.springframework..");

  @ArchTest
  static final ArchRule NO_TWO_ROOMS_NEED_EACH_OTHER =
      slices().matching("org.sevenfold.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should()
      .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
      .orShould().callMethod(LocalDateTime.class, "now")
      .orShould().callMethod(System.class, "currentTimeMillis");

  /** Lambdas are left alone: theirs are put in order by the compiler. */
  @ArchTest
  static final ArchRule WHO_COMES_BEFORE_WHAT = methods().that().doNotHaveModifier(JavaModifier.SYNTHETIC)
      .should(have(describe("the person before the concern and the concern before the task", HouseTest::isInOrder)));

  @ArchTest
  static final ArchRule NAMES_COME_FROM_THE_FIELD = classes().should().haveSimpleNameNotEndingWith("Impl")
      .andShould().haveSimpleNameNotEndingWith("Manager").andShould().haveSimpleNameNotEndingWith("Helper")
      .andShould().haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Utils");

  private static boolean isInOrder(JavaMethod method) {
    List<Integer> places = method.getRawParameterTypes().stream()
        .flatMap(type -> IntStream.range(0, ORDER.size()).filter(i -> ORDER.get(i).contains(type.getName())).boxed())
        .toList();
    return places.equals(places.stream().sorted().toList());
  }

  private static Set<String> names(Class<?>... types) {
    return Stream.of(types).map(Class::getName).collect(Collectors.toSet());
  }
}
