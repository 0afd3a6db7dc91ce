package org.sevenfold.referral;

import java.sql.Timestamp;
import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has left, concern by concern. */
@Component
public class Disclosures {

  private final JdbcClient jdbc;

  Disclosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void add(Disclosure disclosure) {
    jdbc.sql("""
        insert into disclosure (concern, reference, destination, entry, by_phone, sent_at)
        values (?, ?, ?, ?, ?, ?)""")
        .params(disclosure.concern().value(), disclosure.reference().value(), disclosure.destination(),
            disclosure.entry(), disclosure.byPhone(), Timestamp.from(disclosure.sentAt()))
        .update();
  }

  public List<Disclosure> of(ConcernReference concern) {
    return jdbc.sql("""
        select concern, reference, destination, entry, by_phone, sent_at
          from disclosure where concern = ? order by sent_at""")
        .param(concern.value()).query((row, i) -> new Disclosure(new ConcernReference(row.getString(1)),
            new ConcernReference(row.getString(2)), row.getString(3),
            row.getInt(4), row.getBoolean(5), row.getTimestamp(6).toInstant()))
        .list();
  }
}
