package org.sevenfold.attachment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of a linked concern (S02): none comes by itself. Somebody who may see both brings the one that is needed,
 * and from then on whoever may see this concern may open it, whatever they may do in the other.
 */
@Component
public class LinkedFiles {

  private static final String LINKED_TO = "linked_to";
  private static final Map<String, String> STAYS = Map.of("about_staff", "yes", "decision", "SHARE_REDACTED");

  private final Attachments attachments;
  private final Intake intake;
  private final Concerns concerns;
  private final LinkedConcerns links;
  private final CaseWork cases;
  private final Journal journal;
  private final TransactionTemplate once;

  LinkedFiles(Attachments attachments, Intake intake, Concerns concerns, LinkedConcerns links, CaseWork cases,
      Journal journal, TransactionTemplate once) {
    this.attachments = attachments;
    this.intake = intake;
    this.concerns = concerns;
    this.links = links;
    this.cases = cases;
    this.journal = journal;
    this.once = once;
  }

  /**
   * What a linked concern has and this one has not.
   *
   * @param stays whether none of it may be brought: one of the two is about somebody who works here, or protects a
   *              source
   */
  public record Offer(ConcernReference from, List<Attachment> files, boolean stays) {
  }

  /** For whoever is to see the list; each concern that is opened for it is noted. */
  public List<Offer> of(PersonId person, ConcernReference to, Reading reading, CaseRecord record) {
    Set<String> here = hashes(to, record);
    return concerns.allowed(person, Right.ADD_FILE, to).isEmpty() ? List.of()
        : linked(person, to).filter(attachments::hasAny).map(from -> offer(to, from, journal.read(reading, from), here))
            .filter(offer -> !offer.files.isEmpty()).toList();
  }

  private Offer offer(ConcernReference to, ConcernReference from, CaseRecord record, Set<String> here) {
    return new Offer(from, attachments.of(from, record).stream()
        .filter(file -> file.state().isOpen() && !here.contains(file.sha256())).toList(), stays(to, from));
  }

  /**
   * Brings one, which is looked at and sealed anew: it is opened, and noted, as every opening is.
   *
   * @return whether it is kept; not when malware is found in it by now
   * @throws AnswerRefused when it is not theirs to bring, has to stay where it is, or is here already
   * @throws FileRefused   when it is one too many
   */
  public boolean bring(PersonId person, ConcernReference to, ConcernReference from, AttachmentId id) {
    mayBring(person, to, from);
    Opened file = attachments.openOriginal(person, from, id).orElseThrow(LinkedFiles::notThere);
    Intake.Incoming incoming = intake.file(file.file().name(), file.content(), file.file().caption());
    return Boolean.TRUE.equals(once.execute(status -> {
      links.withLinked(to).forEach(journal::hold);
      mayBring(person, to, from);
      if (hashes(to, journal.read(Reading.OwnWork.LINKING, to)).contains(file.file().sha256())) {
        throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, "This file is here already", List.of());
      }
      return attachments.add(person, to, incoming, Map.of(LINKED_TO, from.value()));
    }));
  }

  private void mayBring(PersonId person, ConcernReference to, ConcernReference from) {
    if (concerns.allowed(person, Right.ADD_FILE, to).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "There is nothing here that you may add to", List.of());
    }
    if (linked(person, to).noneMatch(from::equals)) {
      throw notThere();
    }
    if (stays(to, from)) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "This file has to stay in the concern to which it was added",
          List.of());
    }
  }

  /** What an allegation rests on goes to those who look into it, and a file may say in itself who made it. */
  private boolean stays(ConcernReference... both) {
    return Stream.of(both).map(one -> cases.facts(Reading.OwnWork.LINKING, one))
        .anyMatch(facts -> STAYS.entrySet().stream().anyMatch(one -> one.getValue().equals(facts.get(one.getKey()))));
  }

  /** Those that this person may see too. */
  private Stream<ConcernReference> linked(PersonId person, ConcernReference to) {
    return links.of(to).stream().map(LinkedConcerns.Linked::concern)
        .filter(from -> concerns.seenBy(person, from).isPresent());
  }

  private Set<String> hashes(ConcernReference concern, CaseRecord record) {
    return attachments.of(concern, record).stream().map(Attachment::sha256).collect(Collectors.toSet());
  }

  private static AnswerRefused notThere() {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, "There is no file here that you may bring", List.of());
  }
}
