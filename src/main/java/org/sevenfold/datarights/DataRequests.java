package org.sevenfold.datarights;

import java.util.List;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.AnswerRefused;
import org.springframework.stereotype.Component;

/** The requests of an agency, for whoever may see them; and the record of one, for whoever answers it. */
@Component
public class DataRequests {

  private static final int MOST_ENDED = 100;

  private final RequestRows rows;
  private final Rights rights;
  private final Journal journal;

  DataRequests(RequestRows rows, Rights rights, Journal journal) {
    this.rows = rows;
    this.rights = rights;
    this.journal = journal;
  }

  /** Those that are not answered, what is due first. */
  public List<DataRequest> open(Person person) {
    return rights.allow(person.roles(), Right.SEE_REQUESTS) ? rows.open(person.agency()) : List.of();
  }

  /** Those that were answered last. */
  public List<DataRequest> ended(Person person) {
    return rights.allow(person.roles(), Right.SEE_REQUESTS) ? rows.ended(person.agency(), MOST_ENDED) : List.of();
  }

  /** One of their agency, if this is theirs; the same emptiness as for one that does not exist. */
  public Optional<DataRequest> allowed(Person person, Right right, ConcernReference reference) {
    return rights.allow(person.roles(), right) ? rows.find(person.agency(), reference) : Optional.empty();
  }

  /** The one of them that this person answers, held against others until the end of the transaction. */
  DataRequest theirs(Person by, ConcernReference reference) {
    journal.hold(reference);
    return allowed(by, Right.HANDLE_REQUESTS, reference).filter(request -> request.isWith(by.id()))
        .orElseThrow(DataRequests::notTheirs);
  }

  void mayHandle(Person by) {
    if (!rights.allow(by.roles(), Right.HANDLE_REQUESTS)) {
      throw notTheirs();
    }
  }

  static AnswerRefused notTheirs() {
    return new AnswerRefused(AnswerRefused.Reason.RIGHT, "This is not yours to do, or it is answered already",
        List.of());
  }

  /** What was done with it, oldest first: the first entry says what was asked. */
  public List<Entry> record(Person person, DataRequest request) {
    return journal.read(Reading.by(person.id(), View.DATA_REQUEST), request.reference()).entries();
  }

  /** Whom it is about and who asks. */
  public Asked asked(Person person, DataRequest request) {
    return asked(record(person, request));
  }

  /** The same of a record that was read. */
  public static Asked asked(List<Entry> record) {
    return record.stream().filter(entry -> entry.act().kind() == Act.Kind.REQUESTED).findFirst()
        .map(entry -> Asked.of(entry.content())).orElseThrow();
  }
}
