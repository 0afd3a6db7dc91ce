package org.sevenfold.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Look;
import org.sevenfold.record.Looks;
import org.sevenfold.record.Reading;
import org.sevenfold.record.ReviewRecord;
import org.sevenfold.record.ReviewRecord.Found;
import org.sevenfold.record.ReviewRecord.Line;
import org.sevenfold.record.ReviewRecord.Review;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.GivenReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks through a week's reading once, tells those whose it is if anything was unusual, and takes their answers. */
@Component
public class ReadingReview {

  private final Looks looks;
  private final UnusualReading unusual;
  private final Watchers watchers;
  private final ReviewRecord record;
  private final Notices notices;

  ReadingReview(Looks looks, UnusualReading unusual, Watchers watchers, ReviewRecord record, Notices notices) {
    this.looks = looks;
    this.unusual = unusual;
    this.watchers = watchers;
    this.record = record;
    this.notices = notices;
  }

  /** Looks through a week of an agency, if that or a later one has not been looked through already. */
  @Transactional
  public void review(Agency agency, Week week) {
    record.hold(agency.id());
    if (record.lastReviewed(agency.id()).filter(last -> !last.isBefore(week.monday())).isEmpty()) {
      List<Look> all = looks.between(Reading.OwnWork.REVIEW, week.begins(), week.ends());
      List<Found> found = unusual.of(agency, all);
      record.reviewed(agency.id(), week.monday(), found);
      notices.unusualReading(told(agency, found));
    }
  }

  private Set<PersonId> told(Agency agency, List<Found> found) {
    return found.stream().flatMap(one -> watchers.of(agency.id(), one).stream()).collect(Collectors.toSet());
  }

  /** The weeks that were looked through, the latest first, each with the lines that are this person's to see. */
  public List<Review> readBy(Person watcher) {
    return record.of(watcher.agency()).stream().map(review -> new Review(review.monday(),
        review.lines().stream().filter(line -> isTheirs(watcher, line)).toList())).toList();
  }

  /**
   * Somebody says why a line was in order.
   *
   * @throws AnswerRefused when it is not theirs to say, was said already, or no reason is given
   */
  @Transactional
  public void explain(Person watcher, LocalDate monday, int number, String said) {
    record.hold(watcher.agency());
    Line line = readBy(watcher).stream().filter(review -> review.monday().equals(monday))
        .flatMap(review -> review.lines().stream()).filter(one -> one.number() == number).findFirst()
        .orElseThrow(() -> refused(Reason.RIGHT, "This is not yours to answer"));
    if (line.explained().isPresent()) {
      throw refused(Reason.DONE_ALREADY, "Somebody has answered this already");
    }
    record.explained(watcher.agency(), watcher.id(), monday, number, GivenReason.checked(said));
  }

  /** The weeks that are over and that nobody has looked through, the oldest first. */
  List<Week> due(Agency agency, LocalDate today) {
    Week last = Week.before(today);
    Week first = record.lastReviewed(agency.id()).map(Week::new).map(Week::next).orElse(last);
    return Stream.iterate(first, week -> !week.monday().isAfter(last.monday()), Week::next).toList();
  }

  private boolean isTheirs(Person watcher, Line line) {
    return watchers.of(watcher.agency(), line.found()).contains(watcher.id());
  }

  private static AnswerRefused refused(Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
