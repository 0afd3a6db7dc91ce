package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a second person decides about what somebody else did or wants to do. */
@Component
public class Confirmations {

  private final Proposals proposals;
  private final SecondPeople second;
  private final LeftOut leftOut;
  private final Trust trust;
  private final AccountAddress address;
  private final LostSecondStep lostStep;
  private final StaffSites sites;
  private final AgencyNumbers numbers;
  private final AgencySetting setting;
  private final AgencyTimes times;
  private final RecordDestruction destruction;

  Confirmations(Proposals proposals, SecondPeople second, LeftOut leftOut, Trust trust,
      AccountAddress address, LostSecondStep lostStep, StaffSites sites, AgencyNumbers numbers, AgencySetting setting,
      AgencyTimes times, @Lazy RecordDestruction destruction) {
    this.destruction = destruction;
    this.numbers = numbers;
    this.setting = setting;
    this.times = times;
    this.sites = sites;
    this.lostStep = lostStep;
    this.proposals = proposals;
    this.second = second;
    this.leftOut = leftOut;
    this.trust = trust;
    this.address = address;
  }

  /**
   * It holds from now on.
   *
   * @throws AnswerRefused when it is not theirs to decide, or is decided already, or without a reason
   */
  @Transactional
  public void confirm(Person by, ProposalId id, String reason) {
    decide(by, id, Proposal.Outcome.CONFIRMED, reason);
  }

  /**
   * It does not come about, and what is in force is undone.
   *
   * @throws AnswerRefused when it is not theirs to decide, or is decided already, or without a reason
   */
  @Transactional
  public void decline(Person by, ProposalId id, String reason) {
    decide(by, id, Proposal.Outcome.DECLINED, reason);
  }

  private void decide(Person by, ProposalId id, Proposal.Outcome outcome, String reason) {
    Proposal asked = proposals.askedOf(by.id(), id).orElseThrow(Confirmations::notTheirs);
    String why = GivenReason.checked(reason);
    if (asked.what() instanceof Proposed.GiveRoles give) {
      claim(by, asked, outcome);
      trust.decided(by.id(), asked, give, outcome, why);
      second.ended(asked, by.id(), List.of(give.person()));
    } else if (asked.what() instanceof Proposed.AnotherAddress mail) {
      claim(by, asked, outcome);
      address.decided(by.id(), asked, mail, outcome, why);
      second.ended(asked, by.id(), List.of(mail.person()));
    } else if (asked.what() instanceof Proposed.NoSecondStep lost) {
      claim(by, asked, outcome);
      lostStep.decided(by.id(), asked, lost, outcome, why);
      second.ended(asked, by.id(), List.of(lost.person()));
    } else if (asked.what() instanceof Proposed.MoreSites more) {
      claim(by, asked, outcome);
      sites.decided(by.id(), asked, more, outcome, why);
      second.ended(asked, by.id(), List.of(more.person()));
    } else if (asked.what() instanceof Proposed.RingThere there) {
      claim(by, asked, outcome);
      numbers.decided(by.id(), asked, there, outcome, why);
      second.ended(asked, by.id(), List.of());
    } else if (asked.what() instanceof Proposed.SetTo to) {
      claim(by, asked, outcome);
      setting.decided(by.id(), asked, to, outcome, why);
      second.ended(asked, by.id(), List.of());
    } else if (asked.what() instanceof Proposed.TakeSoLong time) {
      claim(by, asked, outcome);
      times.decided(by.id(), asked, time, outcome, why);
      second.ended(asked, by.id(), List.of());
    } else if (asked.what() instanceof Proposed.Destroy destroy) {
      destruction.hold(destroy.concern());
      claim(by, asked, outcome);
      destruction.decided(by, asked, destroy, outcome, why);
      second.ended(asked, by.id(), List.of());
    } else {
      ofConcern(by, asked, outcome, why);
    }
  }

  private void ofConcern(Person by, Proposal asked, Proposal.Outcome outcome, String why) {
    ConcernReference reference = asked.what().ofConcern().orElseThrow();
    List<Concern> together = leftOut.held(reference);
    claim(by, asked, outcome);
    boolean yes = outcome == Proposal.Outcome.CONFIRMED;
    leftOut.said(yes ? Act.Kind.CONFIRMED : Act.Kind.DECLINED, by.id(), asked.what(), why);
    boolean isToBeOut = yes == asked.what() instanceof Proposed.LeaveOut;
    if (isToBeOut) {
      leftOut.out(by.id(), asked.what().person(), together, why);
    } else {
      leftOut.back(by.id(), asked.what().person(), together, why);
    }
    tell(by, asked, together, isToBeOut);
  }

  /** Whoever is out is told only where they know of the concern, because they raised it: else it would warn them. */
  private void tell(Person by, Proposal asked, List<Concern> together, boolean out) {
    PersonId person = asked.what().person();
    List<PersonId> told = new ArrayList<>(leftOut.serviceManagers(by.id(), together.get(0)));
    if (!out || together.stream().anyMatch(concern -> concern.raisedBy().equals(person))) {
      told.add(person);
    }
    second.ended(asked, by.id(), told);
    leftOut.tellWhoGoesOn(by.id(), asked.what().ofConcern().orElseThrow());
  }

  /** Asked once more in the statement that decides it: of two who decide at once, one is first. */
  private void claim(Person by, Proposal asked, Proposal.Outcome outcome) {
    if (!proposals.decide(by.id(), asked.id(), outcome)) {
      throw notTheirs();
    }
  }

  private static AnswerRefused notTheirs() {
    return new AnswerRefused(AnswerRefused.Reason.RIGHT,
        "This is not yours to decide, or somebody has decided it already", List.of());
  }
}
