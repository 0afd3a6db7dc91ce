package org.sevenfold.attachment.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that can be taken at all; which of them an installation takes is set in {@code files.types}. */
public enum FileType {
  JPEG("image/jpeg", "jpg", "a photo"),
  PNG("image/png", "png", "a picture"),
  HEIC("image/heic", "heic", "a photo of an iPhone (HEIC)"),
  PDF("application/pdf", "pdf", "a PDF"),
  TEXT("text/plain", "txt", "a text"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "a Word document"),
  ODT("application/vnd.oasis.opendocument.text", "odt", "an OpenDocument text");

  private final String mediaType;
  private final String ending;
  private final String words;

  FileType(String mediaType, String ending, String words) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.words = words;
  }

  public String mediaType() {
    return mediaType;
  }

  /** How the name of such a file ends, whatever it was called when it came. */
  public String ending() {
    return ending;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** Whether there is a copy that holds what can be seen and nothing else: nothing of ours reads HEIC. */
  public boolean isPicture() {
    return this == JPEG || this == PNG;
  }

  static Optional<FileType> ofMediaType(String name) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(name)).findFirst();
  }
}
