package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.MailAddress;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.TypedName;
import org.sevenfold.work.StaffChange;
import org.springframework.web.bind.annotation.BindParam;

/** What is typed about somebody who is here already. */
record TypedPerson(String name, String job, @BindParam("user_name") String userName, String mail, String agency,
    Set<Role> roles, Set<SiteId> sites) {

  TypedPerson {
    name = orEmpty(name);
    job = orEmpty(job);
    userName = orEmpty(userName);
    mail = orEmpty(mail);
    agency = orEmpty(agency);
    roles = roles == null ? Set.of() : roles;
    sites = sites == null ? Set.of() : sites;
  }

  static TypedPerson of(Person person, String mail, Set<SiteId> sites) {
    return new TypedPerson(person.name(), person.job(), person.userName(), mail, person.agency(), person.roles(),
        sites);
  }

  TypedPerson tidied(Set<Role> chosen) {
    return new TypedPerson(TypedName.tidied(name), TypedName.tidied(job), TypedName.userName(userName).text(),
        TypedName.tidied(mail), agency, chosen, sites);
  }

  /** What is wrong with it, by the box. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    TypedName.of("name", name).fault().ifPresent(fault -> faults.put("name", fault));
    TypedName.of("job", job).fault().ifPresent(fault -> faults.put("job", fault));
    TypedName.userName(userName).fault().ifPresent(fault -> faults.put("user_name", fault));
    Optional.of(mail).filter(typed -> !MailAddress.fits(typed))
        .ifPresent(typed -> faults.put("mail", "Correct the mail address, or leave the box empty"));
    if (roles.isEmpty()) {
      faults.put("PRACTITIONER",
          "Choose at least one role. Who is to do nothing here any more has left: close the account instead");
    }
    return faults;
  }

  Map<String, String> boxes() {
    return Map.of("name", name, "job", job, "user_name", userName, "mail", mail);
  }

  /** What has to be done for it. Whoever goes to another agency is put at its sites afterwards. */
  List<StaffChange> changes(Person person) {
    StaffChange changed = new StaffChange.Changed(as(person), mail);
    return person.agency().equals(agency) ? List.of(changed, new StaffChange.AtSites(person.id(), sites))
        : List.of(changed);
  }

  private Person as(Person person) {
    return new Person(person.id(), agency, userName, name, job, person.onDuty(), roles);
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }
}
