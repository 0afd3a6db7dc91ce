package org.sevenfold.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a list of people, and how school systems head it. */
enum Column {
  USER_NAME("username", "user", "login"),
  NAME("name", "fullname"),
  JOB("job", "jobtitle"),
  MAIL("mail", "email", "mailaddress", "emailaddress"),
  AGENCY("agency", "organisation"),
  ROLES("roles", "role"),
  SITES("sites", "site", "campus");

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /** Whether a list can do without it: agencies without sites have none. */
  boolean isNeeded() {
    return this != SITES;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Capitals, blanks, hyphens and underscores make no difference. */
  static Optional<Column> of(String heading) {
    String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return Arrays.stream(values()).filter(column -> column.headings.contains(letters)).findFirst();
  }
}
