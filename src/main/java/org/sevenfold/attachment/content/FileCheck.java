package org.sevenfold.attachment.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.tika.Tika;
import org.sevenfold.form.TypedText;

/**
 * Looks at what is in a file. Tika says what it seems to be; whoever takes it for that must then be able to read it as
 * that, so that a page or a program that begins like a picture is none.
 */
public final class FileCheck {

  private final Set<FileType> taken;
  private final Tika tika = new Tika();
  private final Picture picture = new Picture();

  /** @param taken the kinds that this installation takes */
  public FileCheck(Set<FileType> taken) {
    this.taken = taken;
  }

  /**
   * What is known of a file after it was looked at.
   *
   * @param copy of a picture, with what can be seen of it and nothing else; empty of all else
   */
  public record Checked(FileType type, byte[] content, Optional<byte[]> copy) {
  }

  /** @throws FileRefused when it is of no kind that is taken, or is not what it seems to be */
  public Checked checked(byte[] content) {
    if (content.length == 0) {
      throw new FileRefused("This file is empty. Choose another one");
    }
    FileType type = type(content);
    return new Checked(type, content, readAs(type, content));
  }

  private FileType type(byte[] content) {
    // without its name: a name is what somebody says that it is
    String seems = tika.detect(content);
    return FileType.ofMediaType(seems).or(() -> Heic.type(seems)).or(() -> Office.type(seems, content))
        .filter(taken::contains)
        .orElseThrow(() -> new FileRefused("A file of this kind can't be added. Add " + kinds()
            + ". What it is called does not count, what is in it does"));
  }

  private Optional<byte[]> readAs(FileType type, byte[] content) {
    switch (type) {
      case JPEG, PNG -> {
        return Optional.of(picture.copy(content));
      }
      case HEIC -> Heic.check(content);
      case TEXT -> text(content);
      case DOCX, ODT -> Office.check(type, content);
      case PDF -> pdf(content);
    }
    return Optional.empty();
  }

  private static void text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (TypedText.isReadable(text)) {
        return;
      }
    } catch (CharacterCodingException e) {
      // said below
    }
    throw new FileRefused("Some letters of this text can't be read. Save it as \"UTF-8\", or as a PDF, and add that");
  }

  /** From the first byte on: what stands before it is for somebody else to read. */
  private static void pdf(byte[] content) {
    if (!new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII).equals("%PDF-")) {
      throw new FileRefused("This PDF is damaged. Save it once more, or print it into a PDF, and add that");
    }
  }

  private String kinds() {
    return taken.stream().sorted().map(FileType::words).collect(Collectors.joining(", "));
  }
}
