package org.sevenfold.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.KeyOfConcern;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The photos and files of concerns. Who may do what is asked here, at each act, whoever calls. */
@Component
public class Attachments {

  private static final String SUBJECT = "attachment";

  private final AttachmentRows rows;
  private final Chunks chunks;
  private final Limits limits;
  private final Journal journal;
  private final KeyOfConcern keys;
  private final Concerns concerns;

  Attachments(AttachmentRows rows, Chunks chunks, Limits limits, Journal journal, KeyOfConcern keys,
      Concerns concerns) {
    this.rows = rows;
    this.chunks = chunks;
    this.limits = limits;
    this.journal = journal;
    this.keys = keys;
    this.concerns = concerns;
  }

  /**
   * Keeps a file; of one in which malware was found, only that it came.
   *
   * @return whether it is kept
   * @throws AnswerRefused when it is not this person's to add one
   * @throws org.sevenfold.attachment.content.FileRefused when it is one too many
   */
  @Transactional
  public boolean add(PersonId person, ConcernReference concern, Intake.Incoming file) {
    return add(person, concern, file, Map.of());
  }

  /**
   * The same.
   *
   * @param besides what the record says of it too
   */
  @Transactional
  boolean add(PersonId person, ConcernReference concern, Intake.Incoming file, Map<String, Object> besides) {
    journal.hold(concern);
    theirs(person, Right.ADD_FILE, concern);
    limits.oneMore(person, rows.of(concern).size());
    AttachmentId id = AttachmentId.drawn();
    Map<String, Object> content = file.said().content(id);
    content.putAll(besides);
    if (file.isInfected()) {
      journal.append(concern, act(Act.Kind.FILE_REFUSED, person, content));
      return false;
    }
    Entry entry = journal.append(concern, act(Act.Kind.ATTACHED, person, content));
    rows.add(person, concern, id, entry.number(), file.said().size(), file.state());
    Chunks.Place place = place(concern, id).orElseThrow();
    chunks.add(place, Part.ORIGINAL, file.checked().content());
    file.checked().copy().ifPresent(copy -> chunks.add(place, Part.COPY, copy));
    return true;
  }

  /** Asked before a record is opened for their list. */
  boolean hasAny(ConcernReference concern) {
    return !rows.of(concern).isEmpty();
  }

  /** What the record, read by whoever is to see the list, says of its files. */
  public List<Attachment> of(ConcernReference concern, CaseRecord record) {
    Map<Integer, Entry> entries = record.of(Act.Kind.ATTACHED).collect(Collectors.toMap(Entry::number,
        Function.identity()));
    List<Attachment> found = new ArrayList<>();
    rows.of(concern).forEach(row -> Optional.ofNullable(entries.get(row.entry())).flatMap(entry -> file(row, entry))
        .ifPresent(found::add));
    return found;
  }

  /**
   * Opens a file to somebody as it is shown, which is noted before anything of it is read.
   *
   * @return empty where there is none, or none that this person may open now
   * @throws org.sevenfold.record.DamagedRecord where it is not as it was added
   */
  public Optional<Opened> open(PersonId person, ConcernReference concern, AttachmentId id) {
    return open(person, Right.SEE_CONCERN, concern, id);
  }

  /** The same, where another act than reading the whole concern opens it. */
  public Optional<Opened> open(PersonId person, Right right, ConcernReference concern, AttachmentId id) {
    return open(person, right, concern, id, Attachment::shown);
  }

  /** The same, as it came. */
  public Optional<Opened> openOriginal(PersonId person, ConcernReference concern, AttachmentId id) {
    return open(person, Right.SEE_CONCERN, concern, id, file -> Part.ORIGINAL);
  }

  private Optional<Opened> open(PersonId person, Right right, ConcernReference concern, AttachmentId id,
      Function<Attachment, Part> part) {
    return concerns.allowed(person, right, concern).flatMap(seen -> rows.find(concern, id))
        .filter(row -> row.state().isOpen())
        .map(row -> opened(Reading.by(person, View.FILE), concern, row, part));
  }

  private Opened opened(Reading reading, ConcernReference concern, AttachmentRows.Row row,
      Function<Attachment, Part> shown) {
    Entry entry = journal.entry(reading, concern, row.entry()).orElseThrow(() -> keys.isChanged(concern, row.entry()));
    Attachment file = file(row, entry).orElseThrow(() -> keys.isChanged(concern, row.entry()));
    Part part = shown.apply(file);
    return new Opened(file, part, content(concern, row, part, Said.of(entry.content()).sha256(part)));
  }

  private byte[] content(ConcernReference concern, AttachmentRows.Row row, Part part, String hash) {
    return place(concern, row.id()).flatMap(place -> chunks.find(place, part))
        .filter(content -> Intake.sha256(content).equals(hash))
        .orElseThrow(() -> keys.isChanged(concern, row.entry()));
  }

  /**
   * A lead answers for opening a file at which nobody has looked: waiting is worse.
   *
   * @throws AnswerRefused when there is no reason, it is not theirs to say so, or it does not wait any more
   */
  @Transactional
  public void release(PersonId person, ConcernReference concern, AttachmentId id, String why) {
    String reason = GivenReason.checked(why);
    journal.hold(concern);
    theirs(person, Right.RELEASE_FILE, concern);
    if (rows.find(concern, id).isEmpty() || !rows.ends(id, State.RELEASED)) {
      throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, "This file does not wait any more", List.of());
    }
    journal.append(concern, act(Act.Kind.FILE_RELEASED, person, Map.of(Said.FILE, id.value(), Act.SAID, reason)));
  }

  /** How many wait to be looked at, of all concerns. */
  public int waiting() {
    return rows.waiting();
  }

  /** Where the pieces of a concern's file are; empty where its key is destroyed. */
  Optional<Chunks.Place> place(ConcernReference concern, AttachmentId id) {
    return keys.find(concern).map(key -> new Chunks.Place(key, concern.value(), id));
  }

  static Act act(Act.Kind kind, PersonId who, Map<String, Object> content) {
    return new Act(kind, who, SUBJECT, "", content);
  }

  /** Empty where the entry names another file: somebody changed the row. */
  private static Optional<Attachment> file(AttachmentRows.Row row, Entry entry) {
    if (entry.act().kind() != Act.Kind.ATTACHED || !row.id().value().equals(entry.content().get(Said.FILE))) {
      return Optional.empty();
    }
    Said said = Said.of(entry.content());
    return Optional.of(new Attachment(row.id(), said.name(), said.caption(), said.type(), said.size(), said.sha256(),
        said.sha256OfShown(), entry.author(), entry.at(), row.state(), row.entry()));
  }

  private void theirs(PersonId person, Right right, ConcernReference concern) {
    if (concerns.allowed(person, right, concern).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "There is nothing here that you may add to", List.of());
    }
  }
}
