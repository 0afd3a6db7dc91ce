package org.sevenfold;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;

/** Makes an agency of two sites: who raises and the lead are there for the north, the second lead for the south. */
public final class TestSites {

  private final TestAdministrator administrator;
  private final AgencySites agencySites;
  private final Directory directory;
  private final Agency agency;
  private final Site north;
  private final Site south;

  public TestSites(TestPeople people, Staffing staffing, Directory directory, AgencySites agencySites) {
    this.administrator = new TestAdministrator(staffing, directory);
    this.agencySites = agencySites;
    this.directory = directory;
    this.agency = directory.agency(people.agency()).orElseThrow();
    this.north = add("North campus");
    this.south = add("South campus");
    put(people.raiser(), north);
    put(people.lead(), north);
    put(people.secondLead(), south);
  }

  public Site north() {
    return north;
  }

  public Site south() {
    return south;
  }

  public TestAdministrator administrator() {
    return administrator;
  }

  public Site add(String name) {
    return agencySites.add(administrator.person().id(), agency, name);
  }

  public void close(Site site) {
    agencySites.close(administrator.person().id(), site);
  }

  /** Somebody of another agency works here now, for all of it. */
  public Person lead(Person other) {
    Person here = new Person(other.id(), agency.id(), other.userName(), other.name(), other.job(), true, other.roles());
    directory.change(here);
    administrator.duty(here, true);
    return here;
  }

  /** What makes them see less, or who is trusted with nothing, is there at once; for none: the whole agency. */
  public void put(Person person, Site... sites) {
    administrator.make(new StaffChange.AtSites(person.id(),
        Stream.of(sites).map(Site::id).collect(Collectors.toUnmodifiableSet())));
  }
}
