package org.sevenfold.engine.identity;

import java.util.ArrayList;
import java.util.List;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;

/** Groups exist in the engine for one thing: which of Camunda's pages somebody may open. Tasks go to none. */
public final class AppGroup {

  static final String TASKLIST = "tasklist";
  static final String COCKPIT = "cockpit";

  private AppGroup() {
  }

  public static List<String> of(Person person) {
    List<String> groups = new ArrayList<>();
    if (person.roles().stream().anyMatch(Role::isOfferedTasks)) {
      groups.add(TASKLIST);
    }
    if (person.has(Role.ADMINISTRATOR)) {
      groups.add(COCKPIT);
    }
    return groups;
  }
}
