package org.sevenfold.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of what leaves the house. A letter is in one hand at a time, on any number of nodes: whoever takes it has
 * it until a moment, and after that it is anybody's again. What comes of it is written down by whoever had it last.
 */
@Component
class Letters {

  private static final String OPEN = " sent_at is null and dropped_at is null and given_up_at is null ";
  private static final String LETTER = "id, person, channel, urgent, made_at, attempts, cut_off";

  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who is to be told something by a channel that stands in no letter yet. */
  List<PersonId> addressees(String channel, Instant now) {
    return jdbc.sql("select person from notice where channel = ? and letter is null and send_at <= ?"
        + " and sent_at is null and dropped_at is null group by person order by min(send_at), person")
        .params(channel, Timestamp.from(now)).query(String.class).list().stream().map(PersonId::new).toList();
  }

  /** Puts what somebody is to be told now into letters: all that may stand together into one. */
  @Transactional
  public void write(PersonId person, String channel, Instant now) {
    jdbc.sql("""
        with due as (
          select id, urgent, merged and not urgent as together from notice
           where person = :person and channel = :channel and letter is null and send_at <= :now
             and sent_at is null and dropped_at is null order by id for update skip locked),
        one as materialized (select gen_random_uuid() as letter),
        put as (
          select id, urgent, gen_random_uuid() as letter from due where not together
          union all select d.id, false, one.letter from due d cross join one where d.together),
        written as (
          insert into notice_letter (id, person, channel, urgent, made_at, try_at)
          select letter, :person, :channel, urgent, :now, :now from put group by letter, urgent)
        update notice n set letter = p.letter from put p where p.id = n.id""")
        .param("person", person.value()).param("channel", channel).param("now", Timestamp.from(now)).update();
  }

  /**
   * Takes one that is to be sent now; until the given moment no other sender takes it. Whoever had it before and never
   * said what came of it may have sent it: that counts as one that was cut off.
   */
  @Transactional
  public Optional<Letter> take(String channel, Instant now, Instant until) {
    return jdbc.sql("update notice_letter set attempts = attempts + 1, cut_off = cut_off + in_hand::int,"
        + " in_hand = true, try_at = ? where id = (select id from notice_letter where" + OPEN
        + "and channel = ? and try_at <= ? order by urgent desc, try_at, made_at, id limit 1 for update skip locked)"
        + " returning " + LETTER)
        .params(Timestamp.from(until), channel, Timestamp.from(now)).query(Letters::read).optional();
  }

  @Transactional
  public void sent(Letter letter, Instant now) {
    jdbc.sql("""
        with told as (update notice set sent_at = :now where letter = :letter and sent_at is null)
        update notice_letter set sent_at = :now, given_up_at = null, in_hand = false, because = null
         where id = :letter""").param("now", Timestamp.from(now)).param("letter", letter.id()).update();
  }

  /** There is no reason any more to tell any of it. */
  @Transactional
  public void dropped(Letter letter, Instant now) {
    jdbc.sql("update notice_letter set dropped_at = ?, in_hand = false where id = ?")
        .params(Timestamp.from(now), letter.id()).update();
  }

  /** @return whether it was theirs still to say so */
  @Transactional
  public boolean failed(Letter letter, boolean cutOff, String because, Instant again) {
    return jdbc.sql("update notice_letter set because = ?, try_at = ?, in_hand = false, cut_off = cut_off + ?"
        + " where id = ? and attempts = ? and" + OPEN)
        .params(because, Timestamp.from(again), cutOff ? 1 : 0, letter.id(), letter.attempts()).update() > 0;
  }

  /** It is not tried again unless somebody says so; what it told may be told anew. */
  @Transactional
  public void givenUp(UUID letter, String because, Instant now) {
    jdbc.sql("update notice_letter set given_up_at = ?, because = ?, in_hand = false where id = ?"
        + " and dropped_at is null and given_up_at is null")
        .params(Timestamp.from(now), because, letter).update();
    jdbc.sql("update notice set sent_at = null, dropped_at = coalesce(dropped_at, ?) where letter = ?")
        .params(Timestamp.from(now), letter).update();
  }

  /**
   * Somebody wants it sent again.
   *
   * @return nothing where it was not given up, or somebody was first
   */
  @Transactional
  public Optional<Letter> again(UUID letter, Instant now) {
    return jdbc.sql("update notice_letter set given_up_at = null, sent_at = null, try_at = ?, attempts = 0, cut_off = 0"
        + " where id = ? and given_up_at is not null returning " + LETTER)
        .params(Timestamp.from(now), letter).query(Letters::read).optional();
  }

  Optional<Letter> find(UUID letter) {
    return jdbc.sql("select " + LETTER + " from notice_letter where id = ?").param(letter).query(Letters::read)
        .optional();
  }

  /** What could not be sent so far, what has been given up first, the oldest first. */
  List<Unsent> unsent(int most) {
    return jdbc.sql("""
        select id, person, channel, made_at, attempts, because, try_at, given_up_at from notice_letter
         where because is not null and (given_up_at is not null or sent_at is null and dropped_at is null)
         order by given_up_at is null, made_at limit ?""").param(most)
        .query((row, i) -> new Unsent(row.getObject("id", UUID.class), new PersonId(row.getString("person")),
            row.getString("channel"), row.getTimestamp("made_at").toInstant(), row.getInt("attempts"),
            row.getString("because"), row.getTimestamp("given_up_at") == null
                ? Optional.of(row.getTimestamp("try_at").toInstant()) : Optional.empty()))
        .list();
  }

  long givenUp() {
    return jdbc.sql("select count(*) from notice_letter where given_up_at is not null").query(Long.class).single();
  }

  private static Letter read(ResultSet row, int index) throws SQLException {
    return new Letter(row.getObject("id", UUID.class), new PersonId(row.getString("person")),
        row.getString("channel"), row.getBoolean("urgent"), row.getTimestamp("made_at").toInstant(),
        row.getInt("attempts"), row.getInt("cut_off"));
  }
}
