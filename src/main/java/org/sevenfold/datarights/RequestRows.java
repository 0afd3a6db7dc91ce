package org.sevenfold.datarights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests as they stand in their table. */
@Component
class RequestRows {

  private static final String REQUEST = "select reference, agency, kind, received, due, extended, handled_by, stage,"
      + " put_by, agreed_by, ended_at from data_request ";

  private final JdbcClient jdbc;

  RequestRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PersonId by, String agency, ConcernReference reference, RequestKind kind, LocalDate received,
      LocalDate due) {
    jdbc.sql("insert into data_request (reference, agency, kind, received, due, handled_by)"
        + " values (?, ?, ?, ?, ?, ?)")
        .params(reference.value(), agency, kind.key(), received, due, by.value()).update();
  }

  Optional<DataRequest> find(String agency, ConcernReference reference) {
    return jdbc.sql(REQUEST + "where reference = ? and agency = ?").params(reference.value(), agency)
        .query(RequestRows::read).optional();
  }

  List<DataRequest> open(String agency) {
    return jdbc.sql(REQUEST + "where agency = ? and stage <> 'ended' order by due, reference").param(agency)
        .query(RequestRows::read).list();
  }

  List<DataRequest> ended(String agency, int most) {
    return jdbc.sql(REQUEST + "where agency = ? and stage = 'ended' order by ended_at desc limit ?")
        .params(agency, most).query(RequestRows::read).list();
  }

  void handledBy(PersonId person, ConcernReference reference) {
    jdbc.sql("update data_request set handled_by = ? where reference = ?").params(person.value(), reference.value())
        .update();
  }

  void extend(ConcernReference reference, LocalDate due) {
    jdbc.sql("update data_request set due = ?, extended = true, rung = 1 where reference = ?")
        .params(due, reference.value()).update();
  }

  void put(PersonId by, ConcernReference reference) {
    jdbc.sql("update data_request set stage = 'checking', put_by = ? where reference = ?")
        .params(by.value(), reference.value()).update();
  }

  /** Whether it was before a second person until now, and this is one. */
  boolean decided(PersonId by, ConcernReference reference, boolean agreed) {
    return jdbc.sql("update data_request set stage = ?, agreed_by = ?"
        + " where reference = ? and stage = 'checking' and put_by <> ?")
        .params(agreed ? Stage.AGREED.key() : Stage.OPEN.key(), agreed ? by.value() : null, reference.value(),
            by.value())
        .update() > 0;
  }

  /** What was chosen anew has to be checked anew. */
  void openAgain(ConcernReference reference) {
    jdbc.sql("update data_request set stage = 'open', put_by = null, agreed_by = null where reference = ?")
        .param(reference.value()).update();
  }

  void end(ConcernReference reference, Instant now) {
    jdbc.sql("update data_request set stage = 'ended', ended_at = ? where reference = ?")
        .params(Timestamp.from(now), reference.value()).update();
  }

  /** Open requests of whichever agency that are due by a day. */
  List<DataRequest> dueBy(LocalDate day) {
    return jdbc.sql(REQUEST + "where stage <> 'ended' and due <= ? order by due").param(day)
        .query(RequestRows::read).list();
  }

  /** Whether it had not climbed so far before. */
  boolean climbs(ConcernReference reference, int rung) {
    return jdbc.sql("update data_request set rung = ? where reference = ? and rung < ?")
        .params(rung, reference.value(), rung).update() > 0;
  }

  /** Those of whichever agency that were answered by then, held against another node. */
  List<DataRequest> endedBefore(Instant moment) {
    return jdbc.sql(REQUEST + "where ended_at <= ? order by reference for update skip locked")
        .param(Timestamp.from(moment)).query(RequestRows::read).list();
  }

  void isErased(DataRequest request, Instant now) {
    jdbc.sql("insert into data_request_erased (reference, agency, at) values (?, ?, ?)")
        .params(request.reference().value(), request.agency(), Timestamp.from(now)).update();
  }

  void erase(ConcernReference reference) {
    jdbc.sql("delete from data_request_concern where request = ?").param(reference.value()).update();
    jdbc.sql("delete from data_request where reference = ?").param(reference.value()).update();
  }

  private static DataRequest read(ResultSet row, int index) throws SQLException {
    return new DataRequest(new ConcernReference(row.getString("reference")), row.getString("agency"),
        RequestKind.of(row.getString("kind")).orElseThrow(), row.getObject("received", LocalDate.class),
        row.getObject("due", LocalDate.class), row.getBoolean("extended"), new PersonId(row.getString("handled_by")),
        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("put_by")).map(PersonId::new),
        Optional.ofNullable(row.getString("agreed_by")).map(PersonId::new),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
  }
}
