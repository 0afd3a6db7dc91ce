package org.sevenfold.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links: insert and select, and nothing else, is what the application's role may do here. */
@Component
class Links {

  private static final String COLUMNS = "chain, number, format, head, sealed, previous_hash, hash";

  private final JdbcClient jdbc;

  Links(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else appends to this chain. No row is locked: that would need UPDATE. */
  void hold(String chain) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))").param(chain).query((row, i) -> true).single();
  }

  /** The last two links of a chain, the last one first; fewer where it has no more. */
  List<Link> end(String chain) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = ? order by number desc limit 2")
        .param(chain).query(Links::read).list();
  }

  /** The links from this number on. */
  List<Link> from(String chain, int number) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = ? and number >= ? order by number")
        .params(chain, number).query(Links::read).list();
  }

  /** The links of several chains that have this number. */
  List<Link> of(Collection<String> chains, int number) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = any(?) and number = ?")
        .params(chains.toArray(String[]::new), number).query(Links::read).list();
  }

  /** The last link of a kind, looked for from the end; as text, so that a head that was harmed is passed by. */
  Optional<Link> last(String chain, String kind) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = ?"
        + " and strpos(head, ?) > 0 order by number desc limit 1")
        .params(chain, kind(kind)).query(Links::read).optional();
  }

  /** The links of a kind in several chains, each chain from its first. */
  List<Link> ofKind(Collection<String> chains, String kind) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = any(?)"
        + " and strpos(head, ?) > 0 order by chain, number")
        .params(chains.toArray(String[]::new), kind(kind)).query(Links::read).list();
  }

  private static String kind(String word) {
    return "\"kind\":\"" + word + "\"";
  }

  List<Link> all(String chain) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = ? order by number")
        .param(chain).query(Links::read).list();
  }

  /** All links of several chains, each chain from its first. */
  List<Link> all(Collection<String> chains) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = any(?) order by chain, number")
        .param(chains.toArray(String[]::new)).query(Links::read).list();
  }

  List<Link> latest(String chain, int most) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = ? order by number desc limit ?")
        .params(chain, most).query(Links::read).list();
  }

  /** The links of these chains whose head has this subject, newest first. */
  List<Link> about(Collection<String> chains, String subject) {
    return jdbc.sql("select " + COLUMNS + " from journal_entry where chain = any(?)"
        + " and cast(head as json) ->> 'subject' = ? order by cast(head as json) ->> 'at' desc, number desc")
        .params(chains.toArray(String[]::new), subject).query(Links::read).list();
  }

  /** The links to which one of these marks leads, the latest day first. */
  List<Link> marked(Collection<String> marks, int most) {
    return jdbc.sql("select distinct e.chain, e.number, e.format, e.head, e.sealed, e.previous_hash, e.hash"
        + " from access_mark m join journal_entry e on e.chain = m.chain and e.number = m.number"
        + " where m.mark = any(?) order by e.chain desc, e.number desc limit ?")
        .params(marks.toArray(String[]::new), most).query(Links::read).list();
  }

  /** Those of the marks that lead to a link of this kind that is not about this subject. */
  List<String> marksOf(Collection<String> marks, String kind, String otherThan) {
    return jdbc.sql("select distinct m.mark from access_mark m"
        + " join journal_entry e on e.chain = m.chain and e.number = m.number"
        + " where m.mark = any(?) and strpos(e.head, ?) > 0 and strpos(e.head, ?) = 0")
        .params(marks.toArray(String[]::new), kind(kind), "\"subject\":\"" + otherThan + "\"")
        .query(String.class).list();
  }

  List<String> chains() {
    return jdbc.sql("select distinct chain from journal_entry order by chain").query(String.class).list();
  }

  /** The last link of every chain. Steps from chain to chain through the key: it never reads all entries. */
  List<Tip> tips() {
    return jdbc.sql("""
        with recursive chains (chain) as (
          (select chain from journal_entry order by chain limit 1)
          union all
          select (select e.chain from journal_entry e where e.chain > c.chain order by e.chain limit 1)
          from chains c where c.chain is not null)
        select tip.chain, tip.number, tip.hash from chains c cross join lateral (
          select * from journal_entry e where e.chain = c.chain order by e.number desc limit 1) tip
        """).query(Links::readTip).list();
  }

  void insert(Link link) {
    jdbc.sql("insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")
        .params(link.chain(), link.number(), link.format(), link.head(), link.sealed(), link.previousHash(),
            link.hash())
        .update();
  }

  private static Link read(ResultSet row, int index) throws SQLException {
    return new Link(row.getString("chain"), row.getInt("number"), row.getShort("format"), row.getString("head"),
        row.getBytes("sealed"), row.getBytes("previous_hash"), row.getBytes("hash"));
  }

  private static Tip readTip(ResultSet row, int index) throws SQLException {
    return new Tip(row.getString("chain"), row.getInt("number"), row.getBytes("hash"));
  }

  /** Where a chain ends at the moment. */
  record Tip(String chain, int number, byte[] hash) {
  }
}
