package org.sevenfold.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The derived facts of the vocabulary: computed from what stands when they are wanted, never stored, never unknown. */
public final class Derived {

  private static final String[] GROUNDS_OF_P54 =
      {"p54_b1", "p54_b2", "p54_b3", "p54_other", "may_interfere_investigation", "police_advise_no_contact"};
  private static final String[] GROUNDS_OF_P59 = {"p59_b1", "p59_b2", "p59_b3"};
  private static final String[] LEGAL_CHECKS =
      {"legal_check_confidence", "legal_check_data_protection", "legal_check_human_rights"};
  private static final String[] INFORMED =
      {"informed_why", "informed_what", "informed_who", "informed_purpose", "informed_implications"};

  private static final Map<String, Function<Facts, String>> RULES = Map.ofEntries(
      Map.entry("harm_believed", facts -> word(harmBelieved(facts))),
      Map.entry("harm_suspected", facts -> word(harmSuspected(facts))),
      Map.entry("recipient_settled", facts -> word(recipientSettled(facts))),
      Map.entry("about_child", facts -> word(aboutChild(facts))),
      Map.entry("legal_check", Derived::legalCheck),
      Map.entry("article8", Derived::article8),
      Map.entry("informed", facts -> word(all(facts, "yes", INFORMED))),
      Map.entry("p54_ground", facts -> ground(facts, GROUNDS_OF_P54)),
      Map.entry("p59_ground", facts -> ground(facts, GROUNDS_OF_P59)),
      Map.entry("urgency", Derived::urgency),
      Map.entry("ground_gate", Grounds::gate),
      Map.entry("send_gate", Derived::sendGate));

  private Derived() {
  }

  public static Set<String> names() {
    return RULES.keySet();
  }

  /** The derived fact of that name; empty where there is none. */
  public static Optional<String> of(String name, Facts facts) {
    return Optional.ofNullable(RULES.get(name)).map(rule -> rule.apply(facts));
  }

  private static boolean harmBelieved(Facts facts) {
    return facts.is("immediate_danger", "yes")
        || facts.is("cause_for_belief", "reasonable_cause")
            && facts.is("harm_level", "significant_harm_child", "serious_harm_adult", Fact.UNKNOWN);
  }

  private static boolean harmSuspected(Facts facts) {
    return harmBelieved(facts)
        || facts.is("harm_level", "significant_harm_child", "serious_harm_adult")
        || facts.is("immediate_danger", Fact.UNKNOWN)
        || facts.is("harm_level", Fact.UNKNOWN) && !facts.is("cause_for_belief", "none")
        || facts.is("crime_suspected", "serious")
        || facts.is("public_danger", "driving_fitness", "weapons", "terrorism", "other")
        || facts.is("inbound_request", "s47");
  }

  private static boolean recipientSettled(Facts facts) {
    return facts.is("consent_effect", "PROCEED")
        || facts.is("confidentiality", "NO_BREACH", "NOT_CONFIDENTIAL")
        || facts.is("identifiability", "ANONYMISED")
        || facts.is("duty_to_share", "MUST_DISCLOSE");
  }

  private static boolean aboutChild(Facts facts) {
    boolean onlyAboutAdults = facts.is("age_band", "adult")
        && !facts.is("harm_level", "significant_harm_child")
        && facts.is("concern_direction", "harm_to_adult", "harm_to_third_party", "none")
        && !facts.is("children_affected", "yes");
    return !onlyAboutAdults;
  }

  private static String legalCheck(Facts facts) {
    if (any(facts, "no", LEGAL_CHECKS)) {
      return "not_ok";
    }
    return all(facts, "yes", LEGAL_CHECKS) ? "ok" : "not_established";
  }

  private static String article8(Facts facts) {
    if (any(facts, "no", "article8_lawful", "article8_proportionate") || facts.is("article8_aim", "none")) {
      return "not_met";
    }
    boolean met = all(facts, "yes", "article8_lawful", "article8_proportionate")
        && !facts.is("article8_aim", Fact.UNKNOWN);
    return met ? "met" : "not_established";
  }

  private static String ground(Facts facts, String... grounds) {
    if (any(facts, "yes", grounds)) {
      return "yes";
    }
    return any(facts, Fact.UNKNOWN, grounds) ? "not_established" : "no";
  }

  private static String urgency(Facts facts) {
    if (harmBelieved(facts) || facts.is("route", "EMERGENCY")) {
      return "red";
    }
    boolean legalClock = facts.is("route", "LEGAL_DUTY", "COURT_ORDER", "INBOUND_S47", "INBOUND_S17_27");
    return harmSuspected(facts) || legalClock ? "amber" : "green";
  }

  /** DT17: all eight checks. An emergency does not wait for what is not verified or not secure, and says so (P09.c). */
  private static String sendGate(Facts facts) {
    boolean always = all(facts, "yes", "check_b1", "check_b2", "check_b3", "check_b4", "check_b7", "check_b8");
    if (always && all(facts, "yes", "check_b5", "check_b6")) {
      return "SEND";
    }
    return always && facts.is("route", "EMERGENCY") ? "SEND_UNVERIFIED" : "HOLD";
  }

  private static boolean any(Facts facts, String value, String... keys) {
    return Stream.of(keys).anyMatch(key -> facts.is(key, value));
  }

  private static boolean all(Facts facts, String value, String... keys) {
    return Stream.of(keys).allMatch(key -> facts.is(key, value));
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }
}
