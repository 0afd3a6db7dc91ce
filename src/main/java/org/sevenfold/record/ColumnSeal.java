package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import com.google.crypto.tink.Aead;
import org.sevenfold.start.RefusedToStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals single values that stand in tables beside the record, such as what the engine has to know of a concern. A value
 * opens only in the place for which it was sealed, the same value looks different each time, and its length says
 * nothing of it. One key for all, wrapped by the master key as a case's is.
 */
@Component
public class ColumnSeal {

  private static final Logger LOG = LoggerFactory.getLogger(ColumnSeal.class);
  private static final String KEY = "sealed columns";
  /** Every value of the vocabulary fits into one block. */
  private static final int BLOCK = 64;
  /** No text of the database has one. */
  private static final byte FILLING = 0;

  private final Aead key;

  @Autowired
  ColumnSeal(CaseKeys keys) {
    this(keys.find(KEY).orElseThrow(() -> new RefusedToStart("The key of the sealed columns is missing in the database,"
        + " or does not open with this master key. Put back the master key that belongs to this database.")));
  }

  ColumnSeal(Aead key) {
    this.key = key;
  }

  /** With a key that is made if there is none yet. */
  static ColumnSeal begun(CaseKeys keys) {
    return new ColumnSeal(keys.find(KEY).orElseGet(() -> keys.create(KEY)));
  }

  /** @param place where the value stands: table, column and what tells its row from others */
  public String close(String value, String... place) {
    byte[] bytes = value.getBytes(UTF_8);
    byte[] filled = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
    try {
      return Base64.getEncoder().encodeToString(key.encrypt(filled, bound(place)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value can't be sealed", e);
    }
  }

  /** @throws BrokenSeal when this was not sealed for this place, or has been changed since */
  public String open(String sealed, String... place) {
    try {
      byte[] filled = key.decrypt(Base64.getDecoder().decode(sealed), bound(place));
      int length = filled.length;
      while (length > 0 && filled[length - 1] == FILLING) {
        length--;
      }
      return new String(filled, 0, length, UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      String where = String.join(", ", place);
      LOG.error("A sealed value has been changed or moved in the database: {}", where);
      throw new BrokenSeal(where, e);
    }
  }

  private static byte[] bound(String... place) {
    return String.join("\0", place).getBytes(UTF_8);
  }
}
