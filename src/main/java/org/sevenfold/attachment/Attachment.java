package org.sevenfold.attachment;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.attachment.content.FileType;
import org.sevenfold.record.Author;

/**
 * A photo or a file, as a list shows it.
 *
 * @param caption       what it shows, in the words of whoever added it
 * @param sha256        of what came, in hexadecimal figures
 * @param sha256OfShown the same of what is shown, and leaves
 * @param by            who added it; empty while it belongs to a page that has not been sent
 * @param entry         of the record that says so; nought while there is none
 */
public record Attachment(AttachmentId id, String name, String caption, FileType type, long size, String sha256,
    String sha256OfShown, Optional<Author> by, Instant at, State state, int entry) {

  private static final long KILO = 1024;

  /** As people read it. */
  public String sizeInWords() {
    long kilobytes = Math.max(1, size / KILO);
    return kilobytes < KILO ? kilobytes + " KB" : String.format("%.1f MB", kilobytes / (double) KILO);
  }

  /** What it is called and shows stands in no log. */
  @Override
  public String toString() {
    return id.value();
  }

  /** Which part is shown, and leaves. */
  public Part shown() {
    return type.isPicture() ? Part.COPY : Part.ORIGINAL;
  }

  /** Whether what leaves says nothing but what can be seen or read: a document says in itself who wrote it. */
  public boolean namesNobodyUnseen() {
    return type.isPicture() || type == FileType.TEXT;
  }
}
