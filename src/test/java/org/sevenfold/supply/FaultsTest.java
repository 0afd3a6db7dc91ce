package org.sevenfold.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What is said of made-up parts. */
class FaultsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Part PART = new Part("Maven", "org.example:made-up", "1.0");
  private static final Advisory KNOWN = new Advisory("CVE-1", List.of("GHSA-1"), Optional.empty(),
      Optional.of("It tells everything"), List.of(new Advisory.Affected(
          new Advisory.Name("Maven", "org.example:made-up"), List.of(), List.of("1.0"))));

  @Test
  void whatIsKnownAndNotAcceptedIsAFault() {
    assertThat(supply(List.of()).faults(TODAY)).containsExactly("CVE-1 is known of org.example:made-up 1.0 (It tells"
        + " everything). Lift it, or say in accepted.yaml why it does not bite here and until when.");
  }

  @Test
  void whatIsAcceptedUntilTodayIsNone() {
    assertThat(supply(List.of(accepted("CVE-1", PART.name(), TODAY))).faults(TODAY)).isEmpty();
    assertThat(supply(List.of(accepted("GHSA-1", PART.name(), TODAY))).faults(TODAY)).as("by its other name").isEmpty();
  }

  @Test
  void whatWasAcceptedUntilYesterdayIsAFault() {
    assertThat(supply(List.of(accepted("CVE-1", PART.name(), TODAY.minusDays(1)))).faults(TODAY)).containsExactly(
        "CVE-1 of org.example:made-up was accepted until 2026-11-28: look whether it is mended now, and whether the"
            + " reason still holds.");
  }

  @Test
  void whatIsAcceptedOfAnotherPartIsTwo() {
    assertThat(supply(List.of(accepted("CVE-1", "org.example:gone", TODAY))).faults(TODAY)).hasSize(2)
        .anyMatch(fault -> fault.startsWith("CVE-1 is known of"))
        .contains("CVE-1 of org.example:gone is accepted and touches nothing that is shipped: take it out of"
            + " accepted.yaml.");
  }

  @Test
  void whatWasLiftedIsTakenOut() {
    Supply lifted = new Supply(List.of(new Part("Maven", PART.name(), "1.1")), List.of(KNOWN),
        List.of(accepted("CVE-1", PART.name(), TODAY)), TODAY);
    assertThat(lifted.faults(TODAY)).singleElement().asString().contains("touches nothing");
  }

  @Test
  void anOldListIsSaidAndIsNoFault() {
    Supply supply = supply(List.of(accepted("CVE-1", PART.name(), TODAY.plusYears(1))));
    assertThat(supply.warning(TODAY.plusDays(90))).isEmpty();
    assertThat(supply.warning(TODAY.plusDays(91)).orElseThrow()).contains("91 days old");
    assertThat(supply.faults(TODAY.plusDays(91))).isEmpty();
  }

  private static Supply supply(List<Accepted> accepted) {
    return new Supply(List.of(PART), List.of(KNOWN), accepted, TODAY);
  }

  private static Accepted accepted(String id, String part, LocalDate until) {
    return new Accepted(id, part, "It is never called", List.of(), List.of(), until);
  }
}
