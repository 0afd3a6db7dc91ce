package org.sevenfold.datarights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.content.FileType;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.KeyOfConcern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies of files in which something is blacked out: sealed and bound as what was chosen is ({@link PieceRows}). */
@Component
class CopyRows {

  private final JdbcClient jdbc;
  private final KeyOfConcern keys;

  CopyRows(JdbcClient jdbc, KeyOfConcern keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /**
   * Which copy is meant.
   *
   * @param file of which it is a copy
   */
  record Place(ConcernReference request, ConcernReference concern, AttachmentId file) {

    private byte[] bound(FileType type) {
      return String.join("\0", "data request copy", request.value(), concern.value(), file.value(), type.name())
          .getBytes(UTF_8);
    }
  }

  /** What is in it. */
  record Copy(FileType type, byte[] content) {
  }

  /** Of which files there is one. */
  Set<String> files(ConcernReference request, ConcernReference concern) {
    return jdbc.sql("select file from data_request_copy where request = ? and concern = ?")
        .params(request.value(), concern.value()).query(String.class).list().stream().collect(Collectors.toSet());
  }

  /** The one that was there before is gone. */
  void keep(Place place, Copy copy) {
    try {
      byte[] sealed = keys.find(place.concern()).orElseThrow().encrypt(copy.content(), place.bound(copy.type()));
      jdbc.sql("""
          insert into data_request_copy (request, concern, file, type, sealed) values (?, ?, ?, ?, ?)
            on conflict (request, concern, file) do update set type = excluded.type, sealed = excluded.sealed""")
          .params(place.request().value(), place.concern().value(), place.file().value(), copy.type().name(), sealed)
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A copy can't be sealed", e);
    }
  }

  Optional<Copy> find(Place place) {
    return jdbc.sql("select type, sealed from data_request_copy where request = ? and concern = ? and file = ?")
        .params(place.request().value(), place.concern().value(), place.file().value())
        .query((row, i) -> opened(place, FileType.valueOf(row.getString(1)), row.getBytes(2))).optional();
  }

  private Copy opened(Place place, FileType type, byte[] sealed) {
    try {
      return new Copy(type, keys.find(place.concern()).orElseThrow().decrypt(sealed, place.bound(type)));
    } catch (GeneralSecurityException changed) {
      throw keys.isChanged(place.concern(), 0);
    }
  }
}
