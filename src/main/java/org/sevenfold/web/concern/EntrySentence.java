package org.sevenfold.web.concern;

import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.DisagreementStage;
import org.sevenfold.work.Proposed;
import org.springframework.stereotype.Component;

/** What an entry tells in one sentence, where no page was answered: who did what to whom. */
@Component
class EntrySentence {

  private final Words words;

  EntrySentence(Words words) {
    this.words = words;
  }

  /**
   * The sentence.
   *
   * @param who as it stands at the beginning of one
   * @return nothing where the entry is no part of the story, or is told with what was written
   */
  Optional<String> of(Entry entry, String who) {
    return switch (entry.act().kind()) {
      case PASSED -> Optional.of(who + " passed it to the safeguarding leads");
      case LINKED -> Optional.of("A part of it goes on as a linked concern");
      case EXCLUDED -> Optional.of(name(entry, entry.act().about())
          + (isTheirOwn(entry) ? " stepped out of this concern" : " was left out of this concern"));
      case LET_IN -> Optional.of(name(entry, entry.act().about()) + " was let in again");
      case PROPOSED -> Optional.of("A second person is asked: " + proposed(entry));
      case CONFIRMED -> Optional.of("Confirmed as a second person: " + proposed(entry));
      case DECLINED -> Optional.of("Declined as a second person: " + proposed(entry));
      case WITHDRAWN -> Optional.of("Taken back: " + proposed(entry));
      case ALONE -> Optional.of(entry.content().containsKey(Act.WHAT)
          ? "Nobody was there to be asked, so it holds until somebody is: " + proposed(entry)
          : "Taken from beginning to end by one person alone");
      case TOLD -> Optional.of(who + said(CaseMessage.of(entry.act().subject())));
      case OPENED -> Optional.of("Who it is about was opened to "
          + name(entry, new PersonId(String.valueOf(entry.content().get(Act.TO)))));
      case UNMASKED -> Optional.of("Who it is about was opened to whoever works on it");
      case MOVED -> Optional.of("Corrected which site it is about: " + said(Act.WHAT, entry) + " (before: "
          + said(Act.FROM, entry) + ")");
      case ATTACHED -> Optional.of(who + (entry.content().containsKey("linked_to")
          ? " brought a photo or a file from a linked concern: " : " added a photo or a file: ")
          + said(Act.FILE_NAME, entry));
      case FILE_REFUSED -> Optional.of("Malware was found in a file, and nothing of it is kept");
      case FILE_CHECKED -> Optional.of("A file that waited was checked for malware, and none was found");
      case FILE_RELEASED -> Optional.of(who + " let a file be opened before it was checked for malware");
      case FILES_CHOSEN -> Optional.of(who + " chose which photos and files go with a paper");
      case BODY_MAP -> Optional.of(who + " wrote down what was seen on the body");
      case DISAGREED -> Optional.of(
          who + (isYou(who) ? " do" : " does") + " not agree with " + (disputes(entry, "answer") ? "what was answered"
              : "what was decided") + ". It is with " + stage(entry));
      case SETTLED -> Optional.of(who + " settled what people disagreed about, with " + stage(entry) + ": "
          + words.of("disagreement_change", said(Act.WHAT, entry)));
      case HANDED_OVER -> Optional.of(handedOver(entry, who));
      case OFFERED_ANEW -> Optional.of(name(entry, entry.act().about()) + " went off duty with it, so it is offered"
          + " to others again: " + said(Act.WHAT, entry));
      case GONE_ON -> Optional.of("Went on without a lead's triage, which ended by itself");
      case HELD -> Optional.of("A legal hold was set: nobody may destroy this record");
      case HOLD_LIFTED -> Optional.of("The legal hold was lifted");
      case GIVEN -> Optional.of("Whoever this record names asked for it, and was given what they may have of it");
      // who looked, and who came and went, is kept in records of its own
      case READ, TRIED, REVIEWED, EXPLAINED, SIGNED_IN, SIGN_IN_REFUSED, JOINED, CHANGED, LEFT, RETURNED, ERASED,
          REQUESTED, EXTENDED ->
        Optional.empty();
      // these are told with what was written
      case RAISED, ANSWERED, RECOMMENDED, CORRECTED, ADDED, CLOSED, STOPPED, CLIMBED -> Optional.empty();
    };
  }

  private static String handedOver(Entry entry, String who) {
    String to = name(entry, new PersonId(said(Act.TO, entry)));
    boolean own = entry.act().who().equals(entry.act().about());
    String from =
        !entry.content().containsKey(Act.PERSON) || own ? "" : " (before: " + name(entry, entry.act().about()) + ")";
    return entry.act().who().value().equals(said(Act.TO, entry))
        ? who + " took a task" + from + ": " + said(Act.WHAT, entry)
        : who + " handed a task to " + to + from + ": " + said(Act.WHAT, entry);
  }

  private static boolean disputes(Entry entry, String matter) {
    return matter.equals(entry.act().subject());
  }

  static String stage(Entry entry) {
    return DisagreementStage.of(said(Act.STAGE, entry)).words();
  }

  private static String proposed(Entry entry) {
    if (Proposed.Destroy.WORD.equals(entry.content().get(Act.WHAT))) {
      return "this record is destroyed, its time has come";
    }
    return name(entry, entry.act().about())
        + ("leave_out".equals(entry.content().get(Act.WHAT)) ? " is left out of this concern" : " is let in again");
  }

  private static boolean isTheirOwn(Entry entry) {
    return entry.act().who().equals(entry.act().about());
  }

  private static boolean isYou(String who) {
    return "You".equals(who);
  }

  static String said(String key, Entry entry) {
    return entry.content().getOrDefault(key, "").toString();
  }

  /** Of those who are always in the directory, whether or not they have left. */
  static String name(Entry entry, PersonId person) {
    return entry.named(person).map(Author::name).orElseThrow();
  }

  private static String said(CaseMessage message) {
    return switch (message) {
      case NEW_DANGER -> " said that somebody is in danger now";
      case NEW_INFORMATION -> " said that there is new information";
      case WITHDRAWAL -> " said that consent was withdrawn";
      case PURPOSE_CHANGED -> " said that the purpose has changed";
      case RELATIONSHIP_CHANGED -> " said that they work with the person in another way now";
      case ADVICE_WANTED -> " wanted advice";
      case REFER_NOW -> " chose to refer now";
    };
  }
}
