package org.sevenfold.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.start.RefusedToStart;

/** {@code rights.yaml} as it is written; its head says what each key means. */
public record RightsFile(@JsonSetter(contentNulls = Nulls.FAIL) Map<Right, Granted> acts) {

  private static final String NAME = "rights.yaml";

  /**
   * Whose an act is.
   *
   * @param leftOut {@code yes} where it stays theirs who are left out of the concern
   * @param whoever whose it is whatever their roles
   * @param pages   method and pattern of each address that it takes
   */
  public record Granted(String does, Map<Relation, List<State>> concern, Map<Relation, List<State>> work,
      List<Role> roles, String leftOut, @JsonSetter(nulls = Nulls.SET) Whoever whoever, List<String> pages) {

    public Granted {
      whoever = Optional.ofNullable(whoever).orElse(Whoever.NOBODY);
    }

    /** Whether it is an act on one concern or one task. */
    public boolean isOfACase() {
      return !concern.isEmpty() || !work.isEmpty();
    }

    /** Whether being left out of a concern does not take it away. */
    public boolean isTheirsLeftOut() {
      return "yes".equals(leftOut);
    }

    /** Whether nobody has to have signed in for it. */
    public boolean isAnybodys() {
      return whoever == Whoever.ANYBODY;
    }

    private boolean isClear() {
      long ways = List.of(!concern.isEmpty(), !work.isEmpty(), !roles.isEmpty(),
          whoever != Whoever.NOBODY).stream()
          .filter(is -> is).count();
      return !does.isBlank() && ways == 1
          && concern.entrySet().stream().allMatch(one -> !one.getKey().isToWork() && areOf(one.getValue(), false))
          && work.entrySet().stream().allMatch(one -> one.getKey().isToWork() && areOf(one.getValue(), true));
    }

    private static boolean areOf(List<State> states, boolean work) {
      return !states.isEmpty() && states.stream().allMatch(state -> state.isOfWork() == work);
    }
  }

  static RightsFile read() {
    return YamlFile.resource("/" + NAME, RightsFile.class).checked();
  }

  /** @throws RefusedToStart when an act is left out, or says nothing clear */
  RightsFile checked() {
    for (Right right : Right.values()) {
      Granted granted = acts.get(right);
      if (granted == null) {
        throw new RefusedToStart(NAME + ": nobody says who may " + right.key() + ". Add it under acts.");
      }
      if (!granted.isClear()) {
        throw new RefusedToStart(NAME + ": " + right.key() + " must say what it does, and whose it is in exactly one of"
            + " concern, work, roles and whoever, with states that go with it.");
      }
    }
    return this;
  }
}
