package org.sevenfold.cover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.cover.rota.Absence;
import org.sevenfold.cover.rota.Absences;
import org.sevenfold.cover.rota.Duties;
import org.sevenfold.cover.rota.Shift;
import org.sevenfold.cover.rota.Shifts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CandidateAssignment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody is on duty, as they or their manager set it. What is open follows in the same transaction, and the
 * record of the agency's people says who set what.
 */
@Component
public class DutySetting {

  private final WhoseDuty whose;
  private final Duties duties;
  private final Shifts shifts;
  private final Absences absences;
  private final Sites sites;
  private final Directory directory;
  private final CandidateAssignment offering;
  private final PeopleRecord record;
  private final LondonTime london;
  private final Clock clock;

  DutySetting(WhoseDuty whose, Duties duties, Shifts shifts, Absences absences, Sites sites, Directory directory,
      CandidateAssignment offering, PeopleRecord record, LondonTime london, Clock clock) {
    this.whose = whose;
    this.duties = duties;
    this.shifts = shifts;
    this.absences = absences;
    this.sites = sites;
    this.directory = directory;
    this.offering = offering;
    this.record = record;
    this.london = london;
    this.clock = clock;
  }

  /** @throws AnswerRefused when it is not theirs to say */
  @Transactional
  public void say(PersonId by, PersonId person, boolean onDuty) {
    directory.hold(person);
    Person before = whose.checked(by, person);
    duties.say(by, person, onDuty);
    follows(by, before, new Change("duty", before.onDuty() ? "on" : "off", onDuty ? "on" : "off"));
  }

  /**
   * @param deputy somebody who can stand in: with a role of theirs; empty for whoever is on duty
   * @throws AnswerRefused when it is not theirs to say, ends before it begins or has passed, or the deputy can't be
   */
  @Transactional
  public void absent(PersonId by, PersonId person, Instant begins, Instant ends, Optional<PersonId> deputy) {
    directory.hold(person);
    Person away = whose.checked(by, person);
    if (!ends.isAfter(begins)) {
      throw refused("It must end after it begins");
    }
    if (!ends.isAfter(clock.instant())) {
      throw refused("It has passed already");
    }
    Optional<Person> standsIn = deputy.map(one -> deputy(away, one));
    absences.add(new Absence(id(), person, begins, ends, deputy, by));
    follows(by, away, new Change("absence", "", london.moment(begins) + " until " + london.moment(ends)
        + standsIn.map(one -> ", deputy " + one.name()).orElse("")));
  }

  /** Those who could stand in for somebody: of their agency, with one of their roles. */
  public List<Person> deputies(Person of) {
    return directory.of(of.agency()).stream().filter(one -> canStandIn(of, one)).toList();
  }

  private Person deputy(Person away, PersonId deputy) {
    return directory.person(deputy).filter(one -> canStandIn(away, one))
        .orElseThrow(() -> refused("Choose a deputy who has a role of theirs, or nobody"));
  }

  private static boolean canStandIn(Person away, Person other) {
    return !other.id().equals(away.id()) && other.agency().equals(away.agency())
        && other.roles().stream().anyMatch(away::has);
  }

  /** It holds no longer. Ended by two at once, it is ended once. */
  @Transactional
  public void endAbsence(PersonId by, String id) {
    Absence absence = absences.find(id).orElseThrow(DutySetting::gone);
    Person person = whose.checked(by, absence.person());
    if (!absences.withdraw(by, id)) {
      throw gone();
    }
    follows(by, person, new Change("absence", london.moment(absence.begins()) + " until "
        + london.moment(absence.ends()), ""));
  }

  /** @throws AnswerRefused when it is not theirs to say, or they have not that role or work elsewhere */
  @Transactional
  public void onRota(PersonId by, Shift wanted) {
    directory.hold(wanted.person());
    Person person = whose.checked(by, wanted.person());
    LocalDate today = london.today();
    if (!person.has(wanted.as())) {
      throw refused("They are not here as a " + wanted.as().words());
    }
    if (wanted.site().flatMap(sites::find).map(Site::agency).filter(person.agency()::equals).isEmpty()
        && wanted.site().isPresent()) {
      throw refused("Choose a site of their agency");
    }
    if (wanted.lastDay().filter(last -> last.isBefore(wanted.firstDay()) || last.isBefore(today)).isPresent()) {
      throw refused("The last day must not be before the first, nor have passed");
    }
    shifts.add(wanted);
    follows(by, person, new Change("rota", "", Weekly.inWords(wanted)));
  }

  /** It holds no longer. */
  @Transactional
  public void offRota(PersonId by, String id) {
    Shift shift = shifts.find(id).orElseThrow(DutySetting::gone);
    Person person = whose.checked(by, shift.person());
    if (!shifts.withdraw(by, id)) {
      throw gone();
    }
    follows(by, person, new Change("rota", Weekly.inWords(shift), ""));
  }

  private void follows(PersonId by, Person person, Change change) {
    offering.anew(person.agency());
    if (!change.from().equals(change.to())) {
      record.append(person.agency(), Act.Kind.CHANGED, by, person.id(), List.of(change), List.of());
    }
  }

  /** A new one for what is put in. */
  public static String id() {
    return UUID.randomUUID().toString();
  }

  private static AnswerRefused gone() {
    return new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, "It has been ended already", List.of());
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
  }
}
