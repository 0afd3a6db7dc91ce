package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseMessage;
import org.springframework.stereotype.Component;

/**
 * A receipt for the last thing that somebody did to a concern, where that leaves it with others. It is read from the
 * record, so that nobody is told of an act that did not happen.
 */
@Component
class Receipts {

  private static final Set<Act.Kind> DONE_BY_THEM =
      EnumSet.of(Act.Kind.RAISED, Act.Kind.ANSWERED, Act.Kind.PASSED, Act.Kind.TOLD);
  private static final String QUESTION = "ask_advice";
  private static final String ANSWER_TO_ADVISER = "answer_adviser";
  private static final String ANSWER_TO_SECOND_ADVISER = "answer_second_adviser";
  private static final String WORRY = "still_worried";

  /**
   * What they did, and what follows.
   *
   * @param then  what stands still or goes on meanwhile; empty where nothing has to be said
   * @param ended what was stopped by it
   * @param gone  what had left before it
   * @param waits what somebody else has now
   * @param page  the number of the page that they sent; nought where it was none
   */
  record Receipt(String did, Instant at, String then, List<String> ended, List<String> gone,
      List<Statuses.Piece> waits, int page) {

    private Receipt with(Entry stopped) {
      return new Receipt(did, at, then, listed(Act.ENDED, stopped), listed(Act.GONE, stopped), waits, page);
    }

    private static List<String> listed(String key, Entry entry) {
      return ((List<?>) entry.content().get(key)).stream().map(Object::toString).toList();
    }
  }

  Optional<Receipt> of(PersonId reader, CaseRecord record, List<Statuses.Piece> pieces) {
    List<Statuses.Piece> others = pieces.stream().filter(piece -> !piece.isMine()).toList();
    return record.entries().stream()
        .filter(entry -> entry.act().who().equals(reader) && DONE_BY_THEM.contains(entry.act().kind()))
        .reduce((earlier, later) -> later)
        .flatMap(entry -> of(entry, others).map(receipt -> stopped(entry, record).map(receipt::with).orElse(receipt)));
  }

  private static Optional<Entry> stopped(Entry told, CaseRecord record) {
    return record.of(Act.Kind.STOPPED).filter(entry -> entry.number() > told.number()).findFirst();
  }

  private static Optional<Receipt> of(Entry entry, List<Statuses.Piece> others) {
    return switch (entry.act().kind()) {
      case PASSED -> receipt(entry, "You passed it to your lead", "", others);
      case TOLD -> told(entry, CaseMessage.of(entry.act().subject()), others);
      case ANSWERED -> answered(entry, others);
      default -> Optional.empty();
    };
  }

  private static Optional<Receipt> told(Entry entry, CaseMessage message, List<Statuses.Piece> others) {
    return switch (message) {
      case WITHDRAWAL -> receipt(entry, "You said that somebody changed their mind",
          "Nothing leaves any more because of their yes. What had left before can't be called back.",
          others);
      case REFER_NOW, NEW_DANGER -> receipt(entry, "You chose to refer now",
          "Nothing has been rung or sent by that alone: the call is made and logged on its own page.", others);
      case NEW_INFORMATION, PURPOSE_CHANGED, RELATIONSHIP_CHANGED ->
        receipt(entry, "You said that something has changed", "", others);
      case ADVICE_WANTED -> Optional.empty();
    };
  }

  private static Optional<Receipt> answered(Entry entry, List<Statuses.Piece> others) {
    return switch (entry.act().subject()) {
      case QUESTION -> receipt(entry, "Your question is on its way", "They read your question and nothing else.",
          others);
      case ANSWER_TO_ADVISER, ANSWER_TO_SECOND_ADVISER ->
        receipt(entry, "Your answer is on its way", "They read it beside your question, and"
            + " nothing else. Their time to answer begins anew.", others);
      case WORRY -> receipt(entry, "You said that you are still worried",
          "What you wrote stays as you wrote it. You may refer at any time, whatever anybody says.", others);
      case Act.CHILD -> receipt(entry, "You said who else is in it",
          "What had left before does not say it: where that is so, it stands here.", others);
      default -> Optional.empty();
    };
  }

  private static Optional<Receipt> receipt(Entry entry, String did, String then, List<Statuses.Piece> others) {
    return Optional.of(new Receipt(did, entry.at(), then, List.of(), List.of(), others,
        entry.act().kind().isAnswer() ? entry.number() : 0));
  }
}
