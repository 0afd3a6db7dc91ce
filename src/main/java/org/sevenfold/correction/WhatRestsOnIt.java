package org.sevenfold.correction;

import java.util.List;
import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.referral.Papers;
import org.sevenfold.referral.TakenOver;
import org.springframework.stereotype.Component;

/** The papers that rest on an answer: those that have left, and those that follow when it is corrected. */
@Component
class WhatRestsOnIt {

  private final Journal journal;
  private final Papers papers;
  private final TakenOver taken;

  WhatRestsOnIt(Journal journal, Papers papers, TakenOver taken) {
    this.journal = journal;
    this.papers = papers;
    this.taken = taken;
  }

  /** The papers that have left with an answer to this question on them. */
  List<Entry> left(CaseRecord record, String question) {
    return record.answers().filter(papers::isPaper).filter(paper -> papers.hasLeft(record, paper))
        .filter(paper -> taken.isOn(paper, question)).toList();
  }

  /**
   * What has not left follows, by a correction of its own, where it was taken over as it was.
   *
   * @param before the record less the correction
   */
  void follow(Person person, ConcernReference concern, CaseRecord before, String question, String why) {
    CaseRecord after = journal.read(Reading.OwnWork.CORRECTING, concern);
    before.answers().filter(papers::isPaper).filter(paper -> !papers.hasLeft(before, paper)).forEach(paper -> {
      Map<String, Object> answers = taken.follow(before, after, paper, question);
      if (!answers.isEmpty()) {
        journal.append(concern, new Act(Act.Kind.CORRECTED, person.id(), paper.act().subject(), paper.act().form(),
            Map.of(Act.BESIDE, paper.number(), Act.ANSWERS, answers, Act.SAID, why)));
      }
    });
  }
}
