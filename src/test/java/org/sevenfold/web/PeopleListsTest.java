package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Paged;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator finds somebody among many. */
class PeopleListsTest extends PageTest {

  @Autowired
  Accounts accounts;

  private Person admin;

  @BeforeEach
  void anAdministratorLooksForSomebody() {
    admin = people.the(Role.ADMINISTRATOR);
  }

  @Test
  void theListShowsEverybodyWithRolesAndDuty() throws Exception {
    String page = text(admin, "/people/agencies/" + people.agency());
    assertThat(page).contains(people.raiser().userName(), "Caldicott guardian", "On duty");
    assertThat(status(admin, "/people/agencies/nowhere")).isEqualTo(404);
  }

  @Test
  void aLongListIsTurnedOverPageByPage() throws Exception {
    String id = accounts.makeAgency("Agency " + UUID.randomUUID(), "statutory", "staffordshire-2009");
    String newName = "n" + UUID.randomUUID();
    IntStream.rangeClosed(1, Paged.SIZE + 1).mapToObj("%03d"::formatted).forEach(number -> directory.save(
        new Person(new PersonId("p" + UUID.randomUUID()), id, newName + number, "Person " + number, "Nurse", true,
            Set.of(Role.PRACTITIONER)),
        "none"));
    String address = "/people/agencies/" + id;
    assertThat(text(admin, address)).contains("Person 001", "Person 050", "Page 1 of 2", address + "?page=2")
        .doesNotContain("Person 051", "Previous");
    assertThat(text(admin, address + "?page=2")).contains("Person 051", "Page 2 of 2", address + "?page=1")
        .doesNotContain("Person 050", "Next");
    assertThat(status(admin, address + "?page=3")).isEqualTo(404);
    assertThat(text(admin, address + "?page=0")).contains("Page 1 of 2");
    assertThat(find(newName)).contains("51 people", "The first 50 are shown");
    assertThat(find(newName + "051")).contains("1 person", "Person 051");
  }

  /** The last letter of a name is one that would stand for any other, if it were no plain text. */
  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "\0", "' or ''='"})
  void whatIsTypedToFindSomebodyIsTextAndNothingElse(String typed) throws Exception {
    String name = admin.userName();
    assertThat(find(name)).contains("1 person");
    assertThat(find(name.substring(0, name.length() - 1) + typed)).contains("Nobody who works here is called so");
  }

  @Test
  void agenciesWithoutALeadOnDutyComeFirst() throws Exception {
    directory.onDuty(people.lead().id(), false);
    directory.onDuty(people.secondLead().id(), false);
    assertThat(text(admin, "/people")).contains("Nobody on duty");
    assertThat(text(admin, "/people/agencies/" + people.agency())).contains("No safeguarding lead is on duty");
  }

  private String find(String called) throws Exception {
    return send(admin, "/people/search", Map.of("called", called)).getResponse().getContentAsString();
  }
}
