package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.signin.SecondFactors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has lost phone, passkeys and recovery codes. An administrator who could take their second step away alone
 * would need but a password to be them: it is never in force before a second person has confirmed it, also where
 * nobody is there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LostSecondStep {

  private final Directory directory;
  private final SecondFactors factors;
  private final Proposals proposals;
  private final SecondPeople second;
  private final PeopleRecord record;

  LostSecondStep(Directory directory, SecondFactors factors, Proposals proposals, SecondPeople second,
      PeopleRecord record) {
    this.directory = directory;
    this.factors = factors;
    this.proposals = proposals;
    this.second = second;
    this.record = record;
  }

  /** @throws AnswerRefused when there is nothing to take away, nobody to confirm it, or it is asked already */
  void propose(PersonId by, Person person) {
    Proposed what = new Proposed.NoSecondStep(person.id());
    if (!factors.has(person.id())) {
      throw refused("They have no second step: their password is enough");
    }
    if (proposals.isOpen(what)) {
      throw refused("A second person is to decide already about their second step. Wait for that");
    }
    record.append(person.agency(), Act.Kind.PROPOSED, by, person.id(), List.of(asked()), List.of());
    Proposal made = proposals.make(by, person.agency(), what, false, Optional.empty());
    if (made.alone()) {
      throw refused("Nobody is here who could confirm it, and alone nobody takes a second step away. Whoever runs the"
          + " database can: see the page about running Sevenfold");
    }
    second.made(made, told(by, person));
  }

  /** Whose it is hears of it, and with them those who watch over power. */
  private List<PersonId> told(PersonId by, Person person) {
    List<PersonId> told = new ArrayList<>(List.of(person.id()));
    directory.of(Role.SERVICE_MANAGER, person.agency()).stream().map(Person::id).filter(one -> !one.equals(by))
        .forEach(told::add);
    return told;
  }

  /** A second person has decided. */
  void decided(PersonId by, Proposal proposal, Proposed.NoSecondStep what, Proposal.Outcome outcome, String why) {
    directory.hold(what.person());
    boolean yes = outcome == Proposal.Outcome.CONFIRMED;
    if (yes) {
      factors.reset(what.person());
    }
    record.append(proposal.agency(), yes ? Act.Kind.CONFIRMED : Act.Kind.DECLINED, by, what.person(),
        List.of(asked(), new Change("reason", "", why)), List.of());
  }

  private static Change asked() {
    return new Change(PeopleRecord.NO_SECOND_STEP, "", "taken away");
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of());
  }
}
