package org.sevenfold.attachment;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sevenfold.attachment.content.FileType;
import org.sevenfold.record.Act;

/**
 * What the record says of a file.
 *
 * @param name    what it was called, cleaned
 * @param caption what it shows, in the words of whoever added it
 * @param sha256  of what came, in hexadecimal figures
 * @param copy    the same of the copy that is shown; empty where there is none
 */
record Said(String name, String caption, FileType type, long size, String sha256, String copy) {

  /** Under this, an act about a file says which. */
  static final String FILE = "file";
  private static final String TYPE = "type";
  private static final String SIZE = "size";
  private static final String SHA_256 = "sha256";
  private static final String COPY = "copy_sha256";

  static Said of(Map<String, Object> content) {
    return new Said(content.get(Act.FILE_NAME).toString(), content.get(Act.SAID).toString(),
        FileType.valueOf(content.get(TYPE).toString()), ((Number) content.get(SIZE)).longValue(),
        content.get(SHA_256).toString(), content.get(COPY).toString());
  }

  Map<String, Object> content(AttachmentId id) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(FILE, id.value());
    content.put(Act.FILE_NAME, name);
    content.put(Act.SAID, caption);
    content.put(TYPE, type.name());
    content.put(SIZE, size);
    content.put(SHA_256, sha256);
    content.put(COPY, copy);
    return content;
  }

  /** Of the copy, where there is one. */
  String sha256OfShown() {
    return copy.isEmpty() ? sha256 : copy;
  }

  /** Stands in no log. */
  @Override
  public String toString() {
    return "a file";
  }

  String sha256(Part part) {
    return part == Part.COPY ? copy : sha256;
  }
}
