package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Numbers;
import org.sevenfold.policy.Pack;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which numbers an agency rings, as an administrator says and a second person confirms: they decide whom a frightened
 * teacher speaks to.
 */
@Component
public class AgencyNumbers {

  private final Directory directory;
  private final Rights rights;
  private final Proposals proposals;
  private final SecondPeople second;
  private final PhoneBook phoneBook;
  private final PeopleRecord record;

  AgencyNumbers(Directory directory, Rights rights, Proposals proposals, SecondPeople second, PhoneBook phoneBook,
      PeopleRecord record) {
    this.directory = directory;
    this.rights = rights;
    this.proposals = proposals;
    this.second = second;
    this.phoneBook = phoneBook;
    this.record = record;
  }

  /**
   * They hold when a second person has confirmed them; at once where there is nobody who could.
   *
   * @throws AnswerRefused when it is not theirs to say, or a second person decides about this body already
   */
  @Transactional
  public void propose(PersonId by, Agency agency, String body, Numbers numbers) {
    directory.holdAdministrators();
    if (directory.person(by).filter(person -> rights.allow(person.roles(), Right.MANAGE_PEOPLE)).isEmpty()) {
      throw refused(AnswerRefused.Reason.RIGHT, "Only an administrator changes the numbers of an agency");
    }
    if (proposals.isForNumbers(agency.id(), body)) {
      throw refused(AnswerRefused.Reason.ANSWERS,
          "A second person is to decide already about another number for this. Wait for that");
    }
    Proposed.RingThere what = new Proposed.RingThere(by, body, numbers);
    record.append(agency.id(), Act.Kind.PROPOSED, by, by, List.of(change(agency.id(), what)), List.of());
    Proposal made = proposals.make(by, agency.id(), what, false, Optional.empty());
    if (made.alone()) {
      put(by, Optional.empty(), made, what, Act.Kind.ALONE, List.of());
    }
    second.made(made, directory.of(Role.SERVICE_MANAGER, agency.id()).stream().map(Person::id)
        .filter(one -> !one.equals(by)).toList());
  }

  /** A second person has decided: what held while nobody could is taken back where they say no. */
  void decided(PersonId by, Proposal proposal, Proposed.RingThere what, Proposal.Outcome outcome, String why) {
    List<Change> said = List.of(new Change("reason", "", why));
    if (outcome == Proposal.Outcome.CONFIRMED) {
      put(proposal.by(), Optional.of(by), proposal, what, Act.Kind.CONFIRMED, said);
    } else {
      if (proposal.inForce()) {
        phoneBook.back(by, proposal.agency(), what.body(), what.numbers());
      }
      List<Change> changes = new ArrayList<>(List.of(change(proposal.agency(), what)));
      changes.addAll(said);
      record.append(proposal.agency(), Act.Kind.DECLINED, by, what.person(), changes, List.of());
    }
  }

  private void put(PersonId by, Optional<PersonId> confirmedBy, Proposal proposal, Proposed.RingThere what,
      Act.Kind kind, List<Change> said) {
    List<Change> changes = new ArrayList<>(List.of(change(proposal.agency(), what)));
    changes.addAll(said);
    phoneBook.put(by, confirmedBy, proposal.agency(), what.body(), what.numbers());
    record.append(proposal.agency(), kind, confirmedBy.orElse(by), what.person(), changes, List.of());
  }

  private Change change(String agency, Proposed.RingThere what) {
    Pack.Body now = phoneBook.of(directory.agency(agency).orElseThrow()).rung(what.body());
    return new Change(PeopleRecord.NUMBERS, now.inWords(), now.ringing(what.numbers()).inWords());
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
