package org.sevenfold.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.attachment.Attachment;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Problem;
import org.sevenfold.form.TypedText;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which photos and files go with a paper: none, unless somebody said of each why it is needed. */
@Component
public class PaperFiles {

  private static final String SUBJECT = "paper";
  private static final String PAPER = "paper";
  private static final String FILES = "files";
  private static final String FILE = "file";
  private static final String WHY = "why";
  private static final String SHA_256 = "sha256";
  /** Characters. */
  private static final int LONGEST = 2_000;

  private final Attachments attachments;
  private final Concerns concerns;
  private final Journal journal;
  private final WhatLeaves leaves;

  PaperFiles(Attachments attachments, Concerns concerns, Journal journal, WhatLeaves leaves) {
    this.attachments = attachments;
    this.concerns = concerns;
    this.journal = journal;
    this.leaves = leaves;
  }

  /**
   * A file that goes with a paper.
   *
   * @param why it is needed, in the words of whoever chose it
   */
  public record Chosen(Attachment file, String why) {
  }

  /** As they were chosen last; of one that can't be opened any more there is none. */
  public List<Chosen> of(ConcernReference concern, CaseRecord record, int paper) {
    Map<String, Attachment> there = attachments.of(concern, record).stream().filter(file -> file.state().isOpen())
        .collect(Collectors.toMap(file -> file.id().value(), file -> file));
    return choice(record, paper).map(entry -> chosen(entry, there)).orElse(List.of());
  }

  /** What was seen on the body, chosen likewise. */
  public List<PaperBodyMaps.Chosen> bodyMaps(CaseRecord record, int paper) {
    return PaperBodyMaps.chosen(choice(record, paper), record);
  }

  private static Optional<Entry> choice(CaseRecord record, int paper) {
    return record.of(Act.Kind.FILES_CHOSEN).filter(entry -> isOf(entry, paper)).reduce((earlier, later) -> later);
  }

  private static boolean isOf(Entry entry, int paper) {
    return ((Number) entry.content().get(PAPER)).intValue() == paper;
  }

  private static List<Chosen> chosen(Entry entry, Map<String, Attachment> there) {
    List<Chosen> chosen = new ArrayList<>();
    for (Object one : (List<?>) entry.content().get(FILES)) {
      Map<?, ?> said = (Map<?, ?>) one;
      Optional.ofNullable(there.get(said.get(FILE).toString()))
          .ifPresent(file -> chosen.add(new Chosen(file, said.get(WHY).toString())));
    }
    return chosen;
  }

  /**
   * Says which go with it, in place of what was said before.
   *
   * @param whys      by file: why it is needed
   * @param maps      of what was seen on the body, by the number of its entry: the same
   * @param protects  whether a source is protected: then nothing goes that may say in itself who made it
   * @throws AnswerRefused when it has been sent, it is not theirs, or a reason is missing: its problems say which
   */
  @Transactional
  public void choose(PersonId person, ConcernReference concern, int paper, Map<AttachmentId, String> whys,
      Map<Integer, String> maps, boolean protects) {
    journal.hold(concern);
    if (concerns.allowed(person, Right.CHOOSE_FILES, concern).isEmpty()) {
      throw refused(AnswerRefused.Reason.RIGHT, "There is nothing here that you may choose", List.of());
    }
    CaseRecord record = journal.read(Reading.OwnWork.SENDING, concern);
    if (leaves.of(concern, record).stream().noneMatch(one -> one.entry() == paper && !one.sent())) {
      throw refused(AnswerRefused.Reason.DONE_ALREADY, "This paper has gone, with what went with it", List.of());
    }
    Map<AttachmentId, Attachment> there = attachments.of(concern, record).stream()
        .filter(file -> file.state().isOpen() && (!protects || file.namesNobodyUnseen()))
        .collect(Collectors.toMap(Attachment::id, file -> file));
    List<Problem> problems = Stream.concat(whys.entrySet().stream()
        .flatMap(one -> problem(one.getKey(), one.getValue(), there).stream()),
        PaperBodyMaps.problems(maps, record, LONGEST)).toList();
    if (!problems.isEmpty()) {
      throw refused(AnswerRefused.Reason.ANSWERS, problems.get(0).message(), problems);
    }
    Map<String, Object> content = new LinkedHashMap<>(content(paper, whys, there));
    content.putAll(PaperBodyMaps.content(maps));
    journal.append(concern, new Act(Act.Kind.FILES_CHOSEN, person, SUBJECT, "", content));
  }

  private static Optional<Problem> problem(AttachmentId file, String why, Map<AttachmentId, Attachment> there) {
    Optional<String> fault = !there.containsKey(file) ? Optional.of("This file can't go with a paper now")
        : TypedText.saysNothing(why) ? Optional.of("Say why they need it") : TypedText.fault(why, LONGEST);
    return fault.map(message -> new Problem(WHY + "-" + file, message));
  }

  private static Map<String, Object> content(int paper, Map<AttachmentId, String> whys,
      Map<AttachmentId, Attachment> there) {
    List<Map<String, Object>> files = new ArrayList<>();
    whys.forEach((file, why) -> {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put(FILE, file.value());
      said.put(SHA_256, there.get(file).sha256OfShown());
      said.put(WHY, TypedText.tidied(why).strip());
      files.add(said);
    });
    return Map.of(PAPER, paper, FILES, files);
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String message, List<Problem> problems) {
    return new AnswerRefused(reason, message, problems);
  }
}
