package org.sevenfold.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.ErasureRecord.Destroyed;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.Proposed;
import org.sevenfold.work.RecordDestruction;
import org.sevenfold.work.SecondPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person proposes that a record whose time has come is destroyed, a second one decides. What would forbid it is
 * asked
 * both times, with the record held: that its day has come, and that nothing holds it.
 */
@Component
public class Destruction implements RecordDestruction {

  private final Concerns concerns;
  private final Terms terms;
  private final LegalHolds holds;
  private final Erasures erasures;
  private final Proposals proposals;
  private final SecondPeople second;
  private final Directory directory;
  private final Journal journal;
  private final LondonTime london;

  Destruction(Concerns concerns, Terms terms, LegalHolds holds, Erasures erasures, Proposals proposals,
      SecondPeople second, Directory directory, Journal journal, LondonTime london) {
    this.concerns = concerns;
    this.terms = terms;
    this.holds = holds;
    this.erasures = erasures;
    this.proposals = proposals;
    this.second = second;
    this.directory = directory;
    this.journal = journal;
    this.london = london;
  }

  /**
   * A second person is asked; until they say yes nothing is changed.
   *
   * @throws AnswerRefused when it is not theirs to propose, its day has not come, something holds it, somebody is asked
   *           already, or there is nobody who could be asked
   */
  @Transactional
  public void propose(Person by, ConcernReference reference, String reason) {
    journal.hold(reference);
    Concern concern = concerns.allowed(by.id(), Right.PROPOSE_DESTRUCTION, reference)
        .orElseThrow(() -> refused(AnswerRefused.Reason.RIGHT,
            "Only a safeguarding lead or the Caldicott guardian proposes that a record is destroyed"));
    over(reference);
    if (!proposals.toDestroy(List.of(reference)).isEmpty()) {
      throw refused(AnswerRefused.Reason.DONE_ALREADY, "A second person is asked already whether this is destroyed");
    }
    String why = GivenReason.checked(reason);
    Proposed.Destroy what = new Proposed.Destroy(by.id(), reference);
    int entry = said(Act.Kind.PROPOSED, by.id(), what, why).number();
    Proposal made = proposals.make(by.id(), concern.agency(), what, false, Optional.of(entry));
    if (made.alone()) {
      throw refused(AnswerRefused.Reason.ANSWERS,
          "Nobody is here who could be the second person. One person alone destroys nothing");
    }
    second.made(made, directory.of(Role.SERVICE_MANAGER, concern.agency()).stream().map(Person::id)
        .filter(one -> !one.equals(by.id())).toList());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(ConcernReference concern) {
    journal.hold(concern);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(Person by, Proposal proposal, Proposed.Destroy what, Proposal.Outcome outcome, String why) {
    if (outcome == Proposal.Outcome.CONFIRMED) {
      Term term = over(what.concern());
      erasures.destroy(by.id(), concerns.find(what.concern()).orElseThrow(), destroyed(proposal, what, term, why));
    } else {
      said(Act.Kind.DECLINED, by.id(), what, why);
    }
  }

  private Destroyed destroyed(Proposal proposal, Proposed.Destroy what, Term term, String why) {
    Optional<Entry> wanted = proposal.entry()
        .flatMap(entry -> journal.entry(Reading.OwnWork.RETENTION, what.concern(), entry));
    Concern concern = concerns.find(what.concern()).orElseThrow();
    return new Destroyed(what.concern(), term.kind().key(), term.because(), concern.closedAt().orElseThrow(),
        term.until(), proposal.by(), name(proposal.by()),
        wanted.map(entry -> entry.content().get(Act.SAID)).map(Object::toString).orElse(""), why, new ArrayList<>());
  }

  private String name(PersonId person) {
    return directory.ever(List.of(person)).stream().findFirst().map(one -> one.name() + ", " + one.job())
        .orElse("Somebody");
  }

  private Term over(ConcernReference reference) {
    if (holds.isHeld(reference)) {
      throw refused(AnswerRefused.Reason.ANSWERS,
          "There is a legal hold on this record: nobody may destroy it. Lift the hold first, if it is over");
    }
    return terms.of(reference).filter(term -> term.isOver(london.today()))
        .orElseThrow(() -> refused(AnswerRefused.Reason.ANSWERS,
            "The time of this record has not come: it is kept longer, is open, or is damaged"));
  }

  private Entry said(Act.Kind kind, PersonId by, Proposed.Destroy what, String why) {
    return journal.append(what.concern(), new Act(kind, by, Act.PERSON, "",
        Map.of(Act.PERSON, what.person().value(), Act.WHAT, what.word(), Act.SAID, why)));
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
