package org.sevenfold.datarights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody is given of what is held of them: which concerns, piece by piece, put together by one person and
 * checked by a second one before anything leaves (P65, P69.b5).
 */
@Component
public class Bundles {

  private static final String SUBJECT = "bundle";

  private final RequestRows rows;
  private final PieceRows pieces;
  private final DataRequests requests;
  private final Concerns concerns;
  private final Directory directory;
  private final Journal journal;
  private final AccessLog access;
  private final RequestPost post;

  Bundles(RequestRows rows, PieceRows pieces, DataRequests requests, Concerns concerns, Directory directory,
      Journal journal, AccessLog access, RequestPost post) {
    this.rows = rows;
    this.pieces = pieces;
    this.requests = requests;
    this.concerns = concerns;
    this.directory = directory;
    this.journal = journal;
    this.access = access;
    this.post = post;
  }

  /** These concerns are about whoever asks, and no others: somebody has looked at what was found. */
  @Transactional
  public void tie(Person by, ConcernReference request, Collection<ConcernReference> chosen) {
    choosing(by, request);
    pieces.concerns(request).stream().filter(one -> !chosen.contains(one)).forEach(one -> pieces.untie(request, one));
    chosen.stream().filter(one -> concerns.allowed(by.id(), Right.FIND_FOR_REQUEST, one).isPresent())
        .forEach(one -> pieces.tie(request, one));
  }

  /** Those in it of which this person may read what is chosen: whoever answers it, or is the second person. */
  public List<ConcernReference> concerns(Person person, ConcernReference request) {
    return pieces.concerns(request).stream().filter(one -> isTheirs(person, one)).toList();
  }

  /** What was chosen of a concern, for one of them; noted as read. Empty while nothing is. */
  public Optional<List<Piece>> chosen(Person person, Reading reading, ConcernReference request,
      ConcernReference concern) {
    if (!isTheirs(person, concern)) {
      return Optional.empty();
    }
    access.note(reading, List.of(concern));
    return pieces.find(request, concern);
  }

  /** What is given, or was: for whoever of the desk reads what leaves. Each concern of it is noted as read. */
  public List<Given> given(Person person, Reading reading, ConcernReference request) {
    List<ConcernReference> all = pieces.concerns(request).stream()
        .filter(one -> concerns.allowed(person.id(), Right.FIND_FOR_REQUEST, one).isPresent()).toList();
    access.note(reading, all);
    return all.stream().map(one -> new Given(one, pieces.find(request, one).orElse(List.of()))).toList();
  }

  /** What somebody is given of one concern. */
  public record Given(ConcernReference concern, List<Piece> pieces) {

    /** What was left out or blacked out for this. */
    public boolean holdsBack(Ground ground) {
      return pieces.stream().anyMatch(one -> one.ground().equals(Optional.of(ground)));
    }

    public List<Piece> leaves() {
      return pieces.stream().filter(Piece::isGiven).toList();
    }
  }

  /** The request, where this person is asked to check what is to be given. */
  public Optional<DataRequest> before(Person person, ConcernReference request) {
    return requests.allowed(person, Right.CHECK_BUNDLE, request).filter(one -> one.stage() == Stage.CHECKING)
        .filter(one -> !one.putBy().equals(Optional.of(person.id())))
        .filter(one -> pieces.concerns(request).stream().allMatch(concern -> isTheirs(person, concern)));
  }

  /** Whether this person may change now what is given of a concern; what was agreed to is theirs anew. */
  void change(Person by, ConcernReference request, ConcernReference concern) {
    choosing(by, request);
    if (!isTheirs(by, concern) || !pieces.concerns(request).contains(concern)) {
      throw DataRequests.notTheirs();
    }
  }

  /** Keeps what becomes of each piece of a concern's record. What a second person had agreed to is theirs anew. */
  @Transactional
  public void choose(Person by, ConcernReference request, ConcernReference concern, List<Piece> all) {
    change(by, request, concern);
    pieces.keep(request, concern, all);
  }

  /** @throws AnswerRefused while something is not chosen, or where nobody could be the second person */
  @Transactional
  public void putToCheck(Person by, ConcernReference request) {
    choosing(by, request);
    List<ConcernReference> all = pieces.concerns(request);
    if (all.isEmpty() || all.stream().anyMatch(one -> pieces.find(request, one).isEmpty())) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS,
          "Choose first, for each concern, what of it they are given", List.of());
    }
    rows.put(by.id(), request);
    List<PersonId> second = couldCheck(by, all);
    if (second.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS,
          "Nobody is here who could be the second person. One person alone gives nothing", List.of());
    }
    said(Act.Kind.PROPOSED, by, request, "");
    post.requestWaits(second);
  }

  /** @throws AnswerRefused where it is not theirs to decide, or without a reason */
  @Transactional
  public void decide(Person by, ConcernReference request, boolean agreed, String reason) {
    journal.hold(request);
    DataRequest asked = before(by, request).orElseThrow(DataRequests::notTheirs);
    String why = GivenReason.checked(reason);
    if (!rows.decided(by.id(), request, agreed)) {
      throw DataRequests.notTheirs();
    }
    said(agreed ? Act.Kind.CONFIRMED : Act.Kind.DECLINED, by, request, why);
    post.requestWaits(List.of(asked.handledBy()));
  }

  /** It went to whoever asked: the record of each concern says so. */
  @Transactional(propagation = Propagation.MANDATORY)
  void isGiven(Person by, ConcernReference request) {
    pieces.concerns(request).forEach(concern -> journal.append(concern,
        new Act(Act.Kind.GIVEN, by.id(), SUBJECT, "", Map.of(Act.REFERENCE, request.value()))));
  }

  private void choosing(Person by, ConcernReference request) {
    if (requests.theirs(by, request).kind() != RequestKind.ACCESS) {
      throw DataRequests.notTheirs();
    }
    rows.openAgain(request);
  }

  /** Guardians and leads who may read all of it. */
  private List<PersonId> couldCheck(Person by, List<ConcernReference> all) {
    return Stream.of(Role.CALDICOTT_GUARDIAN, Role.SAFEGUARDING_LEAD)
        .flatMap(role -> directory.of(role, by.agency()).stream()).filter(one -> !one.id().equals(by.id()))
        .filter(one -> all.stream().allMatch(concern -> isTheirs(one, concern))).map(Person::id).distinct().toList();
  }

  private boolean isTheirs(Person person, ConcernReference concern) {
    return concerns.allowed(person.id(), Right.READ_FOR_REQUEST, concern).isPresent();
  }

  private void said(Act.Kind kind, Person by, ConcernReference request, String why) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(Act.PERSON, by.id().value());
    content.put(Act.WHAT, SUBJECT);
    content.put(Act.SAID, why);
    journal.append(request, new Act(kind, by.id(), SUBJECT, "", content));
  }
}
