package org.sevenfold.replay;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets the scene for one case: an agency of its own, with its profile and its people. */
@Component
@Profile("replay | test")
public class Scene {

  private static final Map<Role, Integer> USUAL = new EnumMap<>(Map.of(Role.PRACTITIONER, 1, Role.SAFEGUARDING_LEAD, 2,
      Role.CALDICOTT_GUARDIAN, 1, Role.IG_LEGAL_ADVISER, 1, Role.MANAGER, 1, Role.SERVICE_MANAGER, 1));
  private static final String NO_SIGN_IN = "-";

  private final Directory directory;

  Scene(Directory directory) {
    this.directory = directory;
  }

  /** @return the person who raises the concern */
  Person set(CaseFile file, String pack) {
    String agency = random();
    Map<String, String> given = file.given();
    directory.save(new Agency(agency, "Agency of " + file.id(), given.getOrDefault("agency_type", "statutory"),
        given.getOrDefault("agency_relevant_person", "yes"), given.getOrDefault("agency_listed", "yes"), pack));
    USUAL.forEach((role, usual) -> people(agency, role, wanted(file, role, usual)));
    return directory.of(Role.PRACTITIONER, agency).get(0);
  }

  private void people(String agency, Role role, int count) {
    for (int i = 1; i <= count; i++) {
      String id = random();
      directory.save(
          new Person(new PersonId(id), agency, id, role.words() + " " + i, role.words(), true, EnumSet.of(role)),
          NO_SIGN_IN);
    }
  }

  /** A missing role has nobody, nor has one left out; a practitioner there always is, or nobody could raise. */
  private static int wanted(CaseFile file, Role role, int usual) {
    String said = file.people().getOrDefault(role.key(), String.valueOf(usual));
    int count = said.chars().allMatch(Character::isDigit) && !said.isEmpty() ? Integer.parseInt(said)
        : Set.of("missing", "excluded").contains(said) ? 0 : usual;
    return role == Role.PRACTITIONER ? Math.max(1, count) : count;
  }

  private static String random() {
    byte[] bytes = new byte[8];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "p" + HexFormat.of().formatHex(bytes);
  }
}
