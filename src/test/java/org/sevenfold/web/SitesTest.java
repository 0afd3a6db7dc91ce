package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.replay.Walk;
import org.sevenfold.report.Workload;
import org.sevenfold.report.Workloads;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.RaisingSite;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** In an agency of several sites a concern is about one of them, and the leads of the others see nothing of it. */
class SitesTest extends PageTest {

  private static final Map<String, String> RAISED = Map.of("immediate_danger", "no", "about_staff", "no", "who",
      "not sure", "what_was_seen", "A bruise on the left arm", "when_it_happened", "On Monday", "lead_told_who", "yes",
      "whose_words",
      "i_saw_or_heard_it");
  private static final Map<String, Object> OPEN = Map.of("immediate_danger", "yes");
  private static final String QUESTION = "Which site is it about?";

  @Autowired
  Concerns concerns;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  Workloads workloads;
  @Autowired
  RuntimeService runtime;
  @Autowired
  LinkedConcerns linked;

  private TestSites sites;

  @BeforeEach
  void anAgencyOfTwoSites() {
    sites = new TestSites(people, staffing, directory, agencySites);
  }

  @Test
  void whoIsThereForOneSiteIsAskedNothing() throws Exception {
    assertThat(text(people.raiser(), "/concerns/new")).doesNotContain(QUESTION, "campus");
    assertThat(siteOf(walk.raise(people.raiser(), OPEN, Map.of()))).hasValue(sites.north().id());
  }

  @Test
  void whoIsThereForSeveralOrForTheWholeAgencyIsAskedOnce() throws Exception {
    Person manager = people.the(Role.MANAGER);
    assertThat(text(manager, "/concerns/new")).contains(QUESTION, "North campus", "South campus", "None of these");
    sites.put(manager, sites.north(), sites.south());
    assertThat(text(manager, "/concerns/new")).contains(QUESTION);
    MockHttpServletResponse refused = raise(manager, Map.of());
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("Choose which site it is about", "A bruise on the left arm");
    assertThat(raised(manager, sites.south().id().value())).hasValue(sites.south().id());
    assertThat(raised(manager, RaisingSite.NO_SINGLE_ONE)).isEmpty();
  }

  @Test
  void whatWasChosenIsKeptWithWhatWasTyped() throws Exception {
    send(people.the(Role.MANAGER), "/drafts/raise",
        Map.of("what_was_seen", "A bruise", RaisingSite.KEY, sites.south().id().value(), "_drawing", "1"));
    assertThat(text(people.the(Role.MANAGER), "/concerns/new").replaceAll("\\s+", " "))
        .containsPattern("value=\"" + sites.south().id() + "\" checked=\"checked\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "another agency's", "closed"})
  void whatIsNoSiteOfTheirsIsNoAnswerByAnyWay(String said) {
    TestPeople others = new TestPeople(directory);
    Site closed = sites.add("Old campus");
    sites.close(closed);
    String id = switch (said) {
      case "closed" -> closed.id().value();
      case "another agency's" -> new TestSites(others, staffing, directory, agencySites).north().id().value();
      default -> said;
    };
    Map<String, Object> answers = new HashMap<>(RAISED);
    answers.put(RaisingSite.KEY, id);
    assertThatThrownBy(() -> cases.raise(people.the(Role.MANAGER), answers)).isInstanceOf(AnswerRefused.class);
  }

  @Test
  void theEngineIsNotTold() {
    ConcernReference concern = walk.raise(people.raiser(), OPEN, Map.of());
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(concern.value()).singleResult()
        .getId();
    Map<String, Object> told = runtime.getVariables(instance);
    assertThat(told.keySet()).noneMatch(key -> key.contains("site"));
    assertThat(told.values()).doesNotContain(sites.north().id().value(), sites.north().name());
  }

  @Test
  void theLeadsOfItsSiteAndOfTheWholeAgencySeeItAndThoseOfAnotherDoNot() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), OPEN, Map.of());
    sees(people.lead(), concern);
    sees(people.raiser(), concern);
    doesNotSee(people.secondLead(), concern);
    ConcernReference whole = walk.raise(people.the(Role.SERVICE_MANAGER), OPEN, Map.of());
    sees(people.lead(), whole);
    sees(people.secondLead(), whole);
  }

  @Test
  void beforeThereIsCauseTheLeadOfAnotherSiteDoesNotLearnThatThereIsOne() throws Exception {
    ConcernReference masked = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of());
    assertThat(text(people.lead(), "/concerns/" + masked)).contains("Nobody is named yet", "North campus");
    doesNotSee(people.secondLead(), masked);
    assertThat(send(people.secondLead(), "/concerns/" + masked + "/open",
        Map.of("because", "belongs_together", "said", "The nurse rang about her")).getResponse().getStatus())
        .isEqualTo(404);
  }

  @Test
  void aNumberIsARead() {
    walk.raise(people.raiser(), OPEN, Map.of());
    walk.raise(people.the(Role.SERVICE_MANAGER), OPEN, Map.of());
    assertThat(counted(people.lead()).open()).isEqualTo(2);
    assertThat(counted(people.the(Role.SERVICE_MANAGER)).open()).isEqualTo(2);
    assertThat(counted(people.secondLead()).open()).as("what is about no single site").isEqualTo(1);
    assertThat(counted(people.secondLead()).unclaimed()).isLessThan(counted(people.lead()).unclaimed());
    sites.put(people.the(Role.MANAGER), sites.south());
    clock.moveTo(TUESDAY.plus(Duration.ofDays(3)));
    assertThat(counted(people.the(Role.MANAGER))).satisfies(workload -> {
      assertThat(workload.overdue()).isEqualTo(counted(people.secondLead()).overdue()).isPositive();
      assertThat(workload.late()).hasSize(workload.overdue());
      assertThat(workload.ages().stream().mapToInt(Workload.Band::count).sum()).isEqualTo(workload.unclaimed());
    });
  }

  @Test
  void whatCameOfItIsAboutTheSameSite() {
    Map<String, Object> both = new HashMap<>(Walk.HARM);
    both.putAll(Map.of("immediate_danger", "yes", "legal_basis", "court_order"));
    ConcernReference concern = walk.raise(people.raiser(), both, Map.of());
    walk.until(concern, task -> !linked.of(concern).isEmpty(), both, Map.of());
    assertThat(siteOf(linked.of(concern).get(0).concern())).hasValue(sites.north().id());
  }

  @Test
  void anAgencyWithoutSitesHearsNothingOfThem() throws Exception {
    TestPeople plain = new TestPeople(directory);
    ConcernReference concern = walk.raise(plain.raiser(), OPEN, Map.of());
    for (Person person : List.of(plain.raiser(), plain.lead(), plain.secondLead())) {
      assertThat(text(person, "/concerns/" + concern)).doesNotContain("Site", "site it is about");
      assertThat(text(person, "/concerns/new")).doesNotContain(QUESTION);
    }
    assertThat(text(plain.lead(), "/staff") + text(plain.the(Role.SERVICE_MANAGER), "/dashboard"))
        .doesNotContain(" site");
    assertThat(siteOf(concern)).isEmpty();
  }

  private void sees(Person person, ConcernReference concern) throws Exception {
    assertThat(status(person, "/concerns/" + concern)).as(person.name()).isEqualTo(200);
  }

  private void doesNotSee(Person person, ConcernReference concern) throws Exception {
    for (String page : List.of("", "/people", "/readers", "/site", "/changed")) {
      assertThat(status(person, "/concerns/" + concern + page)).as(page).isEqualTo(404);
    }
    assertThat(concerns.seenBy(person.id(), concern)).isEmpty();
    assertThat(work.ofConcern(concern)).noneMatch(task -> work.candidates(task.id()).contains(person.id()));
    assertThat(text(person, "/tasks")).doesNotContain(concern.value());
  }

  private Workload counted(Person person) {
    return workloads.of(person);
  }

  private MockHttpServletResponse raise(Person person, Map<String, String> more) throws Exception {
    Map<String, String> typed = new HashMap<>(RAISED);
    typed.putAll(more);
    return send(person, "/concerns/new", typed).getResponse();
  }

  private Optional<SiteId> raised(Person person, String site) throws Exception {
    String to = raise(person, Map.of(RaisingSite.KEY, site)).getRedirectedUrl();
    return siteOf(new ConcernReference(to.split("/")[2]));
  }

  private Optional<SiteId> siteOf(ConcernReference concern) {
    return concerns.find(concern).orElseThrow().site();
  }
}
