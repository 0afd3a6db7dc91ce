package org.sevenfold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as it is drawn: who may know whom. */
@AnalyzeClasses(packages = "org.sevenfold", importOptions = DoNotIncludeTests.class)
class HouseTest {

  private static final String[] FEATURES = {"..sevenfold.concern..", "..sevenfold.record..", "..sevenfold.work..",
      "..sevenfold.referral..", "..sevenfold.notice..", "..sevenfold.directory..", "..sevenfold.report.."};
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

  @ArchTest
  static final ArchRule NAMES_COME_FROM_THE_FIELD = classes().should().haveSimpleNameNotEndingWith("Impl")
      .andShould().haveSimpleNameNotEndingWith("Manager").andShould().haveSimpleNameNotEndingWith("Helper")
      .andShould().haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Utils");
}
