package org.sevenfold.concern;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The references of called processes: each has one of its own, and only the product knows whose it is. */
@Component("references")
public class References {

  private static final int KEPT = 10_000;

  private final JdbcClient jdbc;
  /** A reference never changes hands: what it stands for is asked once. */
  private final Cache<String, String> concerns = Caffeine.newBuilder().maximumSize(KEPT).build();

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new reference for a called process of a concern. Public API of the models: never rename. */
  @Transactional
  public String own(String reference, String purpose) {
    String made = Reference.random();
    jdbc.sql("insert into own_reference (reference, concern, purpose) values (?, ?, ?)")
        .params(made, concern(reference), purpose).update();
    return made;
  }

  /** The concern behind a reference; a concern's own stands for itself. */
  public String concern(String reference) {
    return concerns.get(reference, this::asked);
  }

  private String asked(String reference) {
    Optional<String> called = jdbc.sql("select concern from own_reference where reference = ?").param(reference)
        .query(String.class).optional();
    return called.orElse(reference);
  }
}
