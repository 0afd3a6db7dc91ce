package org.sevenfold.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is here to do. */
public enum Role {
  PRACTITIONER("practitioner"),
  MANAGER("manager"),
  SAFEGUARDING_LEAD("safeguarding lead"),
  CALDICOTT_GUARDIAN("Caldicott guardian"),
  IG_LEGAL_ADVISER("information governance or legal adviser"),
  SERVICE_MANAGER("service manager"),
  ADMINISTRATOR("administrator");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** As the vocabulary and the models write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people write it into a list or a setting: capitals, blanks, hyphens and underscores make no difference. */
  public static Optional<Role> said(String typed) {
    String letters = letters(typed);
    return Arrays.stream(values())
        .filter(role -> letters(role.key()).equals(letters) || letters(role.words).equals(letters)).findFirst();
  }

  private static String letters(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key.trim())).findFirst();
  }
}
