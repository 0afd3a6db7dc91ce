package org.sevenfold.notice.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses at which nobody is. Whoever has another one since is not among them. */
@Component
public class Bounced {

  private final JdbcClient jdbc;

  Bounced(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody who can't be reached at an address.
   *
   * @param channel by which way
   * @param because in words of our own
   */
  public record Address(PersonId person, String channel, String address, Instant at, String because) {
  }

  @Transactional
  public void add(Address address) {
    jdbc.sql("""
        insert into notice_bounce (person, channel, address, at, because) values (?, ?, ?, ?, ?)
        on conflict (person, channel) do update set address = excluded.address, at = excluded.at,
          because = excluded.because""")
        .params(address.person().value(), address.channel(), address.address(), Timestamp.from(address.at()),
            address.because())
        .update();
  }

  /** Something got through, or somebody wants it tried again. */
  @Transactional
  public void forget(PersonId person, String channel) {
    jdbc.sql("delete from notice_bounce where person = ? and channel = ?").params(person.value(), channel).update();
  }

  public boolean isBounced(PersonId person, String channel, String address) {
    return jdbc.sql("select exists (select 1 from notice_bounce where person = ? and channel = ? and address = ?)")
        .params(person.value(), channel, address).query(Boolean.class).single();
  }

  /** All that ever came back, the newest first; whether it is their address still, the caller asks. */
  public List<Address> all() {
    return jdbc.sql("select person, channel, address, at, because from notice_bounce order by at desc")
        .query((row, i) -> new Address(new PersonId(row.getString("person")), row.getString("channel"),
            row.getString("address"), row.getTimestamp("at").toInstant(), row.getString("because")))
        .list();
  }
}
