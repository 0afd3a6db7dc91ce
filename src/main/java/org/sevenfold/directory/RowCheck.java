package org.sevenfold.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads one line of a list of people after the other, and says what is wrong with it. */
final class RowCheck {

  private static final String USER_NAME = "[a-z0-9][a-z0-9._@-]{1,59}";
  private static final int LONGEST = 200;

  private final List<String> header;
  private final List<Agency> agencies;
  private final Predicate<String> taken;
  private final Set<String> before = new HashSet<>();

  /** @param taken whether somebody here has a user name already */
  RowCheck(List<String> header, List<Agency> agencies, Predicate<String> taken) {
    this.header = header;
    this.agencies = agencies;
    this.taken = taken;
  }

  PeopleSheet.Row row(int line, String[] cells) {
    List<String> problems = new ArrayList<>();
    if (cells.length > header.size()) {
      problems.add("There are more cells than columns. Put quotation marks around a cell that holds a comma");
    }
    Newcomer newcomer = new Newcomer(userName(cell(cells, "user_name"), problems), said(cells, "name", problems),
        said(cells, "job", problems), mail(cell(cells, "mail"), problems), agency(cell(cells, "agency"), problems),
        roles(cell(cells, "roles"), problems));
    return new PeopleSheet.Row(line, newcomer, cell(cells, "agency"), problems);
  }

  private String cell(String[] cells, String column) {
    int index = header.indexOf(column);
    return index < cells.length ? cells[index].strip() : "";
  }

  private String userName(String typed, List<String> problems) {
    if (!typed.matches(USER_NAME)) {
      problems.add("The user name must be 2 to 60 small letters, digits, dots, hyphens or underscores");
    } else if (!before.add(typed)) {
      problems.add("The user name " + typed + " is twice in this file");
    } else if (taken.test(typed)) {
      problems.add("Somebody here has the user name " + typed + " already");
    }
    return typed;
  }

  private String said(String[] cells, String column, List<String> problems) {
    String typed = cell(cells, column);
    if (typed.isEmpty() || typed.length() > LONGEST) {
      problems.add("Write the " + column + (typed.isEmpty() ? "" : " in fewer words"));
    }
    return typed;
  }

  private static String mail(String typed, List<String> problems) {
    if (!MailAddress.fits(typed)) {
      problems.add(typed + " is not a mail address. Correct it, or leave the cell empty");
    }
    return typed;
  }

  private String agency(String name, List<String> problems) {
    List<Agency> called = agencies.stream().filter(agency -> agency.name().equalsIgnoreCase(name)).toList();
    if (called.size() != 1) {
      problems.add(called.isEmpty() ? "There is no agency called \"" + name + "\". Add it first"
          : "More than one agency is called \"" + name + "\"");
    }
    return called.isEmpty() ? "" : called.get(0).id();
  }

  private static Set<Role> roles(String typed, List<String> problems) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : typed.split("[;,]")) {
      Optional<Role> role = Role.of(word);
      role.ifPresentOrElse(roles::add, () -> problems.add("There is no role \"" + word.strip() + "\". The roles are "
          + Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", "))));
    }
    return roles;
  }
}
