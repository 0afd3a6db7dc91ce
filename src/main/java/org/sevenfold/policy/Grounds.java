package org.sevenfold.policy;

/**
 * Whether there is a basis in law on which something may leave (P69.b1, P70), and a condition beside it where it is
 * sensitive (P72). Under the guidance of 2009 and under the law of 2026 the same questions are asked; which of the
 * answers fit is not the same.
 */
final class Grounds {

  private static final String OF_TODAY = "england-2026";
  private static final String PUBLIC = "statutory";
  private static final String VOLUNTARY = "voluntary_private";

  private Grounds() {
  }

  /** MET, or what is missing or does not fit: the basis first. */
  static String gate(Facts facts) {
    if (facts.is("lawful_basis", Fact.UNKNOWN)) {
      return "NO_GROUND";
    }
    if (!fits(facts)) {
      return "GROUND_DOES_NOT_FIT";
    }
    return mayBeSensitive(facts) ? condition(facts) : "MET";
  }

  private static boolean fits(Facts facts) {
    return switch (facts.get("lawful_basis")) {
      case "consent" -> facts.is("consent_status", "GIVEN_EXPLICIT", "GIVEN_IMPLIED");
      case "statutory_function" -> !facts.is("agency_type", VOLUNTARY);
      case "recognised_legitimate_interest" -> isOfToday(facts) && !facts.is("agency_type", PUBLIC);
      case "legitimate_interests" -> !isOfToday(facts) || !facts.is("agency_type", PUBLIC);
      default -> true;
    };
  }

  /** What names nobody is no personal information; what nobody was asked about may be sensitive. */
  private static boolean mayBeSensitive(Facts facts) {
    return !facts.is("identifiability", "ANONYMISED") && !facts.is("sensitive_data", "no");
  }

  private static String condition(Facts facts) {
    if (facts.is("sch3_condition", "none", Fact.UNKNOWN)) {
      return "NO_CONDITION";
    }
    boolean fits = switch (facts.get("sch3_condition")) {
      case "b1" -> facts.is("consent_status", "GIVEN_EXPLICIT");
      case "safeguarding" -> isOfToday(facts);
      default -> true;
    };
    return fits ? "MET" : "CONDITION_DOES_NOT_FIT";
  }

  private static boolean isOfToday(Facts facts) {
    return facts.is("pack", OF_TODAY);
  }
}
