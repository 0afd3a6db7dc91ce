package org.sevenfold.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Documents of office programs are archives of many parts: looked through by their names, within bounds. */
final class Office {

  private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");
  private static final String WORD = "word/document.xml";
  private static final String OPEN_DOCUMENT = "content.xml";
  private static final int MOST_PARTS = 5_000;
  /** Bytes, unpacked: an archive of a few kilobytes can hold far more than a computer has. */
  private static final long LARGEST = 200L * 1024 * 1024;

  private Office() {
  }

  /** Which document an archive is; empty where it is none, or another archive. */
  static Optional<FileType> type(String seems, byte[] content) {
    return ARCHIVES.contains(seems) && parts(content).contains(WORD) ? Optional.of(FileType.DOCX) : Optional.empty();
  }

  /** @throws FileRefused where it holds what runs, or is not whole */
  static void check(FileType type, byte[] content) {
    Set<String> parts = parts(content);
    if (!parts.contains(type == FileType.DOCX ? WORD : OPEN_DOCUMENT)) {
      throw new FileRefused("This document is damaged. Save it once more, or as a PDF, and add that");
    }
    if (parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).anyMatch(Office::runs)) {
      throw new FileRefused("This document holds programs (macros). Save it as a PDF, and add that");
    }
  }

  private static boolean runs(String part) {
    return part.endsWith("vbaproject.bin") || part.contains("/activex/") || part.contains("/embeddings/")
        || part.startsWith("basic/") || part.startsWith("scripts/") || part.startsWith("object ");
  }

  private static Set<String> parts(byte[] content) {
    Set<String> names = new HashSet<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
      long unpacked = 0;
      for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
        names.add(part.getName());
        unpacked += length(archive, LARGEST - unpacked);
        if (names.size() > MOST_PARTS || unpacked >= LARGEST) {
          throw new FileRefused("This document holds more than can be looked through. Save it as a PDF, and add that");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new FileRefused("This document is damaged. Save it once more, or as a PDF, and add that");
    }
    return names;
  }

  /** How long a part is, as far as it is read. */
  private static long length(InputStream part, long most) throws IOException {
    byte[] some = new byte[8192];
    long length = 0;
    for (int read = part.read(some); read >= 0 && length < most; read = part.read(some)) {
      length += read;
    }
    return length;
  }
}
