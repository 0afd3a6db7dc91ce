package org.sevenfold.directory.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.PeopleRecord;
import org.springframework.stereotype.Component;

/** What is known of somebody now and was not before, in the words in which the record tells it. */
@Component
public class WhatChanged {

  private static final String AGENCY = "agency";

  private final Directory directory;

  WhatChanged(Directory directory) {
    this.directory = directory;
  }

  /** Everything, of somebody who is new. */
  public List<PeopleRecord.Change> joining(Person now, String mail) {
    return between(Map.of(), told(now, mail));
  }

  public List<PeopleRecord.Change> between(Person before, String mailBefore, Person now, String mail) {
    List<PeopleRecord.Change> changes = between(told(before, mailBefore), told(now, mail));
    String agency = told(now, mail).get(AGENCY);
    if (!before.agency().equals(now.agency()) && agency.equals(told(before, mail).get(AGENCY))) {
      changes.add(new PeopleRecord.Change(AGENCY, agency, "another of the same name"));
    }
    return changes;
  }

  private static List<PeopleRecord.Change> between(Map<String, String> before, Map<String, String> now) {
    List<PeopleRecord.Change> changes = new ArrayList<>();
    now.forEach((what, to) -> {
      String from = before.getOrDefault(what, "");
      if (!from.equals(to)) {
        changes.add(new PeopleRecord.Change(what, from, to));
      }
    });
    return changes;
  }

  private Map<String, String> told(Person person, String mail) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("name", person.name());
    told.put("job", person.job());
    told.put("roles", person.roles().stream().map(Role::words).collect(Collectors.joining(", ")));
    told.put(AGENCY, directory.agency(person.agency()).map(Agency::name).orElse(""));
    told.put("user name", person.userName());
    told.put("mail", mail);
    return told;
  }
}
