package org.sevenfold.directory.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;

import org.sevenfold.directory.OneTimeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What proves that somebody who sets the product up can read its log. It opens one page, once. */
@Component
class SetupToken {

  /** Above 128 bits. */
  private static final int LETTERS = 26;

  private final JdbcClient jdbc;
  private final Clock clock;

  SetupToken(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A new token in place of any before it; only its hash is kept. */
  @Transactional
  public String fresh() {
    String token = OneTimeCode.of(LETTERS);
    jdbc.sql("""
        insert into setup_token (id, hash) values (1, ?)
        on conflict (id) do update set hash = excluded.hash, used_at = null""").param(hash(token)).update();
    return token;
  }

  public boolean isOpen() {
    return jdbc.sql("select exists (select 1 from setup_token where used_at is null)").query(Boolean.class).single();
  }

  /**
   * Uses it up, in the caller's transaction. Of two who come with it at once, one is first. Wrong ones are not counted:
   * nobody guesses 128 bits, and a stranger who tried five times would keep everybody out.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean use(String typed) {
    return jdbc.sql("update setup_token set used_at = ? where used_at is null and hash = ?")
        .params(Timestamp.from(clock.instant()), hash(typed.strip().toLowerCase(Locale.ROOT))).update() == 1;
  }

  /** It is random and long: a plain hash keeps it as well as a slow one. */
  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
