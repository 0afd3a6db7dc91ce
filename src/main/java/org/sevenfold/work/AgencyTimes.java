package org.sevenfold.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.agency.AgencyLevels;
import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.LevelRules;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.CalendarWords;
import org.sevenfold.policy.LevelNames;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long things may take in an agency and who is asked when they are late, as an administrator says and a second
 * person confirms: they decide how long a child waits.
 */
@Component
public class AgencyTimes {

  private final Directory directory;
  private final Rights rights;
  private final Proposals proposals;
  private final SecondPeople second;
  private final AgencyLevels levels;
  private final LevelNames names;
  private final BankHolidays holidays;
  private final PeopleRecord record;
  private final Clock clock;

  AgencyTimes(Directory directory, Rights rights, Proposals proposals, SecondPeople second, AgencyLevels levels,
      LevelNames names, BankHolidays holidays, PeopleRecord record, Clock clock) {
    this.directory = directory;
    this.rights = rights;
    this.proposals = proposals;
    this.second = second;
    this.levels = levels;
    this.names = names;
    this.holidays = holidays;
    this.record = record;
    this.clock = clock;
  }

  /** What is wrong with another length for one kind of wait; empty where it will do. */
  public Optional<String> fault(Agency agency, String kind, ServiceLevel wanted) {
    return new LevelRules(holidays, clock.instant()).fault(levels.soon(agency), kind, wanted);
  }

  /**
   * One kind may take so long when a second person has confirmed it; at once where there is nobody who could.
   *
   * @param wanted empty where it is to be as the pack says
   * @throws AnswerRefused when it is not theirs to say, it may not be said, or a second person decides about it already
   */
  @Transactional
  public void propose(PersonId by, Agency agency, String kind, Optional<ServiceLevel> wanted) {
    check(by, agency, TimeKey.clock(kind));
    wanted.flatMap(level -> fault(agency, kind, level)).ifPresent(fault -> {
      throw refused(AnswerRefused.Reason.ANSWERS, fault);
    });
    make(by, agency, new Proposed.TakeSoLong(by, TimeKey.clock(kind), wanted.map(ServiceLevel::written).orElse("")));
  }

  /** The same of when one of the calendars is open. */
  @Transactional
  public void open(PersonId by, Agency agency, String calendar, Optional<CalendarWords> wanted) {
    check(by, agency, TimeKey.calendar(calendar));
    wanted.flatMap(CalendarWords::fault).ifPresent(fault -> {
      throw refused(AnswerRefused.Reason.ANSWERS, fault);
    });
    make(by, agency,
        new Proposed.TakeSoLong(by, TimeKey.calendar(calendar), wanted.map(CalendarWords::written).orElse("")));
  }

  /** What is wrong with other people who are asked about what is late; empty where they will do. */
  public Optional<String> fault(Agency agency, OwnLadder wanted) {
    return new LadderRules(directory).fault(agency, levels.soon(agency).pack(), wanted);
  }

  /** The same of who is asked about what is late, and in which order. */
  @Transactional
  public void ask(PersonId by, Agency agency, Optional<OwnLadder> wanted) {
    check(by, agency, TimeKey.LADDER);
    wanted.flatMap(ladder -> fault(agency, ladder)).ifPresent(fault -> {
      throw refused(AnswerRefused.Reason.ANSWERS, fault);
    });
    make(by, agency, new Proposed.TakeSoLong(by, TimeKey.LADDER, wanted.map(OwnLadder::written).orElse("")));
  }

  private void check(PersonId by, Agency agency, TimeKey key) {
    directory.holdAdministrators();
    if (directory.person(by).filter(person -> rights.allow(person.roles(), Right.MANAGE_PEOPLE)).isEmpty()) {
      throw refused(AnswerRefused.Reason.RIGHT, "Only an administrator changes how long things may take");
    }
    if (names.of(key).isEmpty()) {
      throw refused(AnswerRefused.Reason.ANSWERS, "An agency does not change this");
    }
    if (proposals.isForTime(agency.id(), key)) {
      throw refused(AnswerRefused.Reason.ANSWERS, "A second person is to decide about this already. Wait for that");
    }
  }

  private void make(PersonId by, Agency agency, Proposed.TakeSoLong what) {
    record.append(agency.id(), Act.Kind.PROPOSED, by, by, changes(agency, what, List.of()), List.of());
    Proposal made = proposals.make(by, agency.id(), what, false, Optional.empty());
    if (made.alone()) {
      put(by, Optional.empty(), agency, what, Act.Kind.ALONE, List.of());
    }
    second.made(made, directory.of(Role.SERVICE_MANAGER, agency.id()).stream().map(Person::id)
        .filter(one -> !one.equals(by)).toList());
  }

  /** A second person has decided: what held while nobody could is taken back where they say no. */
  void decided(PersonId by, Proposal proposal, Proposed.TakeSoLong what, Proposal.Outcome outcome, String why) {
    Agency agency = directory.agency(proposal.agency()).orElseThrow();
    List<Change> said = List.of(new Change("reason", "", why));
    if (outcome == Proposal.Outcome.CONFIRMED) {
      put(proposal.by(), Optional.of(by), agency, what, Act.Kind.CONFIRMED, said);
      return;
    }
    List<Change> changes = changes(agency, what, said);
    if (proposal.inForce()) {
      levels.back(by, agency, what.key(), what.value());
    }
    record.append(agency.id(), Act.Kind.DECLINED, by, what.person(), changes, List.of());
  }

  private void put(PersonId by, Optional<PersonId> confirmedBy, Agency agency, Proposed.TakeSoLong what,
      Act.Kind kind, List<Change> said) {
    List<Change> changes = changes(agency, what, said);
    levels.put(by, confirmedBy, agency, what.key(), what.value());
    record.append(agency.id(), kind, confirmedBy.orElse(by), what.person(), changes, List.of());
  }

  private List<Change> changes(Agency agency, Proposed.TakeSoLong what, List<Change> said) {
    String title = names.of(what.key()).orElse(what.key().key()) + ": ";
    ServiceLevels now = levels.soon(agency);
    List<Change> changes = new ArrayList<>(List.of(new Change(PeopleRecord.SETTING,
        title + TimesInWords.now(now, what.key()), title + TimesInWords.wanted(now, what.key(), what.value()))));
    changes.addAll(said);
    return changes;
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
