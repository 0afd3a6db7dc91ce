package org.sevenfold.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody corrects an answer, or adds to a page that was answered: a new entry beside the old, which stays as it is.
 * Of two who correct the same at once the second is told of the first.
 */
@Component
public class Corrections {

  private final Concerns concerns;
  private final Journal journal;
  private final CaseWork cases;
  private final Correctable correctable;
  private final Steps steps;
  private final LinkedConcerns linked;
  private final WhatRestsOnIt rests;
  private final OldPapers old;
  private final NewAnswer newAnswer;
  private final Notices notices;
  private final LondonTime london;

  Corrections(Concerns concerns, Journal journal, CaseWork cases, Correctable correctable, Steps steps,
      LinkedConcerns linked, WhatRestsOnIt rests, OldPapers old, NewAnswer newAnswer, Notices notices,
      LondonTime london) {
    this.concerns = concerns;
    this.journal = journal;
    this.cases = cases;
    this.correctable = correctable;
    this.steps = steps;
    this.linked = linked;
    this.rests = rests;
    this.old = old;
    this.newAnswer = newAnswer;
    this.notices = notices;
    this.london = london;
  }

  /**
   * Corrects one answer.
   *
   * @return what it led to
   * @throws AnswerRefused when it is not theirs to correct, the new answer does not fit, or somebody was first
   */
  @Transactional
  public Way correct(Person person, ConcernReference reference, Correction correction) {
    Concern concern = held(person, reference);
    CaseRecord record = journal.read(Reading.OwnWork.CORRECTING, reference);
    Entry page = page(record, correction.entry());
    Form form = cases.form(page.act().form());
    Field field = form.field(correction.key()).filter(one -> page.content().containsKey(one.key()))
        .orElseThrow(() -> refused("There is no such answer on this page"));
    if (!correctable.isTheirs(person.id(), concern, page)) {
      throw refused("Only whoever answered this can correct it. You can add to it");
    }
    Map<String, Object> given = AnswerCheck.given(correction.typed());
    Way way = correctable.way(concern, record, form, page, field, Optional.ofNullable(given.get(field.key())));
    if (way instanceof Way.Not not) {
      throw refused(not.why());
    }
    nobodyWasFirst(record, correction);
    Object answer = newAnswer.checked(record, page, field, given);
    String why = given.get(CorrectionForms.BECAUSE).toString();
    Map<String, Object> answers = Map.of(field.key(), answer);
    stands(person, concern, record, page, answers, why);
    if (page.act().kind() == Act.Kind.RAISED) {
      linked(person, reference).forEach(other -> stands(person, other,
          journal.read(Reading.OwnWork.CORRECTING, other.reference()), page, answers, why));
    }
    notices.news(List.of(concern.raisedBy()), reference, Optional.of(person.id()));
    goOn(person, concern, way, answers, why);
    return way;
  }

  /** The other concerns that hold the same raised page, as far as they are theirs too. */
  private List<Concern> linked(Person person, ConcernReference reference) {
    return linked.withTheSamePage(reference).stream()
        .flatMap(other -> concerns.allowed(person.id(), Right.ADD_TO_ANSWER, other).stream()).toList();
  }

  /** From now on, here and in what rests on it. */
  private void stands(Person person, Concern concern, CaseRecord record, Entry page, Map<String, Object> answers,
      String why) {
    String question = answers.keySet().iterator().next();
    Map<String, Integer> papers = old.of(concern, record, rests.left(record, question));
    Map<String, Object> content =
        new LinkedHashMap<>(Map.of(Act.BESIDE, page.number(), Act.ANSWERS, answers, Act.SAID, why));
    if (!papers.isEmpty()) {
      content.put(Act.PAPERS, papers);
    }
    journal.append(concern.reference(),
        new Act(Act.Kind.CORRECTED, person.id(), page.act().subject(), page.act().form(), content));
    rests.follow(person, concern.reference(), record, question, why);
    old.tell(person, concern, record, papers);
  }

  /**
   * Adds to a page.
   *
   * @throws AnswerRefused when they may not see it, or nothing is written
   */
  @Transactional
  public void add(Person person, ConcernReference reference, int entry, Map<String, ?> typed) {
    held(person, reference);
    Entry page = page(journal.read(Reading.OwnWork.CORRECTING, reference), entry);
    List<Problem> problems = new AnswerCheck(CorrectionForms.add(), key -> null).problems(typed, london.now());
    if (!problems.isEmpty()) {
      throw doesNotFit(problems);
    }
    journal.append(reference, new Act(Act.Kind.ADDED, person.id(), page.act().subject(), page.act().form(),
        Map.of(Act.BESIDE, page.number(), Act.SAID, AnswerCheck.given(typed).get(CorrectionForms.ADDED))));
  }

  /** Whoever comes second waits here, and then sees what the first has done; linked ones always in one order. */
  private Concern held(Person person, ConcernReference reference) {
    linked.withLinked(reference).forEach(journal::hold);
    return concerns.allowed(person.id(), Right.ADD_TO_ANSWER, reference)
        .orElseThrow(() -> refused("There is no concern with this reference that you may see"));
  }

  private static Entry page(CaseRecord record, int number) {
    return record.entries().stream().filter(entry -> entry.number() == number)
        .filter(entry -> entry.act().kind().isAnswer() && !entry.content().isEmpty()).findFirst()
        .orElseThrow(() -> refused("There is no such page in this record"));
  }

  private static void nobodyWasFirst(CaseRecord record, Correction correction) {
    int newest = record.correction(correction.entry(), correction.key()).map(Entry::number).orElse(0);
    if (newest > correction.knownTo()) {
      throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY,
          "Somebody corrected this before you. What they wrote stands above", List.of());
    }
  }

  private void goOn(Person person, Concern concern, Way way, Map<String, Object> facts, String why) {
    if (way instanceof Way.Danger) {
      cases.tell(person, concern.reference(), CaseMessage.NEW_DANGER, Map.of(Act.SAID, why));
    } else if (way instanceof Way.Again again) {
      steps.askAgain(person, concern.reference(), again.part(), new LinkedHashMap<>(facts));
    }
  }

  static AnswerRefused doesNotFit(List<Problem> problems) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Some answers are missing or do not fit", problems);
  }

  private static AnswerRefused refused(String why) {
    return new AnswerRefused(AnswerRefused.Reason.RIGHT, why, List.of());
  }
}
