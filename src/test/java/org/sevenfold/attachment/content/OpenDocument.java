package org.sevenfold.attachment.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document as LibreOffice writes it: its first part says what it is, and is not packed. */
final class OpenDocument {

  private static final byte[] TYPE = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);

  private OpenDocument() {
  }

  static byte[] text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      ZipEntry first = new ZipEntry("mimetype");
      CRC32 sum = new CRC32();
      sum.update(TYPE);
      first.setMethod(ZipEntry.STORED);
      first.setSize(TYPE.length);
      first.setCrc(sum.getValue());
      archive.putNextEntry(first);
      archive.write(TYPE);
      archive.putNextEntry(new ZipEntry("content.xml"));
      archive.write("<office:document-content/>".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
