package org.sevenfold.concern.linked;

import java.util.Map;

/**
 * What goes on as a concern of its own, because a concern has one route: the harm beside an order, a duty or a request,
 * or those beside an emergency (S02); or what is known already, where an authority is not helped with what it asked
 * (P76).
 */
enum SplitOff {

  HARM(Map.of("legal_basis", "none", "inbound_request", "none", "duty_linked", "yes")),
  DUTY(Map.of("immediate_danger", "no", "emergency_incident", "none", "harm_linked", "yes")),
  INFORMATION(Map.of("compatible_with_duties", "yes", "unduly_prejudices", "no", "harm_linked", "yes"));

  private final Map<String, String> otherwise;

  SplitOff(Map<String, String> otherwise) {
    this.otherwise = otherwise;
  }

  /** What is left to the concern that it came from, and therefore not true of this one. */
  Map<String, String> otherwise() {
    return otherwise;
  }

  /** What the concern that it came from goes on with. */
  SplitOff other() {
    return this == DUTY ? HARM : DUTY;
  }
}
