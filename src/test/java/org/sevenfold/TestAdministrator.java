package org.sevenfold;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;

/** An administrator of another agency, who changes people for tests of what follows from it. */
public final class TestAdministrator {

  private final Staffing staffing;
  private final Directory directory;
  private final Person administrator;

  public TestAdministrator(Staffing staffing, Directory directory) {
    this.staffing = staffing;
    this.directory = directory;
    this.administrator = new TestPeople(directory).the(Role.ADMINISTRATOR);
  }

  public Person person() {
    return administrator;
  }

  public void make(StaffChange change) {
    staffing.make(administrator.id(), change);
  }

  public void join(Newcomer newcomer) {
    make(new StaffChange.Joined(newcomer));
  }

  public void change(Person now) {
    make(new StaffChange.Changed(now, directory.mail(now.id()).orElse("")));
  }

  public void duty(Person person, boolean on) {
    make(new StaffChange.Duty(person.id(), on));
  }

  public void leave(Person person) {
    make(new StaffChange.Left(person.id()));
  }

  public void comeBack(Person person) {
    make(new StaffChange.Returned(person.id()));
  }
}
