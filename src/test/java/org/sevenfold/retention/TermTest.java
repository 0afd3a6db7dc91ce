package org.sevenfold.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.sevenfold.directory.PersonId;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.DefaultPack;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.RecordKind;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/** Until when a closed record is kept: by the pack, by what the record is, and the longest where several fit. */
class TermTest {

  private static final Pack PACK = DefaultPack.read();
  private static final LocalDate CLOSED = LocalDate.of(2026, 5, 3);

  @Example
  @Meets("P65#2")
  void eachKindHasItsYearsAndItsSource() {
    assertThat(until(RecordKind.CHILD)).isEqualTo("2051-05-03");
    assertThat(until(RecordKind.SEXUAL_ABUSE)).isEqualTo("2101-05-03");
    assertThat(until(RecordKind.ABOUT_STAFF)).isEqualTo("2126-05-03");
    assertThat(until(RecordKind.ABOUT_STAFF_UNFOUNDED)).isEqualTo("2036-05-03");
    assertThat(Term.of(Set.of(RecordKind.CHILD), CLOSED, PACK).because()).isEqualTo("25 years from the close, because"
        + " no date of birth is held. A child-protection file: Toolkit of the Information and Records Management"
        + " Society for schools; the NHS Records Management Code has the same for a child's health record");
  }

  @Property
  void noneOfTheKindsThatFitIsKeptTooShort(@ForAll("days") LocalDate closed,
      @ForAll @Size(min = 1) Set<RecordKind> kinds) {
    Term term = Term.of(kinds, closed, PACK);
    assertThat(kinds).contains(term.kind()).allSatisfy(
        kind -> assertThat(term.until()).isAfterOrEqualTo(closed.plusYears(PACK.keeps(kind).years())));
    assertThat(term.isOver(term.until().minusDays(1))).isFalse();
    assertThat(term.isOver(term.until())).isTrue();
  }

  /** Whoever it is about had been born when it was closed. */
  @Property
  void aRuleFromBirthIsNeverShorterThanItIs(@ForAll("days") LocalDate closed, @ForAll("ages") int age) {
    LocalDate birth = closed.minusDays(age);
    assertThat(Term.of(Set.of(RecordKind.CHILD), closed, PACK).until())
        .isAfterOrEqualTo(birth.plusYears(PACK.keeps(RecordKind.CHILD).years()));
  }

  @Example
  void whatARecordIsItsAnswersSay() {
    assertThat(kinds(Map.of("harm_category", "neglect"))).containsExactly(RecordKind.CHILD);
    assertThat(kinds(Map.of("harm_category", "sexual")))
        .containsExactlyInAnyOrder(RecordKind.CHILD, RecordKind.SEXUAL_ABUSE);
    assertThat(kinds(Map.of("child_2_harm_category", List.of("neglect", "sexual_exploitation"))))
        .contains(RecordKind.SEXUAL_ABUSE);
    assertThat(kinds(Map.of("about_staff", "yes"))).containsExactly(RecordKind.ABOUT_STAFF);
    assertThat(kinds(Map.of("about_staff", "yes", "staff_outcome", "malicious")))
        .containsExactly(RecordKind.ABOUT_STAFF_UNFOUNDED);
    assertThat(kinds(Map.of("about_staff", "yes", "staff_outcome", "unsubstantiated")))
        .containsExactly(RecordKind.ABOUT_STAFF);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 40_000).map(LocalDate.of(2009, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<Integer> ages() {
    return Arbitraries.integers().between(0, 18 * 365);
  }

  private static String until(RecordKind kind) {
    return Term.of(EnumSet.of(kind), CLOSED, PACK).until().toString();
  }

  private static Set<RecordKind> kinds(Map<String, Object> said) {
    Entry raised = new Entry(1, Instant.EPOCH,
        new Act(Act.Kind.RAISED, new PersonId("one"), "concern", "raise-concern v1", said), Map.of());
    return RecordKinds.of(new CaseRecord(List.of(raised), List.of()));
  }
}
