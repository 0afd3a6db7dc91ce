package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.cover.rota.Duties;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.directory.account.WhatChanged;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.record.PeopleRecord.Moved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door for joining, changing and leaving: what an administrator changes about other people. Open work follows
 * in the same transaction, so that nothing waits for somebody who may no longer do it, and each change is on record.
 * What somebody has to be trusted with they get when a second person has confirmed it, see {@link Trust}.
 */
@Component
public class Staffing {

  private final Directory directory;
  private final Accounts accounts;
  private final OwnAccount sessions;
  private final NewCodes codes;
  private final PeopleRecord record;
  private final WhatChanged changes;
  private final CandidateAssignment offering;
  private final Rights rights;
  private final Trust trust;
  private final AccountAddress address;
  private final LostSecondStep lostStep;
  private final StaffSites sites;
  private final Duties duties;

  Staffing(Directory directory, Accounts accounts, OwnAccount sessions, NewCodes codes,
      PeopleRecord record, WhatChanged changes, CandidateAssignment offering, Rights rights,
      Trust trust, AccountAddress address, LostSecondStep lostStep, StaffSites sites, Duties duties) {
    this.duties = duties;
    this.sites = sites;
    this.lostStep = lostStep;
    this.directory = directory;
    this.accounts = accounts;
    this.sessions = sessions;
    this.codes = codes;
    this.record = record;
    this.changes = changes;
    this.offering = offering;
    this.rights = rights;
    this.trust = trust;
    this.address = address;
  }

  /** All of it is done, or nothing. */
  @Transactional
  public void make(PersonId by, StaffChange change) {
    make(by, List.of(change));
  }

  /**
   * All of it is done, or nothing.
   *
   * @param by the id of an administrator
   * @throws AnswerRefused when it is not theirs to change, the person is not there, or nobody would be left who lets
   *                       people in
   */
  @Transactional
  public void make(PersonId by, List<? extends StaffChange> all) {
    directory.holdAdministrators();
    if (directory.person(by).filter(person -> rights.allow(person.roles(), Right.MANAGE_PEOPLE)).isEmpty()) {
      throw refused(AnswerRefused.Reason.RIGHT, "Only an administrator changes who works here");
    }
    all.forEach(change -> done(by, change));
    somebodyLetsPeopleIn();
    all.stream().filter(StaffChange.Joined.class::isInstance).map(StaffChange.Joined.class::cast)
        .map(joined -> joined.newcomer().agency()).distinct().forEach(offering::anew);
  }

  private void done(PersonId by, StaffChange change) {
    if (change instanceof StaffChange.Joined joined) {
      join(by, joined.newcomer());
    } else if (change instanceof StaffChange.Changed changed) {
      change(by, changed.person(), changed.mail());
    } else if (change instanceof StaffChange.AtSites at) {
      sites.change(by, here(at.person()), at.sites());
    } else if (change instanceof StaffChange.Left left) {
      leave(by, here(left.person()));
    } else if (change instanceof StaffChange.Returned returned) {
      comeBack(by, returned.person());
    } else if (change instanceof StaffChange.Duty duty) {
      duty(by, here(duty.person()), duty.on());
    } else if (change instanceof StaffChange.NewCode code) {
      code(by, here(code.person()), code.onPaper());
    } else if (change instanceof StaffChange.LostStep lost) {
      lostStep.propose(by, here(lost.person()));
    } else if (change instanceof StaffChange.SignedOut out) {
      signOut(by, here(out.person()));
    }
  }

  private void join(PersonId by, Newcomer newcomer) {
    Person person = accounts.join(newcomer.as(trust.atOnce(Set.of(), newcomer.roles())));
    List<Change> joining = new ArrayList<>(changes.joining(person, newcomer.mail()));
    joining.addAll(sites.joining(newcomer));
    record.append(person.agency(), Act.Kind.JOINED, by, person.id(), joining, List.of());
    if (!person.roles().isEmpty()) {
      codes.ask(by, person.id(), newcomer.mail().isEmpty());
    }
    trust.propose(by, person.id(), newcomer.roles());
  }

  private void change(PersonId by, Person wanted, String mail) {
    Person before = here(wanted.id());
    // what somebody is trusted with in one agency they are not in another
    Set<Role> had = before.agency().equals(wanted.agency()) ? before.roles() : Set.of();
    Person now = wanted.as(trust.atOnce(had, wanted.roles()));
    changeAtOnce(by, before, now, address.atOnce(before, mail));
    trust.propose(by, now.id(), wanted.roles());
    address.propose(by, now, mail);
  }

  private void changeAtOnce(PersonId by, Person before, Person person, String mail) {
    String mailBefore = directory.mail(person.id()).orElse("");
    List<Change> changed = changes.between(before, mailBefore, person, mail);
    if (changed.isEmpty()) {
      return;
    }
    if (!before.userName().equals(person.userName()) && accounts.isTaken(person.userName())) {
      throw refused(AnswerRefused.Reason.ANSWERS, "Somebody here has this user name already. Choose another");
    }
    directory.change(person);
    directory.mailsTo(person.id(), mail);
    if (!before.agency().equals(person.agency())) {
      sites.leave(person);
    }
    List<Moved> moved = workFollows(before, person);
    record.append(before.agency(), Act.Kind.CHANGED, by, person.id(), changed, moved);
    if (!before.agency().equals(person.agency())) {
      record.append(person.agency(), Act.Kind.CHANGED, by, person.id(), changed, List.of());
    }
  }

  private List<Moved> workFollows(Person before, Person now) {
    boolean sameAgency = before.agency().equals(now.agency());
    if (sameAgency && now.roles().equals(before.roles())) {
      return List.of();
    }
    boolean less = !sameAgency || !now.roles().containsAll(before.roles());
    List<Moved> moved = less ? moved(offering.withoutClaimsOf(now.id(), before.agency())) : List.of();
    offering.anew(now.agency());
    return moved;
  }

  private void leave(PersonId by, Person leaver) {
    directory.active(leaver.id(), false);
    sessions.endSessions(leaver.id());
    List<Moved> moved = moved(offering.withoutClaimsOf(leaver.id(), leaver.agency()));
    record.append(leaver.agency(), Act.Kind.LEFT, by, leaver.id(), List.of(), moved);
  }

  private void comeBack(PersonId by, PersonId id) {
    directory.hold(id);
    if (directory.person(id).isPresent()) {
      throw refused(AnswerRefused.Reason.DONE_ALREADY, "Their account is open already");
    }
    directory.active(id, true);
    Person person = here(id);
    directory.change(person.as(trust.atOnce(Set.of(), person.roles())));
    offering.anew(person.agency());
    record.append(person.agency(), Act.Kind.RETURNED, by, id, List.of(), List.of());
    trust.propose(by, id, person.roles());
  }

  private void duty(PersonId by, Person person, boolean on) {
    duties.say(by, person.id(), on);
    offering.anew(person.agency());
    if (person.onDuty() != on) {
      changed(by, person, new Change("duty", words(person.onDuty()), words(on)));
    }
  }

  private static String words(boolean onDuty) {
    return onDuty ? "on" : "off";
  }

  private void code(PersonId by, Person person, boolean onPaper) {
    if (!onPaper && directory.mail(person.id()).isEmpty()) {
      throw refused(AnswerRefused.Reason.ANSWERS, "There is no mail address to send a code to. Choose the letter");
    }
    codes.ask(by, person.id(), onPaper);
    changed(by, person, new Change("code", "", onPaper ? "on paper" : "by mail"));
  }

  private void signOut(PersonId by, Person person) {
    sessions.endSessions(person.id());
    changed(by, person, new Change("sessions", "", "signed out everywhere"));
  }

  private void changed(PersonId by, Person person, Change change) {
    record.append(person.agency(), Act.Kind.CHANGED, by, person.id(), List.of(change), List.of());
  }

  private static List<Moved> moved(List<OpenTask> tasks) {
    return tasks.stream().map(task -> new Moved(task.concern(), task.role())).toList();
  }

  private Person here(PersonId id) {
    directory.hold(id);
    return directory.person(id)
        .orElseThrow(() -> refused(AnswerRefused.Reason.DONE_ALREADY, "This person is not here any more"));
  }

  private void somebodyLetsPeopleIn() {
    if (directory.administrators().isEmpty()) {
      throw refused(AnswerRefused.Reason.ANSWERS,
          "No administrator would be left. Make somebody else an administrator first");
    }
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
