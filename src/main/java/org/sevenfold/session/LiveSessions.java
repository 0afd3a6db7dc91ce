package org.sevenfold.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, and the end of it, on whichever node it is. */
@Component
public class LiveSessions {

  private final StoredSessions sessions;
  private final SessionLimits limits;
  private final JdbcClient jdbc;

  LiveSessions(StoredSessions sessions, SessionLimits limits, JdbcClient jdbc) {
    this.sessions = sessions;
    this.limits = limits;
    this.jdbc = jdbc;
  }

  /** The one that was used last comes first. */
  public List<LiveSession> of(Person person) {
    return sessions.of(person.id()).stream().map(LiveSessions::live)
        .filter(one -> limits.over(person.roles(), one.since(), one.used()).isEmpty())
        .sorted(Comparator.comparing(LiveSession::used).reversed()).toList();
  }

  /** What names a session to its owner. */
  public static String key(String session) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(session.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Ends one of theirs; empty where there is none of that key. */
  public Optional<LiveSession> end(PersonId person, String key) {
    Optional<Session> named = sessions.of(person).stream().filter(one -> key(one.getId()).equals(key)).findFirst();
    named.map(Session::getId).ifPresent(sessions::deleteById);
    return named.map(LiveSessions::live);
  }

  /** Ends all of theirs, as part of the transaction. */
  public void endAll(PersonId person) {
    endOthers(person, "");
  }

  /**
   * Ends all of theirs but one, as part of the transaction.
   *
   * @param session the id of the one that goes on
   */
  public void endOthers(PersonId person, String session) {
    jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
        .params(person.value(), session).update();
  }

  private static LiveSession live(Session session) {
    return new LiveSession(key(session.getId()), moment(session, LiveSession.SINCE), moment(session, LiveSession.USED),
        session.getAttributeOrDefault(LiveSession.BROWSER, ""));
  }

  private static Instant moment(Session session, String name) {
    return Optional.<Long>ofNullable(session.getAttribute(name)).map(Instant::ofEpochMilli)
        .orElseGet(session::getCreationTime);
  }
}
