package org.sevenfold.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is in the files, in pieces. Each is bound to whose file it is, to the file, to its place in it and to how many
 * there are: none can be changed, moved, left out or put in from elsewhere.
 */
@Component
class Chunks {

  private static final int PIECE = 256 * 1024;

  private final JdbcClient jdbc;

  Chunks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whose key seals a file, and what it is bound to.
   *
   * @param owner the concern, or the person whose page it is
   */
  record Place(Aead key, String owner, AttachmentId id) {

    private byte[] bound(Part part, int number, int of) {
      return String.join("\0", "attachment_chunk", owner, id.value(), part.word(), String.valueOf(number),
          String.valueOf(of)).getBytes(UTF_8);
    }
  }

  void add(Place place, Part part, byte[] content) {
    int of = (content.length + PIECE - 1) / PIECE;
    for (int number = 0; number < of; number++) {
      byte[] piece = Arrays.copyOfRange(content, number * PIECE, Math.min(content.length, (number + 1) * PIECE));
      jdbc.sql("insert into attachment_chunk (attachment, part, number, sealed) values (?, ?, ?, ?)")
          .params(place.id.value(), part.word(), number, sealed(place, piece, place.bound(part, number, of))).update();
    }
  }

  /** Empty where it is not as it was added. */
  Optional<byte[]> find(Place place, Part part) {
    List<byte[]> pieces =
        jdbc.sql("select sealed from attachment_chunk where attachment = ? and part = ? order by number")
            .params(place.id.value(), part.word()).query((row, i) -> row.getBytes(1)).list();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      for (int number = 0; number < pieces.size(); number++) {
        content.writeBytes(place.key.decrypt(pieces.get(number), place.bound(part, number, pieces.size())));
      }
    } catch (GeneralSecurityException notAsItWasAdded) {
      return Optional.empty();
    }
    return pieces.isEmpty() ? Optional.empty() : Optional.of(content.toByteArray());
  }

  /** From one place to another, as when a page is sent and its files become a concern's. */
  void move(Place from, Place to, Part part) {
    Optional<byte[]> content = find(from, part);
    jdbc.sql("delete from attachment_chunk where attachment = ? and part = ?").params(from.id.value(), part.word())
        .update();
    content.ifPresent(found -> add(to, part, found));
  }

  void remove(AttachmentId id) {
    jdbc.sql("delete from attachment_chunk where attachment = ?").param(id.value()).update();
  }

  private static byte[] sealed(Place place, byte[] piece, byte[] bound) {
    try {
      return place.key.encrypt(piece, bound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A file can't be sealed", e);
    }
  }
}
