package org.sevenfold.web.administrator;

import java.util.ArrayList;
import java.util.List;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.stereotype.Component;

/** Who can be asked in an agency, by what they are here to do: the guardian with a deputy (P74.b), and the others. */
@Component
class Officers {

  private static final List<Role> ASKED = List.of(Role.SAFEGUARDING_LEAD, Role.IG_LEGAL_ADVISER, Role.MANAGER,
      Role.SERVICE_MANAGER);

  private final Directory directory;

  Officers(Directory directory) {
    this.directory = directory;
  }

  /** An office and who holds it; nobody where it is still to be filled. */
  record Office(String name, List<String> people) {
  }

  /** With the guardian first: whoever else has that role stands in for them. */
  List<Office> of(Agency agency) {
    List<String> guardians = names(agency, Role.CALDICOTT_GUARDIAN);
    List<Office> offices = new ArrayList<>(List.of(
        new Office("Caldicott guardian", guardians.stream().limit(1).toList()),
        new Office("Deputy of the Caldicott guardian", guardians.stream().skip(1).toList())));
    ASKED.forEach(role -> offices.add(new Office(role.words(), names(agency, role))));
    return offices;
  }

  private List<String> names(Agency agency, Role role) {
    return directory.of(role, agency.id()).stream().map(Person::name).toList();
  }
}
