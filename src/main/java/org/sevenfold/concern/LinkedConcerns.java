package org.sevenfold.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.policy.Packs;
import org.sevenfold.record.Act;
import org.sevenfold.record.ColumnSeal;
import org.sevenfold.record.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Concerns that came of one another: the harm does not wait for an order, and an order not for the danger (S02). */
@Component("linkedConcerns")
public class LinkedConcerns {

  private static final String LINKED_TO = "linked_to";

  private final JdbcClient jdbc;
  private final Concerns concerns;
  private final Packs packs;
  private final Journal journal;
  private final LinkedStart start;
  private final ColumnSeal seal;

  LinkedConcerns(JdbcClient jdbc, Concerns concerns, Packs packs, Journal journal,
      LinkedStart start, ColumnSeal seal) {
    this.jdbc = jdbc;
    this.concerns = concerns;
    this.packs = packs;
    this.journal = journal;
    this.start = start;
    this.seal = seal;
  }

  /** A link as one of the two sees it: the other concern, and what goes on there. */
  public record Linked(String concern, String what) {
  }

  /**
   * Opens a concern of its own for a part of this one, with what was raised, the same facts and the same people left
   * out. Public API of the models: never rename.
   *
   * @param what {@code HARM} or {@code DUTY}
   * @return the reference of the new concern
   */
  @Transactional
  public String open(String reference, String what) {
    Concern origin = concerns.find(reference).orElseThrow();
    SplitOff apart = SplitOff.valueOf(what);
    Concern linked =
        concerns.open(Reference.random(), origin.agency(), origin.raisedBy(), packs.get(origin.pack()));
    concerns.excluded(reference).forEach(person -> concerns.exclude(linked.reference(), person));
    jdbc.sql("insert into concern_link (concern, came_of, what) values (?, ?, ?)")
        .params(linked.reference(), reference, seal.close(what, ClearConcerns.what(linked.reference()))).update();
    Map<String, String> facts = new LinkedHashMap<>(start.facts(reference));
    facts.putAll(apart.otherwise());
    raised(origin, linked, facts);
    start.start(linked, facts);
    return linked.reference();
  }

  /** The concerns that this one came of or that came of it. */
  public List<Linked> of(String reference) {
    return jdbc.sql("select concern, came_of, what from concern_link where :one in (concern, came_of)")
        .param("one", reference).query((row, i) -> linked(reference, row)).list();
  }

  /** The link stands with the concern that came of the other, and says what goes on there. */
  private Linked linked(String reference, ResultSet row) throws SQLException {
    String later = row.getString("concern");
    SplitOff what = SplitOff.valueOf(seal.open(row.getString("what"), ClearConcerns.what(later)));
    return later.equals(reference) ? new Linked(row.getString("came_of"), what.other().name())
        : new Linked(later, what.name());
  }

  /** This concern and every one that is linked to it, over however many links. */
  public List<String> withLinked(String reference) {
    return jdbc.sql("""
        with recursive linked (concern) as (
          select cast(:one as text)
          union
          select case l.concern when f.concern then l.came_of else l.concern end
            from linked f join concern_link l on f.concern in (l.concern, l.came_of))
        select concern from linked order by concern""").param("one", reference).query(String.class).list();
  }

  /** Each record says of the other; the new one holds what was raised, sealed with its own key. */
  private void raised(Concern origin, Concern linked, Map<String, String> facts) {
    Act first = journal.first(origin.reference()).orElseThrow().act();
    Map<String, Object> content = new LinkedHashMap<>(facts);
    content.putAll(first.content());
    content.put(LINKED_TO, origin.reference());
    journal.append(linked.reference(), new Act(first.kind(), first.who(), first.subject(), first.form(), content));
    journal.append(origin.reference(),
        new Act(Act.Kind.LINKED, Act.PRODUCT, first.subject(), "", Map.of(LINKED_TO, linked.reference())));
  }
}
