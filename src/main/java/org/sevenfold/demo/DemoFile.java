package org.sevenfold.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.Role;

/** {@code config/demo.yml}: who is there at the first start, and what they have raised. */
record DemoFile(Organisation agency, List<Worker> people, List<Story> concerns) {

  record Organisation(String name, String type) {
  }

  /** @param roles by their keys, with commas between them */
  record Worker(String userName, String name, String job, String roles) {

    Set<Role> allRoles() {
      return Stream.of(roles.split(",")).map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }
  }

  /**
   * @param by    who raises it
   * @param pages how many pages have been saved
   * @param given the facts, as a case file gives them
   * @param texts what is written into the free-text fields
   */
  record Story(String by, int pages, Map<String, String> given, Map<String, String> texts) {
  }
}
