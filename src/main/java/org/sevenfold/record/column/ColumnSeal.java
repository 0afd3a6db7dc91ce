package org.sevenfold.record.column;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals single values that stand in tables beside the record, such as what the engine has to know of a concern. A value
 * opens only in the place for which it was sealed, the same value looks different each time, and its length says
 * nothing of it. One key for all, wrapped by the master key as a case's is.
 */
public class ColumnSeal {

  private static final Logger LOG = LoggerFactory.getLogger(ColumnSeal.class);
  /** Every value of the vocabulary fits into one block. */
  private static final int BLOCK = 64;
  /** No text of the database has one. */
  private static final byte FILLING = 0;

  private final Aead key;

  public ColumnSeal(Aead key) {
    this.key = key;
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

  /** Empty where it does not open, which the log says: for a value that is only shown. */
  public Optional<String> find(String sealed, String... place) {
    try {
      return Optional.of(open(sealed, place));
    } catch (BrokenSeal loggedAlready) {
      return Optional.empty();
    }
  }

  private static byte[] bound(String... place) {
    return String.join("\0", place).getBytes(UTF_8);
  }
}
