package org.sevenfold.child;

import java.util.Map;
import java.util.Optional;

import org.sevenfold.policy.Fact;

/**
 * How bad it is for one child: two answers that belong together.
 *
 * @param harmLevel      a value of that fact
 * @param causeForBelief a value of that fact
 */
public record Harm(String harmLevel, String causeForBelief) {

  public static final String LEVEL = "harm_level";
  public static final String CAUSE = "cause_for_belief";
  public static final Harm NOT_KNOWN = new Harm(Fact.UNKNOWN, Fact.UNKNOWN);

  /** What answers or facts say; empty where one of the two is not there. */
  public static Optional<Harm> of(Map<String, ?> said) {
    return said.get(LEVEL) instanceof String level && said.get(CAUSE) instanceof String cause
        ? Optional.of(new Harm(level, cause)) : Optional.empty();
  }

  /** Whether it is worse than the other, as {@code children.yaml} has the order. */
  public boolean isWorseThan(Harm other) {
    return ChildrenFile.rank(this) < ChildrenFile.rank(other);
  }

  /** The worse of two: whichever comes first. */
  public Harm orWorse(Harm other) {
    return other.isWorseThan(this) ? other : this;
  }
}
