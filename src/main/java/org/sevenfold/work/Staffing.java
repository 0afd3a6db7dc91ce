package org.sevenfold.work;

import java.util.List;

import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joining, moving and leaving, coming on duty and going off it: the one place where what somebody may do is changed.
 * Open work follows in the same transaction, so that nothing waits for somebody who may no longer do it.
 */
@Component
public class Staffing {

  private final Directory directory;
  private final Accounts accounts;
  private final CandidateAssignment offering;

  Staffing(Directory directory, Accounts accounts, CandidateAssignment offering) {
    this.directory = directory;
    this.accounts = accounts;
    this.offering = offering;
  }

  /** All of them join, or nobody does; what is open is theirs too. */
  @Transactional
  public List<Accounts.Joined> join(List<Newcomer> newcomers) {
    List<Accounts.Joined> joined = accounts.join(newcomers);
    newcomers.stream().map(Newcomer::agency).distinct().forEach(offering::anew);
    return joined;
  }

  @Transactional
  public void duty(Person person, boolean on) {
    directory.onDuty(person.id(), on);
    offering.anew(person.agency());
  }

  /**
   * From now on this is their agency, their job and what they are here to do. What they have claimed and would not be
   * offered any more is taken from them.
   *
   * @throws AnswerRefused when nobody would be left who lets people in
   */
  @Transactional
  public void change(Person person) {
    directory.holdAdministrators();
    Person before = directory.person(person.id()).orElseThrow(Staffing::nobody);
    directory.change(person);
    somebodyLetsPeopleIn();
    if (before.agency().equals(person.agency()) && person.roles().containsAll(before.roles())) {
      offering.anew(person.agency());
    } else {
      offering.withoutClaimsOf(person.id(), before.agency());
      offering.anew(person.agency());
    }
  }

  /**
   * They may do nothing here any more, and are signed out at their next click.
   *
   * @throws AnswerRefused when nobody would be left who lets people in
   */
  @Transactional
  public void leave(PersonId person) {
    directory.holdAdministrators();
    Person leaver = directory.person(person).orElseThrow(Staffing::nobody);
    directory.active(person, false);
    somebodyLetsPeopleIn();
    offering.withoutClaimsOf(person, leaver.agency());
  }

  /** They are back, with the roles that they had. */
  @Transactional
  public void comeBack(PersonId person) {
    directory.active(person, true);
    offering.anew(directory.person(person).orElseThrow(Staffing::nobody).agency());
  }

  private void somebodyLetsPeopleIn() {
    if (directory.everybody().stream().noneMatch(person -> person.has(Role.ADMINISTRATOR))) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS,
          "No administrator would be left. Make somebody else an administrator first", List.of());
    }
  }

  private static AnswerRefused nobody() {
    return new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, "This person is not here any more", List.of());
  }
}
