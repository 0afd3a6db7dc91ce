package org.sevenfold.directory.account;

import java.util.List;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.session.LiveSessions;
import org.sevenfold.start.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody changes about themselves. Whoever found a screen unlocked does not know the password. */
@Component
public class OwnAccount {

  private final JdbcClient jdbc;
  private final Directory directory;
  private final PasswordEncoder passwords;
  private final PeopleRecord record;
  private final LiveSessions sessions;
  private final boolean hasPasswords;

  OwnAccount(JdbcClient jdbc, Directory directory, PasswordEncoder passwords, PeopleRecord record,
      LiveSessions sessions, Settings settings) {
    this.hasPasswords = !settings.openidConnect().isOn();
    this.jdbc = jdbc;
    this.directory = directory;
    this.passwords = passwords;
    this.record = record;
    this.sessions = sessions;
  }

  /** Where people sign in at a provider nothing is one, and so nothing opens that asks for it. */
  public boolean isPassword(Person person, String typed) {
    return hasPasswords
        && directory.password(person.userName()).filter(hash -> passwords.matches(typed, hash)).isPresent();
  }

  /**
   * Another password. They are signed out everywhere else.
   *
   * @param session the id of the session in which they choose it
   */
  @Transactional
  public void password(Person person, String chosen, String session) {
    jdbc.sql("update person set password = ? where id = ?").params(passwords.encode(chosen), person.id().value())
        .update();
    countSessionsEnded(person.id());
    sessions.endOthers(person.id(), session);
    changed(person, new PeopleRecord.Change("password", "", "chosen anew"));
  }

  @Transactional
  public void mail(Person person, String address) {
    directory.hold(person.id());
    String before = directory.mail(person.id()).orElse("");
    if (!before.equals(address)) {
      directory.mailsTo(person.id(), address);
      changed(person, new PeopleRecord.Change("mail", before, address));
    }
  }

  @Transactional
  public void signOutEverywhere(Person person) {
    endSessions(person.id());
    changed(person, new PeopleRecord.Change("sessions", "", "signed out everywhere"));
  }

  /** Every session of theirs that has begun is over, whichever node it is on; so is one that is being written now. */
  @Transactional
  public void endSessions(PersonId person) {
    countSessionsEnded(person);
    sessions.endAll(person);
  }

  /** Ends one session of theirs, and nothing where there is none of that key any more. */
  @Transactional
  public void endSession(Person person, String key) {
    sessions.end(person.id(), key).ifPresent(
        ended -> changed(person, new PeopleRecord.Change("sessions", "", "signed out of " + ended.browser())));
  }

  private void countSessionsEnded(PersonId person) {
    jdbc.sql("update person set sessions_ended = sessions_ended + 1 where id = ?").param(person.value()).update();
  }

  /** How often that was done. */
  public int sessionsEnded(PersonId person) {
    return jdbc.sql("select sessions_ended from person where id = ?").param(person.value()).query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void changed(Person person, PeopleRecord.Change change) {
    record.append(person.agency(), Act.Kind.CHANGED, person.id(), person.id(), List.of(change), List.of());
  }
}
