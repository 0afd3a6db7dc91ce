package org.sevenfold.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has left, concern by concern. */
@Component
public class Disclosures {

  private final JdbcClient jdbc;
  private final ColumnSeal seal;

  Disclosures(JdbcClient jdbc, ColumnSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  @Transactional
  public void add(Disclosure disclosure) {
    jdbc.sql("""
        insert into disclosure (concern, reference, destination, entry, by_phone, sent_at)
        values (?, ?, ?, ?, ?, ?)""")
        .params(disclosure.concern().value(), disclosure.reference().value(), sealed(disclosure), disclosure.entry(),
            disclosure.byPhone(), Timestamp.from(disclosure.sentAt()))
        .update();
  }

  /** Somebody has logged what this body answered to whatever it was sent of the concern so far. */
  @Transactional
  public void answered(ConcernReference concern, String destination) {
    of(concern).stream().filter(one -> one.destination().equals(destination)).forEach(one -> jdbc.sql(
        "update disclosure set answered = true where concern = ? and entry = ? and not by_phone and not answered")
        .params(concern.value(), one.entry()).update());
  }

  public List<Disclosure> of(ConcernReference concern) {
    return of(List.of(concern));
  }

  /** What has left in any of these concerns, the first first. */
  public List<Disclosure> of(Collection<ConcernReference> concerns) {
    return jdbc.sql("""
        select concern, reference, destination, entry, by_phone, sent_at
          from disclosure where concern = any(?) order by sent_at""")
        .param(concerns.stream().map(ConcernReference::value).toArray(String[]::new)).query(this::read).list();
  }

  private String sealed(Disclosure one) {
    return seal.close(one.destination(),
        ClearDisclosures.place(one.concern().value(), one.reference().value(), one.entry()));
  }

  private Disclosure read(ResultSet row, int index) throws SQLException {
    String concern = row.getString("concern");
    String reference = row.getString("reference");
    int entry = row.getInt("entry");
    String destination = seal.open(row.getString("destination"), ClearDisclosures.place(concern, reference, entry));
    return new Disclosure(new ConcernReference(concern), new ConcernReference(reference), destination, entry,
        row.getBoolean("by_phone"),
        row.getTimestamp("sent_at").toInstant());
  }
}
