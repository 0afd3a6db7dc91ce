package org.sevenfold.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing is shipped of which something is known, unless it stands in the list of what is accepted, with its day. */
class SupplyTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Test
  void nothingIsShippedThatIsKnownToBeBadAndNotAccepted() throws IOException {
    Supply supply = SupplyFiles.read();
    supply.warning(TODAY).ifPresent(LoggerFactory.getLogger(SupplyTest.class)::warn);
    assertThat(supply.shipped()).hasSizeGreaterThan(150);
    assertThat(supply.known()).hasSizeGreaterThan(60);
    assertThat(supply.faults(TODAY)).isEmpty();
  }

  @Test
  void whatLiesWithinAPartIsOfTheVersionThatIsShipped() throws IOException {
    List<String> shipped = SupplyFiles.resolved().stream().map(Part::toString).toList();
    assertThat(SupplyFiles.inside()).extracting(SupplyFiles.Inside::within).allMatch(shipped::contains);
  }

  @Test
  void everyReasonIsHeldByATestOrByWhatIsNotUsedAndHasADayWithinHalfAYear() throws IOException {
    List<String> tests = tests();
    assertThat(SupplyFiles.accepted()).allSatisfy(one -> {
      assertThat(one.why()).hasSizeGreaterThan(20);
      assertThat(one.heldBy()).as(one.toString()).allMatch(tests::contains);
      assertThat(one.until()).as(one.toString()).isBefore(TODAY.plusMonths(7));
    });
  }

  @Test
  void whatIsSaidToBeUnusedIsUnused() throws IOException {
    JavaClasses ours =
        new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.sevenfold");
    List<String> known = ours.stream().flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getName()).distinct().toList();
    List<String> unused = SupplyFiles.accepted().stream().flatMap(one -> one.unused().stream()).toList();
    assertThat(known).hasSizeGreaterThan(500);
    assertThat(unused).isNotEmpty().noneMatch(known::contains).allSatisfy(SupplyTest::isThere);
  }

  /** A name that is spelt wrong would be unused for ever. */
  private static void isThere(String name) {
    String file = name.replace('.', '/') + ".class";
    assertThat(SupplyTest.class.getClassLoader().getResource(file)).as(name).isNotNull();
  }

  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }
}
