package org.sevenfold.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that is for somebody who is not there goes on to the next, and to nobody only when nobody is left. */
class CandidatesTest extends ProductTest {

  @Autowired
  PeopleOnDuty candidates;
  @Autowired
  Directory directory;
  private TestPeople people;
  private final Set<PersonId> excluded = new HashSet<>();

  @BeforeEach
  void anAgency() {
    people = new TestPeople(directory);
  }

  @Test
  void eachRungTakesOverWhereTheOneBeforeHasNobody() {
    assertThat(offered()).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
    directory.onDuty(people.lead().id(), false);
    assertThat(offered()).containsExactly(people.secondLead().id());
    directory.onDuty(people.secondLead().id(), false);
    assertThat(offered()).containsExactly(people.the(Role.SERVICE_MANAGER).id());
    directory.onDuty(people.the(Role.SERVICE_MANAGER).id(), false);
    assertThat(offered()).as("off duty, but there").hasSize(3).contains(people.lead().id());
  }

  @Test
  void whereNeitherLeadNorServiceManagerIsLeftSomebodyElseIsAsked() {
    excluded.addAll(List.of(people.lead().id(), people.secondLead().id(), people.the(Role.SERVICE_MANAGER).id()));
    assertThat(offered()).isEmpty();
    assertThat(candidates.whoeverIsLeft(Area.whole(people.agency()), excluded))
        .contains(people.the(Role.CALDICOTT_GUARDIAN).id(), people.the(Role.MANAGER).id())
        .doesNotContainAnyElementsOf(excluded)
        .doesNotContain(people.raiser().id(), people.the(Role.ADMINISTRATOR).id());
  }

  @Test
  void nobodyWhoIsLeftOutIsOfferedAnythingEvenIfNobodyElseIsThere() {
    directory.of(people.agency()).stream().map(Person::id)
        .forEach(excluded::add);
    assertThat(offered()).isEmpty();
    assertThat(candidates.whoeverIsLeft(Area.whole(people.agency()), excluded)).isEmpty();
  }

  private Set<PersonId> offered() {
    return candidates.of(Area.whole(people.agency()), Role.SAFEGUARDING_LEAD.key(), excluded);
  }
}
