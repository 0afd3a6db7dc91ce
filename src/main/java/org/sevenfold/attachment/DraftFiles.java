package org.sevenfold.attachment;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.SealKeys;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that were added to a page before it was sent: theirs alone, gone with what was typed there, and the concern's
 * once it is raised.
 */
@Component
public class DraftFiles {

  private static final String PURPOSE = "files of pages that are not sent";
  private static final String TABLE = "attachment";

  private final AttachmentRows rows;
  private final Chunks chunks;
  private final Limits limits;
  private final Attachments attachments;
  private final Drafts drafts;
  private final Journal journal;
  private final SealKeys keys;
  private final ColumnSeal seal;
  private final ObjectMapper json;

  DraftFiles(AttachmentRows rows, Chunks chunks, Limits limits, Attachments attachments, Drafts drafts,
      Journal journal, SealKeys keys, ColumnSeal seal, ObjectMapper json) {
    this.rows = rows;
    this.chunks = chunks;
    this.limits = limits;
    this.attachments = attachments;
    this.drafts = drafts;
    this.journal = journal;
    this.keys = keys;
    this.seal = seal;
    this.json = json;
  }

  /**
   * Keeps a file with what is typed there; nothing of one in which malware was found.
   *
   * @param title of the page
   * @return whether it is kept
   */
  @Transactional
  public boolean add(PersonId person, DraftKey page, String title, Intake.Incoming file) {
    limits.oneMore(person, rows.of(person, page).size());
    if (file.isInfected()) {
      return false;
    }
    drafts.begin(person, page, title);
    AttachmentId id = AttachmentId.drawn();
    rows.add(person, page, id, seal.close(written(file.said()), TABLE, id.value(), person.value()),
        file.said().size(), file.state());
    chunks.add(place(person, id), Part.ORIGINAL, file.checked().content());
    file.checked().copy().ifPresent(copy -> chunks.add(place(person, id), Part.COPY, copy));
    return true;
  }

  public List<Attachment> of(PersonId person, DraftKey page) {
    return rows.of(person, page).stream().flatMap(row -> said(row).map(said -> file(row, said)).stream()).toList();
  }

  /** Empty where there is none of theirs, or it may not be opened yet, or is not as it was added. */
  public Optional<Opened> open(PersonId person, DraftKey page, AttachmentId id) {
    return of(person, page).stream().filter(file -> file.id().equals(id) && file.state().isOpen()).findFirst()
        .flatMap(file -> chunks.find(place(person, id), file.shown())
            .map(content -> new Opened(file, file.shown(), content)));
  }

  /** They do not want it there any more. */
  @Transactional
  public void remove(PersonId person, DraftKey page, AttachmentId id) {
    rows.remove(person, page, id);
  }

  /** The page was sent: what was added to it belongs to the concern, in the same transaction. */
  @Transactional
  public void goWith(PersonId person, ConcernReference concern, DraftKey page) {
    rows.take(person, page).forEach(row -> said(row).ifPresent(said -> goesWith(concern, row, said)));
  }

  private void goesWith(ConcernReference concern, AttachmentRows.Row row, Said said) {
    Act.Kind kind = row.state() == State.INFECTED ? Act.Kind.FILE_REFUSED : Act.Kind.ATTACHED;
    Entry entry = journal.append(concern, Attachments.act(kind, row.person(), said.content(row.id())));
    Chunks.Place to = attachments.place(concern, row.id()).orElseThrow();
    for (Part part : Part.values()) {
      chunks.move(place(row.person(), row.id()), to, part);
    }
    rows.belongsTo(concern, row.id(), entry.number());
  }

  Chunks.Place place(PersonId person, AttachmentId id) {
    return new Chunks.Place(keys.of(PURPOSE), person.value(), id);
  }

  private static Attachment file(AttachmentRows.Row row, Said said) {
    return new Attachment(row.id(), said.name(), said.caption(), said.type(), said.size(), said.sha256(),
        said.sha256OfShown(), Optional.empty(), row.at(), row.state(), 0);
  }

  private Optional<Said> said(AttachmentRows.Row row) {
    return row.sealed().flatMap(sealed -> seal.find(sealed, TABLE, row.id().value(), row.person().value()))
        .map(this::said);
  }

  private Said said(String written) {
    try {
      return json.readValue(written, Said.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(Said said) {
    try {
      return json.writeValueAsString(said);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
