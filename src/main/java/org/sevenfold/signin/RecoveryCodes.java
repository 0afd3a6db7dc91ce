package org.sevenfold.signin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.sevenfold.directory.OneTimeCode;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper for whoever has lost the phone: each is good once, and new ones make the old ones worthless. */
@Component
class RecoveryCodes {

  private static final int HOW_MANY = 10;
  /** Almost eighty bits: nobody guesses one, also not at their digests. */
  private static final int LETTERS = 16;

  private final JdbcClient jdbc;

  RecoveryCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Shown this once: only their digests are kept. */
  @Transactional
  public List<String> make(PersonId person) {
    remove(person);
    List<String> codes = Stream.generate(() -> OneTimeCode.of(LETTERS)).limit(HOW_MANY).toList();
    codes.forEach(code -> jdbc.sql("insert into recovery_code (person, digest) values (?, ?)")
        .params(person.value(), digest(person, code)).update());
    return codes;
  }

  /** Uses one up; false where there is no such code, or it was used. */
  boolean use(PersonId person, String typed) {
    return jdbc.sql("delete from recovery_code where person = ? and digest = ?")
        .params(person.value(), digest(person, typed)).update() == 1;
  }

  int left(PersonId person) {
    return jdbc.sql("select count(*) from recovery_code where person = ?").param(person.value()).query(Integer.class)
        .single();
  }

  void remove(PersonId person) {
    jdbc.sql("delete from recovery_code where person = ?").param(person.value()).update();
  }

  /** Capitals, blanks and lines make no difference. */
  private static String digest(PersonId person, String code) {
    return Digest.of(person.value(), code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }
}
