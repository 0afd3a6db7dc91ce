package org.sevenfold.cover;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.springframework.stereotype.Component;

/** Whether anybody on duty would hear of what somebody raises now, and whom to ring instead where nobody would. */
@Component
public class Reached {

  private final PeopleOnDuty onDuty;
  private final Sites sites;
  private final PhoneBook phoneBook;
  private final Directory directory;

  Reached(PeopleOnDuty onDuty, Sites sites, PhoneBook phoneBook, Directory directory) {
    this.onDuty = onDuty;
    this.sites = sites;
    this.phoneBook = phoneBook;
    this.directory = directory;
  }

  /** Whom somebody rings who would reach nobody here now; nobody where somebody is on duty. */
  public List<Pack.Body> insteadFor(Person raiser) {
    return onDuty.staff(area(raiser), Set.of(raiser.id())).onDuty(PeopleOnDuty.NEXT_ROLES).isEmpty()
        ? numbers(raiser.agency()) : List.of();
  }

  /** Whom an agency rings, in its order. */
  public List<Pack.Body> numbers(String agency) {
    return directory.agency(agency).map(this::numbers).orElse(List.of());
  }

  private List<Pack.Body> numbers(Agency agency) {
    return phoneBook.of(agency).numbers();
  }

  private Area area(Person person) {
    List<Site> theirs = sites.of(person.id());
    return new Area(person.agency(), theirs.size() == 1 ? Optional.of(theirs.get(0).id()) : Optional.empty());
  }
}
