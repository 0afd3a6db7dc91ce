package org.sevenfold.datarights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.KeyOfConcern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which concerns are in a request, and what is given of each: sealed by the key of that concern and bound to both, so
 * that it opens nowhere else and goes when the concern's record is destroyed.
 */
@Component
class PieceRows {

  private static final TypeReference<List<Piece>> PIECES = new TypeReference<>() {
  };

  private final JdbcClient jdbc;
  private final KeyOfConcern keys;
  private final ObjectMapper json;

  PieceRows(JdbcClient jdbc, KeyOfConcern keys, ObjectMapper json) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.json = json;
  }

  /** In an order that stays. */
  List<ConcernReference> concerns(ConcernReference request) {
    return jdbc.sql("select concern from data_request_concern where request = ? order by concern")
        .param(request.value()).query(String.class).list().stream().map(ConcernReference::new).toList();
  }

  void tie(ConcernReference request, ConcernReference concern) {
    jdbc.sql("insert into data_request_concern (request, concern) values (?, ?) on conflict do nothing")
        .params(request.value(), concern.value()).update();
  }

  void untie(ConcernReference request, ConcernReference concern) {
    jdbc.sql("delete from data_request_concern where request = ? and concern = ?")
        .params(request.value(), concern.value()).update();
  }

  void keep(ConcernReference request, ConcernReference concern, List<Piece> pieces) {
    try {
      byte[] sealed = keys.find(concern).orElseThrow().encrypt(json.writeValueAsBytes(pieces), bound(request, concern));
      jdbc.sql("update data_request_concern set pieces = ? where request = ? and concern = ?")
          .params(Base64.getEncoder().encodeToString(sealed), request.value(), concern.value()).update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("What was chosen can't be sealed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where nothing was chosen yet. */
  Optional<List<Piece>> find(ConcernReference request, ConcernReference concern) {
    return jdbc.sql("select pieces from data_request_concern where request = ? and concern = ? and pieces is not null")
        .params(request.value(), concern.value()).query(String.class).optional()
        .map(sealed -> opened(request, concern, sealed));
  }

  private List<Piece> opened(ConcernReference request, ConcernReference concern, String sealed) {
    try {
      return json.readValue(keys.find(concern).orElseThrow().decrypt(Base64.getDecoder().decode(sealed),
          bound(request, concern)), PIECES);
    } catch (GeneralSecurityException | IllegalArgumentException changed) {
      throw keys.isChanged(concern, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bound(ConcernReference request, ConcernReference concern) {
    return ("data request\0" + request + "\0" + concern).getBytes(UTF_8);
  }
}
