package org.sevenfold;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;

/** An agency of a test's own, with one person for each role and a second safeguarding lead. */
public final class TestPeople {

  /** What everybody of the tests signs in with; {@code {noop}} is how it is stored. */
  public static final String PASSWORD = "open sesame";

  private final Directory directory;
  private final String agency = random();
  private final Map<Role, Person> people = new EnumMap<>(Role.class);
  private final Person secondLead;

  public TestPeople(Directory directory) {
    this(directory, "staffordshire-2009");
  }

  public TestPeople(Directory directory, String pack) {
    this.directory = directory;
    directory.save(new Agency(agency, "Test agency", "statutory", "yes", "yes", pack));
    for (Role role : Role.values()) {
      people.put(role, person(role));
    }
    secondLead = person(Role.SAFEGUARDING_LEAD);
  }

  public Person raiser() {
    return the(Role.PRACTITIONER);
  }

  public Person lead() {
    return the(Role.SAFEGUARDING_LEAD);
  }

  public Person secondLead() {
    return secondLead;
  }

  public Person the(Role role) {
    return people.get(role);
  }

  public String agency() {
    return agency;
  }

  private Person person(Role role) {
    String id = random();
    Person person =
        new Person(new PersonId(id), agency, id, "Test " + role.words(), role.words(), true, EnumSet.of(role));
    directory.save(person, "{noop}" + PASSWORD);
    directory.mailsTo(person.id(), id + "@test.example");
    return person;
  }

  private static String random() {
    byte[] bytes = new byte[8];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "t" + HexFormat.of().formatHex(bytes);
  }
}
