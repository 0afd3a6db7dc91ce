package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sevenfold.agency.AgencyLevels;
import org.sevenfold.agency.SettingEdition;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.CalendarWords;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.work.AgencyTimes;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.DueReasons;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.ProposalId;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a child waits is said by one person, tried on the days that go wrong, confirmed by another, and kept. */
class AgencyTimesTest extends PageTest {

  /** A question that waits for whoever raised it. */
  private static final String KIND = "next_question";
  private static final String WHY = "The leads and I agreed on it in their meeting";
  private static final ServiceLevel TWO_HOURS = ServiceLevel.of("2 working hours; remind 25");
  private static final Instant FRIDAY = london("2027-04-30T17:10");

  @Autowired
  AgencyTimes times;
  @Autowired
  AgencyLevels levels;
  @Autowired
  Proposals proposals;
  @Autowired
  Confirmations confirmations;
  @Autowired
  DueReasons reasons;

  @Test
  void whatThePreviewSaysOfTheFridayBeforeABankHolidayIsWhenATaskThenIsDue() throws Exception {
    String page = text(administrator(), page(KIND) + "?unit=working_hour&amount=2&calendar=office&reminders=25");
    assertThat(page).contains("On a Friday evening before a bank holiday", "30 April 2027 at 5:10pm",
        "Now due <strong>5 May 2027 at 5:00pm", "Then due <strong>4 May 2027 at 11:00am", "sooner",
        "Monday 3 May, Early May bank holiday");
    clock.moveTo(FRIDAY.minus(Duration.ofHours(1)));
    confirmed(KIND, TWO_HOURS);
    clock.moveTo(FRIDAY);
    OpenTask task = raised();
    assertThat(task.dueAt()).hasValue(london("2027-05-04T11:00"));
    assertThat(text(people.raiser(), "/tasks/" + task.id())).contains("2 working hours",
        "Your organisation says so, since <span>30 April 2027 at 4:12pm", "Monday 3 May, Early May bank holiday");
  }

  @Test
  void untilSomebodyElseHasConfirmedItNothingChangesAndNothingElseIsProposed() throws Exception {
    assertThat(typed(KIND, "working_hour", "2")).isEqualTo(302);
    assertThat(text(people.lead(), "/proposals")).contains(
        "Answer the next questions: 2 working hours, reminded after 50%",
        "Now: 1 working day, reminded after 50% and 90%");
    assertThat(typed(KIND, "working_hour", "3")).as("one at a time").isEqualTo(400);
    assertThat(text(administrator(), page())).contains("A second person is asked");
    clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
    assertThat(rule(raised())).isEqualTo("1 working day");
    confirmations.decline(people.lead(), open(), WHY);
    assertThat(levels.editions(agency(), TimeKey.clock(KIND))).isEmpty();
  }

  @Test
  void whatHeldBeforeStaysAndIsPutBack() throws Exception {
    confirmed(KIND, TWO_HOURS);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
    times.propose(administrator().id(), agency(), KIND, Optional.empty());
    confirmations.confirm(people.lead(), open(), WHY);
    assertThat(levels.editions(agency(), TimeKey.clock(KIND))).extracting(SettingEdition::value)
        .containsExactly("", TWO_HOURS.written());
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(3)));
    assertThat(rule(raised())).isEqualTo("1 working day");
    assertThat(text(administrator(), page(KIND))).contains("2 working hours, reminded after 25%",
        "as the policy pack says, 1 working day", "confirmed by " + people.lead().name());
  }

  @Test
  void whatIsSourcedIsMadeShorterAndNeverLonger() throws Exception {
    assertThat(text(administrator(), page())).contains("Working Together to Safeguard Children, chapter 1",
        "a proposal");
    String refused = send(administrator(), page("acknowledgement"), Map.of("unit", "working_day", "amount", "2",
        "calendar", "hub", "reminders", "50")).getResponse().getContentAsString();
    assertThat(refused).contains("<title>Error:", "href=\"#amount\"", "Make this shorter", "value=\"2\"");
    assertThatThrownBy(() -> times.propose(administrator().id(), agency(), "acknowledgement",
        Optional.of(ServiceLevel.of("2 working days of hub; remind 50")))).hasMessageContaining("Make this shorter");
    assertThatThrownBy(() -> times.propose(administrator().id(), agency(), "triage_urgent",
        Optional.of(ServiceLevel.of("1 working hour; remind 50")))).hasMessageContaining("day and night");
    assertThat(typed("acknowledgement", "working_hour", "4")).isEqualTo(302);
  }

  @Test
  void onlyAnAdministratorChangesIt() throws Exception {
    for (Role role : List.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER, Role.PRACTITIONER)) {
      Person person = people.the(role);
      assertThat(status(person, page())).as(role.key()).isEqualTo(status(person, "/people"));
      assertThat(send(person, page(KIND), Map.of("unit", "hour", "amount", "900")).getResponse().getStatus())
          .as(role.key()).isIn(403, 404);
      assertThatThrownBy(() -> times.propose(person.id(), agency(), KIND, Optional.of(TWO_HOURS)))
          .isInstanceOf(AnswerRefused.class).hasMessageContaining("Only an administrator");
    }
    assertThat(status(administrator(), page("opened_early"))).as("a limit on looking").isEqualTo(404);
    assertThat(status(administrator(), page("tea"))).isEqualTo(404);
  }

  @Test
  void anOfficeThatClosesEarlyOnFridayCountsToItsOwnEnd() throws Exception {
    String hours = "mon-thu 09:00-17:00, fri 09:00-12:00";
    String page = text(administrator(), calendar() + "?tried=true&hours=" + hours
        + "&closed=2026-12-24&day=2026-12-04&time=13:00");
    assertThat(page).contains("When you said", "4 December 2026 at 1:00pm",
        "Now due <strong>7 December 2026 at 5:00pm", "Then due <strong>8 December 2026 at 5:00pm", "later");
    times.open(administrator().id(), agency(), "office", Optional.of(new CalendarWords(hours, "2026-12-24", "")));
    confirmations.confirm(people.lead(), open(), WHY);
    clock.moveTo(london("2026-12-04T13:00"));
    assertThat(raised().dueAt()).as("it has come in on Monday").hasValue(london("2026-12-08T17:00"));
    assertThat(text(administrator(), page())).contains("mon-thu 09:00-17:00, fri 09:00-12:00, closed on 2026-12-24");
  }

  @Test
  void whatIsWrongIsSaidBesideItsBoxAndWhatWasTypedStays() throws Exception {
    String page = text(administrator(), page(KIND)
        + "?unit=working_day&amount=a few&calendar=moon&reminders=half&next=nobody&day=2099-01-01&time=noon");
    assertThat(page).contains("<title>Error:", "a few", "half", "Write a whole number", "href=\"#calendar\"",
        "href=\"#reminders\"", "href=\"#next\"", "Choose a day until the end of 2036", "Write the time");
    String calendar = text(administrator(), calendar() + "?tried=true&hours=nine to five&closed=Christmas&terms=x");
    assertThat(calendar).contains("nine to five", "Christmas", "href=\"#hours\"", "href=\"#closed\"",
        "href=\"#terms\"");
  }

  private OpenTask raised() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "no"), Map.of());
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("describe")).findFirst().orElseThrow();
  }

  private String rule(OpenTask task) {
    return reasons.of(task).orElseThrow().rule();
  }

  private void confirmed(String kind, ServiceLevel wanted) {
    times.propose(administrator().id(), agency(), kind, Optional.of(wanted));
    confirmations.confirm(people.lead(), open(), WHY);
  }

  private int typed(String kind, String unit, String amount) throws Exception {
    return send(administrator(), page(kind), Map.of("unit", unit, "amount", amount, "calendar", "office", "reminders",
        "50")).getResponse().getStatus();
  }

  private ProposalId open() {
    return proposals.waitingFor(people.lead().id()).stream().map(Proposal::id).findFirst().orElseThrow();
  }

  private String page() {
    return "/people/agencies/" + people.agency() + "/times";
  }

  private String page(String kind) {
    return page() + "/" + kind;
  }

  private String calendar() {
    return "/people/agencies/" + people.agency() + "/calendars/office";
  }

  private Person administrator() {
    return people.the(Role.ADMINISTRATOR);
  }

  private Agency agency() {
    return directory.agency(people.agency()).orElseThrow();
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(LondonTime.ZONE).toInstant();
  }
}
