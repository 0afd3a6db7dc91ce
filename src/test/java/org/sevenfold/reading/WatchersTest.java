package org.sevenfold.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestSites;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.ReviewRecord.Found;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** What was unusual names a concern: in an agency of several sites it is put before those of that site. */
class WatchersTest extends PageTest {

  @Autowired
  Watchers watchers;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;

  @Test
  void afterTheGuardiansComeThoseOfTheSiteAndThenThoseElsewhere() {
    TestSites sites = new TestSites(people, staffing, directory, agencySites);
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    Person serviceManager = people.the(Role.SERVICE_MANAGER);
    sites.put(guardian, sites.south());
    sites.put(serviceManager, sites.south());
    Found found = new Found("at_night", people.raiser().id(), "Somebody", clock.instant(), 1,
        List.of(walk.raise(people.raiser(), Map.of(), Map.of())));
    assertThat(before(found)).as("of the whole agency, wherever they are").containsExactly(guardian.id());
    sites.administrator().leave(guardian);
    assertThat(before(found)).containsExactly(people.lead().id());
    sites.administrator().leave(people.lead());
    assertThat(before(found)).as("not to nobody").containsExactly(serviceManager.id());
  }

  private List<PersonId> before(Found found) {
    return watchers.of(people.agency(), found);
  }
}
