package org.sevenfold.work;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.Disagreement.Matter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Professional disagreements (DT22, P60.b, P10): opened by whoever does not agree with what was decided here or
 * answered outside, put from stage to stage, and settled by somebody who decided nothing of what is disputed. What is
 * settled is done by {@link SettledDisagreement}.
 */
@Component("disagreements")
public class Disagreements {

  private static final String NO = "no";
  private static final String NONE = "none";
  private static final String STAGE = "disagreement_stage";
  private static final String DANGER = "fresh_danger";
  private static final String RING = "ring_now";

  private final DisagreementRows rows;
  private final DisagreementProcess process;
  private final Concerns concerns;
  private final References references;
  private final Journal journal;
  private final ConcernNews notices;
  private final WorkList work;
  private final Candidates candidates;
  private final CandidateAssignment assignment;
  private final SettledDisagreement settled;
  private final Clock clock;

  Disagreements(DisagreementRows rows, DisagreementProcess process, Concerns concerns, References references,
      Journal journal, ConcernNews notices, WorkList work, Candidates candidates, CandidateAssignment assignment,
      SettledDisagreement settled, Clock clock) {
    this.assignment = assignment;
    this.rows = rows;
    this.process = process;
    this.concerns = concerns;
    this.references = references;
    this.journal = journal;
    this.notices = notices;
    this.work = work;
    this.candidates = candidates;
    this.settled = settled;
    this.clock = clock;
  }

  /** Those of a concern that are not settled, the oldest first. */
  public List<Disagreement> open(ConcernReference concern) {
    return rows.open(concern);
  }

  /** At which stage the last one of a concern stands, or stood when it was settled. */
  public Optional<DisagreementStage> stage(ConcernReference concern) {
    return rows.last(concern).map(Disagreement::stage);
  }

  /** Under which reference the words go with which somebody opens one, or joins in the one that is open. */
  public ConcernReference reference(ConcernReference concern, Matter matter) {
    return rows.open(concern).stream().filter(one -> one.matter() == matter).map(Disagreement::reference).findFirst()
        .orElseGet(() -> new ConcernReference(references.own(concern.value(), "disagreement")));
  }

  /**
   * Opens one, or joins in the one of this matter that is open. Said once more after it was settled, it begins at the
   * stage after that.
   *
   * @param own    as {@link #reference} gave it
   * @param danger yes, no or unknown: in danger and in doubt somebody rings now, and the stages go on beside
   */
  @Transactional
  public void open(PersonId by, Concern concern, Matter matter, ConcernReference own, String danger) {
    DisagreementStage first =
        rows.last(concern.reference(), matter).map(before -> before.stage().next())
            .orElse(DisagreementStage.PRACTITIONERS);
    open(by, concern, new Disagreement(own, concern.reference(), concern.agency(), matter, first, clock.instant()),
        danger);
  }

  private void open(PersonId by, Concern concern, Disagreement wanted, String danger) {
    if (rows.opened(wanted)) {
      rows.joined(by, wanted.reference());
      note(Act.Kind.DISAGREED, by, wanted, Map.of());
      process.start(wanted, concern, danger);
      notices.news(parties(wanted), wanted.concern(), Optional.of(by));
    } else {
      Disagreement standing = rows.open(concern.reference()).stream()
          .filter(one -> one.matter() == wanted.matter()).findFirst().orElseThrow();
      rows.joined(by, standing.reference());
      settlesNothing(by, standing);
      note(Act.Kind.DISAGREED, by, standing, Map.of());
      if (!NO.equals(danger) && !isBeingRung(standing)) {
        process.freshDanger(standing, danger);
      }
      notices.news(whoHasIt(standing), standing.concern(), Optional.of(by));
    }
  }

  /** A lead does not sign a decision not to share. Public API of the models: never rename. */
  public void refused(String reference) {
    Concern concern = concern(reference);
    open(whoAnswered(concern.reference()), concern, Matter.DECISION, reference(concern.reference(), Matter.DECISION),
        NO);
  }

  /**
   * Somebody has written down what was answered outside, and may not agree with it: then they say at which stage it
   * begins. Public API of the models: never rename.
   */
  public void answered(String reference) {
    Concern concern = concern(reference);
    Entry answer = lastAnswer(concern.reference());
    String stage = said(STAGE, NONE, answer);
    if (!NONE.equals(stage)) {
      open(answer.act().who(), concern, new Disagreement(reference(concern.reference(), Matter.ANSWER),
          concern.reference(), concern.agency(), Matter.ANSWER, DisagreementStage.of(stage), clock.instant()),
          said(DANGER, NO, answer));
    }
  }

  private static String said(String key, String otherwise, Entry answer) {
    return answer.content().getOrDefault(key, otherwise).toString();
  }

  /**
   * It was not settled, or not in time: it goes to the next stage, and whom it concerns is told. The last one is asked
   * again. Public API of the models: never rename.
   *
   * @return the stage that has it now
   */
  @Transactional
  public String climb(String reference) {
    Disagreement before = rows.find(new ConcernReference(reference)).orElseThrow();
    Disagreement now = before.at(before.stage().next());
    rows.climbed(now);
    Set<PersonId> told = new LinkedHashSet<>(parties(now));
    candidates.offeredToWhoeverDecidedNothing(reference, now.stage().role().key())
        .forEach(one -> told.add(new PersonId(one)));
    note(Act.Kind.CLIMBED, Act.PRODUCT, now, Map.of(Act.TO, told.stream().map(PersonId::value).toList()));
    notices.news(parties(now), now.concern(), Optional.empty());
    return now.stage().key();
  }

  /**
   * It is settled: whoever raised the concern, opened it or joined in is told. Public API of the models: never rename.
   *
   * @param change what changes: refer, ask_again, reopen or nothing
   */
  @Transactional
  public void settled(String reference, String change) {
    Disagreement one = rows.find(new ConcernReference(reference)).orElseThrow();
    rows.ended(one, clock.instant());
    PersonId by = whoAnswered(one.concern());
    note(Act.Kind.SETTLED, by, one, Map.of(Act.WHAT, change));
    notices.news(parties(one), one.concern(), Optional.of(by));
  }

  /** What was settled is referred. Public API of the models: never rename. */
  public String refer(String reference) {
    Concern concern = concern(reference);
    return settled.refer(whoAnswered(concern.reference()), concern);
  }

  /** What was settled is asked again. Public API of the models: never rename. */
  public void askAgain(String reference, String change) {
    settled.askAgain(concern(reference), change);
  }

  private void note(Act.Kind kind, PersonId by, Disagreement one, Map<String, Object> more) {
    Map<String, Object> content = new LinkedHashMap<>(more);
    content.put(Act.REFERENCE, one.reference().value());
    content.put(Act.STAGE, one.stage().key());
    journal.append(one.concern(), new Act(kind, by, one.matter().key(), "", content));
  }

  private Set<PersonId> parties(Disagreement one) {
    Set<PersonId> told = new LinkedHashSet<>(rows.parties(one.reference()));
    told.add(concerns.find(one.concern()).orElseThrow().raisedBy());
    told.removeAll(concerns.excluded(one.concern()));
    return told;
  }

  /** There is one call to make at a time, however many see the danger. */
  private boolean isBeingRung(Disagreement one) {
    return work.ofConcern(one.concern()).stream()
        .anyMatch(task -> task.reference().equals(one.reference()) && RING.equals(task.key()));
  }

  /** Whoever joins in is no longer one of those who could settle it, also where they have it in hand. */
  private void settlesNothing(PersonId party, Disagreement one) {
    stages(one).stream().filter(task -> !work.conflicted(task.id()).contains(party)).forEach(task -> {
      work.conflicted(Set.of(party), task.id());
      if (task.isClaimedBy(party)) {
        assignment.takeBack(task);
      }
    });
    concerns.find(one.concern()).ifPresent(assignment::anew);
  }

  private Set<PersonId> whoHasIt(Disagreement one) {
    Set<PersonId> people = new LinkedHashSet<>();
    stages(one).forEach(task -> people.addAll(work.candidates(task.id())));
    return people;
  }

  private List<OpenTask> stages(Disagreement one) {
    return work.ofConcern(one.concern()).stream()
        .filter(task -> task.reference().equals(one.reference()) && one.stage().isSettledIn(task.key())).toList();
  }

  private PersonId whoAnswered(ConcernReference concern) {
    return lastAnswer(concern).act().who();
  }

  private Entry lastAnswer(ConcernReference concern) {
    return journal.last(Reading.OwnWork.WHO_WAS_ASKED, concern, Act.Kind.ANSWERED).orElseThrow();
  }

  private Concern concern(String reference) {
    return concerns.find(references.concern(new ConcernReference(reference))).orElseThrow();
  }
}
