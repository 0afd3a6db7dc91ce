package org.sevenfold.work;

import org.sevenfold.directory.Role;

/** Who settles a professional disagreement, one stage after the other (DT22, P60.b). The last settles it outside. */
public enum DisagreementStage {
  PRACTITIONERS(Role.SAFEGUARDING_LEAD, "answer_worry", "those who work on it"),
  MANAGERS(Role.MANAGER, "settle_managers", "the managers"),
  SENIOR_MANAGERS(Role.SERVICE_MANAGER, "settle_seniors", "the senior managers"),
  PARTNERSHIP(Role.SERVICE_MANAGER, "settle_partnership", "the partnership outside");

  private final Role role;
  private final String task;
  private final String words;

  DisagreementStage(Role role, String task, String words) {
    this.role = role;
    this.task = task;
    this.words = words;
  }

  /**
   * The stage that somebody named.
   *
   * @param key as the fact {@code disagreement_stage} says it; the first where it says none
   */
  public static DisagreementStage of(String key) {
    for (DisagreementStage stage : values()) {
      if (stage.key().equals(key)) {
        return stage;
      }
    }
    return PRACTITIONERS;
  }

  static DisagreementStage of(int number) {
    return values()[number - 1];
  }

  /** What follows where this one does not settle it; the last has none behind it and goes on. */
  public DisagreementStage next() {
    return of(Math.min(number() + 1, values().length));
  }

  int number() {
    return ordinal() + 1;
  }

  /** As the fact says it, from {@code 1} to {@code 4}. */
  public String key() {
    return String.valueOf(number());
  }

  /** Whose work it is here. */
  Role role() {
    return role;
  }

  /** Whether a task, by its key, is the one in which this stage settles it. */
  public boolean isSettledIn(String key) {
    return task.equals(key);
  }

  /** With whom it is, in a sentence. */
  public String words() {
    return words;
  }
}
