package org.sevenfold.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;

/**
 * Groups exist in the engine for two things: which of Camunda's pages somebody may open, and which filters of its
 * Tasklist are theirs. Tasks go to none.
 */
public final class AppGroup {

  static final String TASKLIST = "tasklist";
  static final String COCKPIT = "cockpit";

  private AppGroup() {
  }

  /** The pages, and the roles by which Tasklist's filters go. */
  public static List<String> of(Person person, Rights rights) {
    List<String> groups = apps(person, rights);
    person.roles().stream().filter(role -> rights.allow(Set.of(role), Right.USE_TASKLIST)).map(AppGroup::of)
        .forEach(groups::add);
    return groups;
  }

  /** The pages alone. */
  public static List<String> apps(Person person, Rights rights) {
    List<String> apps = new ArrayList<>();
    if (rights.allow(person.roles(), Right.USE_TASKLIST)) {
      apps.add(TASKLIST);
    }
    if (rights.allow(person.roles(), Right.USE_COCKPIT)) {
      apps.add(COCKPIT);
    }
    return apps;
  }

  static String of(Role role) {
    return role.key();
  }
}
