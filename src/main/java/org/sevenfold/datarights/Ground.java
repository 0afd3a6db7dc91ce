package org.sevenfold.datarights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something that is held of somebody is not given to them. */
public enum Ground {
  THIRD_PARTY("It is about somebody else, who has not agreed", true),
  SOURCE("It says who told us, and they have to be protected", false),
  SERIOUS_HARM("It would be likely to do serious harm to the health of somebody", false),
  CHILD_ABUSE("It says whether a child was abused, and giving it would not be best for the child", false),
  PRIVILEGE("It is legal advice, or was written for a court", true),
  POLICE("It would get in the way of a police enquiry", false);

  private final String words;
  private final boolean told;

  Ground(String words, boolean told) {
    this.words = words;
    this.told = told;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** Whether they may be told that something was kept back for it: of the others, that alone would give it away. */
  public boolean isTold() {
    return told;
  }

  /** As what is sealed writes it: add, never rename. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Ground> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
