package org.sevenfold.web.concern;

import java.nio.charset.StandardCharsets;

import org.sevenfold.attachment.Opened;
import org.sevenfold.attachment.Part;
import org.sevenfold.attachment.content.FileType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file on its way to a browser. A picture that we drew ourselves is shown; everything else is laid down as a file.
 * Nothing of it runs, whatever somebody managed to put in.
 */
public final class FileAnswer {

  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  private FileAnswer() {
  }

  public static ResponseEntity<byte[]> of(Opened file) {
    return of(name(file), type(file), file.part() == Part.COPY, file.content());
  }

  /**
   * The same of what is no file of a concern.
   *
   * @param shown whether it is a picture that we drew
   */
  public static ResponseEntity<byte[]> of(String name, MediaType type, boolean shown, byte[] content) {
    ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(type).contentLength(content.length)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store").header("Content-Security-Policy", NOTHING_RUNS)
        .header("X-Content-Type-Options", "nosniff").body(content);
  }

  /** What we drew is a photo, whatever the picture was. */
  public static String name(Opened file) {
    String name = file.file().name();
    return file.part() == Part.COPY ? name.substring(0, name.lastIndexOf('.') + 1) + FileType.JPEG.ending() : name;
  }

  private static MediaType type(Opened file) {
    if (file.part() == Part.COPY) {
      return MediaType.IMAGE_JPEG;
    }
    MediaType type = MediaType.parseMediaType(file.file().type().mediaType());
    return file.file().type() == FileType.TEXT ? new MediaType(type, StandardCharsets.UTF_8) : type;
  }
}
