package org.sevenfold.datarights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.access.Right;
import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people's requests about their data are taken in, given more time with reasons, and answered (P69.b5). */
@Component
public class RightsDesk {

  /** Under this, the end of a request holds what whoever asked was told. */
  public static final String TOLD = "told";

  private static final String SUBJECT = "data request";

  private final RequestRows rows;
  private final DataRequests requests;
  private final Bundles bundles;
  private final Journal journal;
  private final BankHolidays holidays;
  private final LondonTime london;
  private final Clock clock;

  RightsDesk(RequestRows rows, DataRequests requests, Bundles bundles, Journal journal, BankHolidays holidays,
      LondonTime london, Clock clock) {
    this.rows = rows;
    this.requests = requests;
    this.bundles = bundles;
    this.journal = journal;
    this.holidays = holidays;
    this.london = london;
    this.clock = clock;
  }

  /** Whoever takes it in answers it, until somebody else takes it over. */
  @Transactional
  public ConcernReference takeIn(Person by, RequestKind kind, LocalDate received, Asked asked) {
    requests.mayHandle(by);
    List<Problem> problems = asked.problems();
    if (received.isAfter(london.today())) {
      throw wrong("received", "This day is still to come");
    }
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Something is missing", problems);
    }
    ConcernReference reference = ConcernReference.random();
    rows.add(by.id(), by.agency(), reference, kind, received, DueDay.of(kind, received, false, holidays).day());
    Map<String, Object> content = new LinkedHashMap<>(asked.content());
    content.put(Act.WHAT, kind.key());
    journal.append(reference, new Act(Act.Kind.REQUESTED, by.id(), SUBJECT, "", content));
    return reference;
  }

  /** Somebody else of the desk answers it from now on. */
  @Transactional
  public void take(Person by, ConcernReference reference) {
    journal.hold(reference);
    requests.allowed(by, Right.HANDLE_REQUESTS, reference).filter(DataRequest::isOpen)
        .orElseThrow(DataRequests::notTheirs);
    rows.handledBy(by.id(), reference);
    journal.append(reference, new Act(Act.Kind.HANDED_OVER, by.id(), SUBJECT, "",
        Map.of(Act.TO, by.id().value(), Act.WHAT, SUBJECT)));
  }

  /** By when it is due, and how that was reckoned. */
  public DueDay due(DataRequest request) {
    return DueDay.of(request.kind(), request.received(), request.extended(), holidays);
  }

  /**
   * It takes two months longer.
   *
   * @throws AnswerRefused a second time, of a complaint, after its day, and without a reason
   */
  @Transactional
  public void extend(Person by, ConcernReference reference, String reason) {
    DataRequest request = requests.theirs(by, reference);
    String why = GivenReason.checked(reason);
    if (request.extended() || request.kind() == RequestKind.COMPLAINT || request.isLate(london.today())) {
      throw wrong("why", "Only once, before its day, and never a complaint: tell them in time, or answer");
    }
    rows.extend(reference, DueDay.of(request.kind(), request.received(), true, holidays).day());
    journal.append(reference, new Act(Act.Kind.EXTENDED, by.id(), SUBJECT, "", Map.of(Act.SAID, why)));
  }

  /**
   * It is answered.
   *
   * @throws AnswerRefused where what is given was not checked by a second person, or something is missing
   */
  @Transactional
  public void end(Person by, ConcernReference reference, Answer answer) {
    DataRequest request = requests.theirs(by, reference);
    List<Problem> problems = answer.problems();
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Something is missing", problems);
    }
    boolean gives = request.kind() == RequestKind.ACCESS && answer.outcome().orElseThrow() != Outcome.REFUSED;
    if (gives && request.stage() != Stage.AGREED) {
      throw wrong("outcome", "A second person has to check first what they are given");
    }
    rows.end(reference, clock.instant());
    journal.append(reference, new Act(Act.Kind.CLOSED, by.id(), SUBJECT, "",
        Map.of(Act.WHAT, answer.outcome().orElseThrow().key(), Act.SAID, answer.why(), TOLD, answer.told())));
    if (gives) {
      bundles.isGiven(by, reference);
    }
  }

  private static AnswerRefused wrong(String key, String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of(new Problem(key, why)));
  }
}
