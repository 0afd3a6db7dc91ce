package org.sevenfold.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.start.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes for whoever has no password: new here, or has lost it. A code is made at the moment in which it goes to the
 * person, kept as a hash, good for a while, for that mail address and once. It opens nothing but the page on which they
 * choose a password of their own. The next code makes the one before it worthless.
 */
@Component
public class SignInCodes {

  private static final int LETTERS = 16;
  private static final String GOOD =
      " must_change and code_until > ? and (code_sent_to is null or code_sent_to = mail) ";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final Duration goodFor;
  private final String nobodys;

  SignInCodes(JdbcClient jdbc, PasswordEncoder passwords, Clock clock, Settings settings) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
    this.goodFor = settings.codes();
    this.nobodys = passwords.encode(OneTimeCode.of(LETTERS));
  }

  /** A code as it is read once. */
  public record Code(String code, Instant until) {
  }

  /**
   * How somebody stands who can't sign in with a password yet.
   *
   * @param until   empty while no code has been made
   * @param good    whether the last one still opens the page
   * @param onPaper whether somebody prints it for them; else it goes out by mail
   */
  public record Waiting(Optional<Instant> until, boolean good, boolean onPaper) {
  }

  /** The hash of a password that nobody knows. */
  public String nobodys() {
    return nobodys;
  }

  /** From now on neither the password nor an earlier code lets them in, and they are signed out everywhere. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(PersonId person, PersonId by, boolean onPaper) {
    jdbc.sql("update person set password = ?, must_change = true, code_until = null, code_asked_by = ?, code_sent_to = "
        + (onPaper ? "null" : "mail") + ", sessions_ended = sessions_ended + 1 where id = ?")
        .params(nobodys, by.value(), person.value()).update();
  }

  /** Makes the code that goes to the person's mail address as it is now. */
  @Transactional
  public Code byMail(PersonId person) {
    return make(person, "code_sent_to = mail");
  }

  /** Makes the code that is printed for the person. */
  @Transactional
  public Code onPaper(PersonId person) {
    return make(person, "code_sent_to = null");
  }

  /** Whether somebody waits for a code, or has one and has not used it; empty where they have a password. */
  public Optional<Waiting> waiting(PersonId person) {
    return jdbc.sql("select code_until, code_sent_to is null as on_paper, coalesce(" + GOOD
        + ", false) as good from person where active and must_change and id = ?")
        .params(now(), person.value())
        .query((row, i) -> new Waiting(Optional.ofNullable(row.getTimestamp("code_until")).map(Timestamp::toInstant),
            row.getBoolean("good"), row.getBoolean("on_paper")))
        .optional();
  }

  /** Who asked for the code; empty where nobody did. */
  public Optional<PersonId> askedBy(PersonId person) {
    return jdbc.sql("select code_asked_by from person where id = ? and code_asked_by is not null")
        .param(person.value()).query(String.class).optional().map(PersonId::new);
  }

  /**
   * Takes a password in place of the code.
   *
   * @param sessionsEnded as it was when the code was typed: another code made this one worthless
   * @return false where the code has been used, is over, or is the password itself
   */
  @Transactional
  public boolean use(PersonId person, int sessionsEnded, String password) {
    boolean isCode =
        jdbc.sql("select password from person where id = ?").param(person.value()).query(String.class).optional()
            .map(code -> passwords.matches(password, code)).orElse(true);
    return !isCode && jdbc.sql("""
        update person set password = ?, must_change = false, had_password = true, code_until = null,
          code_sent_to = null, code_asked_by = null, sessions_ended = sessions_ended + 1
         where id = ? and sessions_ended = ? and""" + GOOD)
        .params(passwords.encode(password), person.value(), sessionsEnded, now()).update() == 1;
  }

  /**
   * Uses the code up where somebody signs in at a provider: they have no password.
   *
   * @param sessionsEnded as it was before the code was typed: another code made this one worthless
   * @return false where the code has been used or is over
   */
  @Transactional
  public boolean spend(PersonId person, int sessionsEnded) {
    return jdbc.sql("""
        update person set password = ?, must_change = false, had_password = true, code_until = null,
          code_sent_to = null, code_asked_by = null, sessions_ended = sessions_ended + 1
         where id = ? and sessions_ended = ? and""" + GOOD)
        .params(nobodys, person.value(), sessionsEnded, now()).update() == 1;
  }

  /** What somebody has just chosen as a password is a code: it is typed once. */
  @Transactional
  public void once(PersonId person) {
    jdbc.sql("update person set must_change = true, had_password = false, code_until = ?, code_sent_to = null"
        + " where id = ?").params(Timestamp.from(clock.instant().plus(goodFor)), person.value()).update();
  }

  private Code make(PersonId person, String sentTo) {
    String code = OneTimeCode.of(LETTERS);
    Instant until = clock.instant().plus(goodFor);
    jdbc.sql("update person set password = ?, code_until = ?, " + sentTo + ", sessions_ended = sessions_ended + 1"
        + " where id = ? and must_change")
        .params(passwords.encode(code), Timestamp.from(until), person.value()).update();
    return new Code(code, until);
  }

  /** Those of them who have no password yet. */
  public Set<PersonId> waiting(Collection<Person> people) {
    return jdbc.sql("select id from person where active and must_change and id = any(?)")
        .param(people.stream().map(person -> person.id().value()).toArray(String[]::new)).query(String.class).list()
        .stream().map(PersonId::new).collect(Collectors.toSet());
  }

  /**
   * Somebody who has no code.
   *
   * @param hasMail whether one could go to them by mail
   */
  public record Without(PersonId person, boolean hasMail) {
  }

  /** Everybody, in every agency, who is here to do something and neither has a code that is good nor waits for one. */
  public List<Without> withoutOne() {
    return jdbc.sql("select id, mail from person where active and not (must_change and code_until is null)"
        + " and not coalesce(" + GOOD + ", false)"
        + " and exists (select 1 from person_role r where r.person = person.id) order by name, id").param(now())
        .query((row, i) -> new Without(new PersonId(row.getString("id")), !row.getString("mail").isEmpty())).list();
  }

  /** Everybody, in every agency, for whom somebody prints the code. */
  public List<PersonId> waitingOnPaper() {
    return jdbc.sql("select id from person where active and must_change and code_sent_to is null order by name, id")
        .query(String.class).list().stream().map(PersonId::new).toList();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
