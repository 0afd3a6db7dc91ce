package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail for somebody goes. A new code goes there too: an administrator who could change it alone, and then ask for
 * a code, would have somebody else's account and all that it opens. What somebody changes about themselves waits for
 * nobody.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountAddress {

  private final Directory directory;
  private final Accounts accounts;
  private final Proposals proposals;
  private final SecondPeople second;
  private final PeopleRecord record;
  private final NewCodes codes;

  AccountAddress(Directory directory, Accounts accounts, Proposals proposals, SecondPeople second, PeopleRecord record,
      NewCodes codes) {
    this.directory = directory;
    this.accounts = accounts;
    this.proposals = proposals;
    this.second = second;
    this.record = record;
    this.codes = codes;
  }

  /** Where their mail goes at once when somebody else wants it to go to this address. */
  String atOnce(Person before, String wanted) {
    return isTheirs(before) ? address(before.id()) : wanted;
  }

  /** Until somebody new has chosen a password nothing is lost with a wrong address, and it has to be put right. */
  private boolean isTheirs(Person person) {
    return accounts.hadPassword(person.id()) || Trust.needed(person.roles()) || proposals.isForMore(person.id());
  }

  /**
   * Asks a second person where mail for somebody is not to go there at once. Where there is nobody in any agency, it
   * goes there at once.
   *
   * @throws AnswerRefused when somebody is to decide about another address of theirs
   */
  void propose(PersonId by, Person person, String wanted) {
    String now = address(person.id());
    if (now.equals(wanted)) {
      return;
    }
    Proposed.AnotherAddress what = new Proposed.AnotherAddress(person.id(), wanted, now);
    if (proposals.isOpen(what)) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS,
          "A second person is to decide already about another mail address of theirs. Wait for that", List.of());
    }
    record.append(person.agency(), Act.Kind.PROPOSED, by, person.id(), List.of(asked(wanted)), List.of());
    Proposal made = proposals.make(by, person.agency(), what, false, Optional.empty());
    second.made(made, told(by, person));
    if (made.alone()) {
      directory.mailsTo(person.id(), wanted);
      record.append(person.agency(), Act.Kind.ALONE, by, person.id(), List.of(asked(wanted), change(now, wanted)),
          List.of());
    }
  }

  /** Whoever owns the account hears of it where their mail still goes, and with them those who watch over power. */
  private List<PersonId> told(PersonId by, Person person) {
    List<PersonId> told = new ArrayList<>(List.of(person.id()));
    directory.of(Role.SERVICE_MANAGER, person.agency()).stream().map(Person::id).filter(one -> !one.equals(by))
        .forEach(told::add);
    return told;
  }

  /** A second person has decided. */
  void decided(PersonId by, Proposal proposal, Proposed.AnotherAddress what, Proposal.Outcome outcome, String why) {
    directory.hold(what.person());
    boolean yes = outcome == Proposal.Outcome.CONFIRMED;
    boolean stillThere = address(what.person()).equals(yes ? what.before() : what.address());
    List<Change> changes = new ArrayList<>(List.of(asked(what.address()), new Change("reason", "", why)));
    if (yes && !proposal.inForce() && stillThere) {
      directory.mailsTo(what.person(), what.address());
      changes.add(change(what.before(), what.address()));
    } else if (!yes && proposal.inForce() && stillThere) {
      giveBack(by, what);
      changes.add(change(what.address(), what.before()));
    }
    record.append(proposal.agency(), yes ? Act.Kind.CONFIRMED : Act.Kind.DECLINED, by, what.person(), changes,
        List.of());
  }

  /** Whoever got in by the other address is out, and only a code to the one before lets anybody in. */
  private void giveBack(PersonId by, Proposed.AnotherAddress what) {
    directory.mailsTo(what.person(), what.before());
    codes.ask(by, what.person());
  }

  private String address(PersonId person) {
    return directory.mail(person).orElse("");
  }

  private static Change asked(String address) {
    return new Change(PeopleRecord.ANOTHER_ADDRESS, "", address);
  }

  private static Change change(String from, String to) {
    return new Change("mail", from, to);
  }
}
