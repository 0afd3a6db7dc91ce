package org.sevenfold.datarights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.attachment.content.FileType;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A file that names somebody else goes as a copy in which that is blacked out: whoever answers the request makes it in
 * a program for that and lays it in, and the second person looks at it beside the file (P65, ADR 0082).
 */
@Component
public class BlackedOutCopies {

  private static final String SUBJECT = "bundle";
  private static final String HASH = "sha256";

  private final CopyRows rows;
  private final Bundles bundles;
  private final Journal journal;
  private final AccessLog access;

  BlackedOutCopies(CopyRows rows, Bundles bundles, Journal journal, AccessLog access) {
    this.rows = rows;
    this.bundles = bundles;
    this.journal = journal;
    this.access = access;
  }

  /** What of a file leaves instead of it, and what it is. */
  public record Copy(FileType type, byte[] content) {

    /** What it is called tells nothing of what is in it. */
    public String name() {
      return "copy." + type.ending();
    }
  }

  /** The same parts, each file with whether there is a copy of it. */
  public List<Item> marked(ConcernReference request, ConcernReference concern, List<Item> items) {
    Set<String> copied = rows.files(request, concern);
    return items.stream().map(item -> item.copied(item.file().filter(copied::contains).isPresent())).toList();
  }

  /**
   * Keeps it, instead of one that was there before. What a second person had agreed to is theirs anew.
   *
   * @throws FileRefused where malware was found in it, or nothing has looked
   */
  @Transactional
  public void layIn(Person by, ConcernReference request, ConcernReference concern, AttachmentId file,
      Intake.Incoming copy) {
    bundles.change(by, request, concern);
    if (copy.isInfected()) {
      throw new FileRefused("Malware was found in this file. Nothing of it is kept");
    }
    if (!copy.isOpen()) {
      throw new FileRefused("Nothing can look at it for malware now. Try again later, or leave the file out");
    }
    FileType type = copy.type().isPicture() ? FileType.JPEG : copy.type();
    rows.keep(new CopyRows.Place(request, concern, file), new CopyRows.Copy(type, copy.shown()));
    journal.append(request, new Act(Act.Kind.ATTACHED, by.id(), SUBJECT, "",
        Map.of(Act.REFERENCE, concern.value(), Act.WHAT, file.value(), HASH, copy.hashOfShown())));
  }

  /** For whoever chooses and whoever checks; that it is read is noted. */
  public Optional<Copy> find(Person person, Reading reading, ConcernReference request, ConcernReference concern,
      AttachmentId file) {
    if (!bundles.concerns(person, request).contains(concern)) {
      return Optional.empty();
    }
    access.note(reading, List.of(concern));
    return rows.find(new CopyRows.Place(request, concern, file)).map(found -> new Copy(found.type(), found.content()));
  }
}
