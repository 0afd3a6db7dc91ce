package org.sevenfold.directory;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people get in. Whoever joins gets a code that is shown once and stored only as a hash; it opens nothing but the
 * page on which they choose a password of their own.
 */
@Component
public class Accounts {

  private static final int CODE_LETTERS = 16;
  private static final int ID_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Directory directory;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient jdbc, Directory directory, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.passwords = passwords;
  }

  /** Somebody who has joined, and the code they sign in with for the first time. */
  public record Joined(Newcomer newcomer, String code) {
  }

  /** All of them join, or nobody does. */
  @Transactional
  public List<Joined> join(List<Newcomer> newcomers) {
    return newcomers.stream().map(this::join).toList();
  }

  /** Somebody who joins with a password that they have chosen already. */
  @Transactional
  public void join(Newcomer newcomer, String password) {
    save(newcomer, password, false);
  }

  @Transactional
  public String makeAgency(String name, String type, String pack) {
    String known = "statutory".equals(type) ? "yes" : "unknown";
    Agency agency = new Agency("agency" + random(), name, type, known, known, pack);
    directory.save(agency);
    return agency.id();
  }

  /** Whether a user name is somebody's, of those who have left too. */
  public boolean isTaken(String userName) {
    return jdbc.sql("select exists (select 1 from person where user_name = ?)").param(userName).query(Boolean.class)
        .single();
  }

  public boolean mustChoosePassword(String userName) {
    return jdbc.sql("select must_change from person where user_name = ?").param(userName).query(Boolean.class)
        .optional().orElse(false);
  }

  /**
   * Takes a first password of somebody's own in place of the code.
   *
   * @return false where they have one already, or it is the code itself
   */
  @Transactional
  public boolean choosePassword(PersonId person, String password) {
    boolean isCode =
        jdbc.sql("select password from person where id = ?").param(person.value()).query(String.class).optional()
            .map(code -> passwords.matches(password, code)).orElse(true);
    return !isCode && jdbc.sql("update person set password = ?, must_change = false where id = ? and must_change")
        .params(passwords.encode(password), person.value()).update() == 1;
  }

  private Joined join(Newcomer newcomer) {
    String code = OneTimeCode.of(CODE_LETTERS);
    save(newcomer, code, true);
    return new Joined(newcomer, code);
  }

  private void save(Newcomer newcomer, String password, boolean mustChange) {
    Person person = new Person(new PersonId("p" + random()), newcomer.agency(), newcomer.userName(), newcomer.name(),
        newcomer.job(), true, newcomer.roles());
    directory.save(person, passwords.encode(password));
    jdbc.sql("update person set mail = ?, must_change = ? where id = ?")
        .params(newcomer.mail(), mustChange, person.id().value()).update();
  }

  private static String random() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
