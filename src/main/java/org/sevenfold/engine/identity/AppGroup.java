package org.sevenfold.engine.identity;

import java.util.ArrayList;
import java.util.List;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Person;

/** Groups exist in the engine for one thing: which of Camunda's pages somebody may open. Tasks go to none. */
public final class AppGroup {

  static final String TASKLIST = "tasklist";
  static final String COCKPIT = "cockpit";

  private AppGroup() {
  }

  public static List<String> of(Person person, Rights rights) {
    List<String> groups = new ArrayList<>();
    if (rights.allow(person.roles(), Right.USE_TASKLIST)) {
      groups.add(TASKLIST);
    }
    if (rights.allow(person.roles(), Right.USE_COCKPIT)) {
      groups.add(COCKPIT);
    }
    return groups;
  }
}
