package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A lead leaves out whoever may be the source of the harm: at once, everywhere, with a reason that stays. */
class LeftOutPagesTest extends PageTest {

  private static final String WHY = "Named in it as the one who was there";

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;

  private ConcernReference concern;

  @BeforeEach
  void theSecondLeadHasClaimedTheTriage() {
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    cases.claim(people.secondLead(), triage().id());
  }

  @Test
  void whoIsLeftOutLosesAtOnceWhatWasTheirs() throws Exception {
    assertThat(leaveOut(people.lead(), people.secondLead(), WHY).getRedirectedUrl()).endsWith("/people");
    assertThat(triage().claimedBy()).isEmpty();
    assertThat(work.candidates(triage().id())).containsExactly(people.lead().id());
    assertThat(status(people.secondLead(), "/concerns/" + concern)).isEqualTo(404);
    assertThat(text(people.lead(), "/concerns/" + concern)).contains("was left out of this concern", WHY);
  }

  @Test
  void theRaisersQuestionsGoToTheLeads() throws Exception {
    leaveOut(people.lead(), people.raiser(), WHY);
    assertThat(work.ofConcern(concern)).allSatisfy(task -> assertThat(work.candidates(task.id())).isNotEmpty()
        .doesNotContain(people.raiser().id()));
  }

  @Test
  void theReasonIsSealedInTheRecord() throws Exception {
    leaveOut(people.lead(), people.secondLead(), "  " + WHY + " ");
    assertThat(journal.read(TestReading.COMPARING, concern).entries().stream()
        .filter(entry -> entry.act().kind() == Act.Kind.EXCLUDED))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.act().who()).isEqualTo(people.lead().id());
          assertThat(entry.content()).containsValue(WHY);
        });
  }

  @Test
  void withoutAReasonNothingIsChangedAndWhatWasChosenIsKept() throws Exception {
    MockHttpServletResponse page = leaveOut(people.lead(), people.secondLead(), " ");
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("Write why", "selected=\"selected\"");
    assertThat(concerns.excluded(concern)).isEmpty();
    assertThat(triage().isClaimedBy(people.secondLead().id())).isTrue();
  }

  @Test
  void anIdThatNoDatabaseKnowsIsRefusedLikeAnyOther() throws Exception {
    assertThat(send(people.lead(), address(), Map.of("person", "a\0", "why", WHY, "out", "true")).getResponse())
        .satisfies(page -> assertThat(page.getStatus()).isEqualTo(400))
        .satisfies(page -> assertThat(page.getContentAsString()).contains("Choose somebody who works here"));
  }

  @Test
  void theLastLeadCannotBeLeftOutNotEvenByHerself() throws Exception {
    leaveOut(people.lead(), people.secondLead(), WHY);
    MockHttpServletResponse page = leaveOut(people.lead(), people.lead(), WHY);
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("No safeguarding lead would be left", WHY);
    assertThat(concerns.excluded(concern)).containsExactly(people.secondLead().id());
  }

  @Test
  void aLeadWhoLeavesHerselfOutSeesItNoLonger() throws Exception {
    assertThat(leaveOut(people.lead(), people.lead(), WHY).getRedirectedUrl()).isEqualTo("/tasks");
    assertThat(status(people.lead(), "/concerns/" + concern)).isEqualTo(404);
  }

  @Test
  void whoIsLetInAgainIsOfferedTheWorkAgain() throws Exception {
    leaveOut(people.lead(), people.secondLead(), WHY);
    letIn(people.lead(), people.secondLead());
    assertThat(work.candidates(triage().id())).contains(people.secondLead().id());
    assertThat(text(people.secondLead(), "/concerns/" + concern)).contains("was let in again", "It was somebody else");
  }

  @Test
  void aRaiserWhoIsLetInAgainGetsTheirQuestionsBack() throws Exception {
    leaveOut(people.lead(), people.raiser(), WHY);
    letIn(people.lead(), people.raiser());
    assertThat(work.unclaimed(people.raiser().id())).extracting(OpenTask::key).contains("call_at_once", "describe");
  }

  @Test
  void nobodyButALeadOfTheAgencyMay() throws Exception {
    Person stranger = new TestPeople(directory).lead();
    for (Person person : List.of(people.raiser(), people.the(Role.SERVICE_MANAGER), stranger)) {
      assertThat(status(person, address())).isEqualTo(404);
      assertThat(leaveOut(person, people.secondLead(), WHY).getStatus()).isEqualTo(404);
    }
    assertThat(leaveOut(people.lead(), stranger, WHY).getStatus()).isEqualTo(400);
    assertThat(concerns.excluded(concern)).isEmpty();
    assertThat(text(people.raiser(), "/concerns/" + concern)).doesNotContain("Who is left out");
    assertThat(text(people.lead(), "/concerns/" + concern)).contains("Who is left out");
  }

  @Test
  void aLinkIsShownToThoseWhoMaySeeBothConcerns() throws Exception {
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.put("legal_basis", "court_order");
    ConcernReference order = walk.raise(people.raiser(), given, Map.of());
    walk.until(order, task -> task.key().equals("read_instrument"), given, Map.of());
    ConcernReference harm = concerns.raisedBy(people.raiser().id()).stream().map(one -> one.reference())
        .filter(one -> !one.equals(order) && !one.equals(concern)).findFirst().orElseThrow();
    assertThat(text(people.lead(), "/concerns/" + order)).contains("/concerns/" + harm, "The harm is followed up");
    assertThat(text(people.lead(), "/concerns/" + harm)).contains("/concerns/" + order, "The order, duty or request");
    concerns.exclude(people.lead().id(), harm);
    assertThat(text(people.lead(), "/concerns/" + order)).doesNotContain(harm.value());
  }

  private MockHttpServletResponse leaveOut(Person by, Person whom, String why) throws Exception {
    return send(by, address(), Map.of("person", whom.id().value(), "why", why, "out", "true")).getResponse();
  }

  private void letIn(Person by, Person whom) throws Exception {
    Map<String, String> back = Map.of("person", whom.id().value(), "why", "It was somebody else", "out", "false");
    assertThat(send(by, address(), back).getResponse().getStatus()).isEqualTo(302);
  }

  private String address() {
    return "/concerns/" + concern + "/people";
  }

  private OpenTask triage() {
    return work.ofConcern(concern).stream().filter(task -> "triage".equals(task.key())).findFirst().orElseThrow();
  }
}
