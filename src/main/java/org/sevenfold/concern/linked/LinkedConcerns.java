package org.sevenfold.concern.linked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.column.ColumnSeal;
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
  public record Linked(ConcernReference concern, String what) {
  }

  /**
   * Opens a concern of its own for a part of this one, with what was raised, the same facts and the same people left
   * out. Public API of the models: never rename.
   *
   * @param what {@code HARM}, {@code DUTY} or {@code INFORMATION}; {@code AGAIN} or {@code REFERRED} of one that has
   *             ended
   * @return the reference of the new concern
   */
  @Transactional
  public String open(String reference, String what) {
    Concern origin = concerns.find(new ConcernReference(reference)).orElseThrow();
    SplitOff apart = SplitOff.valueOf(what);
    Concern linked = opened(origin, apart);
    Map<String, String> facts = new LinkedHashMap<>(start.facts(origin.reference()));
    facts.putAll(apart.otherwise());
    CaseRecord record = journal.read(Reading.OwnWork.LINKING, origin.reference());
    Entry first = record.entries().get(0);
    Map<String, Object> content = new LinkedHashMap<>(facts);
    content.putAll(first.content());
    raised(origin, linked, first, content);
    record.beside(first.number()).forEach(since -> journal.append(linked.reference(), since, since.content()));
    linkedTo(linked, origin, new Act(Act.Kind.LINKED, Act.PRODUCT, first.act().subject(), "", Map.of()));
    children(origin, linked);
    concerns.excluded(origin.reference()).forEach(person -> leftOut(person, origin, linked));
    start.start(linked, facts);
    return linked.reference().value();
  }

  /**
   * One child of several goes on in a concern of their own: all of it is asked, and offered again as it was said.
   *
   * @param child by which number the origin's record has them
   * @param said  what was said of this child, over what was raised
   */
  @Transactional
  public ConcernReference openFor(PersonId by, ConcernReference reference, int child, Map<String, Object> said) {
    Concern origin = concerns.find(reference).orElseThrow();
    Concern linked = opened(origin, SplitOff.CHILD);
    Entry first = journal.first(Reading.OwnWork.LINKING, reference);
    Map<String, Object> content = new LinkedHashMap<>(first.content());
    content.putAll(said);
    raised(origin, linked, first, content);
    linkedTo(linked, origin, new Act(Act.Kind.LINKED, by, first.act().subject(), "",
        Map.of(Act.CHILD, String.valueOf(child))));
    concerns.excluded(reference).forEach(person -> leftOut(person, origin, linked));
    start.startAnew(linked, start.factsOf(reference, first.content().keySet()));
    return linked.reference();
  }

  private Concern opened(Concern origin, SplitOff apart) {
    Concern linked =
        concerns.open(origin.raisedBy(), ConcernReference.random(), origin.area(), packs.get(origin.pack()));
    String reference = linked.reference().value();
    jdbc.sql("insert into concern_link (concern, came_of, what) values (?, ?, ?)")
        .params(reference, origin.reference().value(), seal.close(apart.name(), ClearLinks.what(reference)))
        .update();
    return linked;
  }

  /** The concerns that this one came of or that came of it. */
  public List<Linked> of(ConcernReference reference) {
    return jdbc.sql("select concern, came_of, what from concern_link where :one in (concern, came_of)")
        .param("one", reference.value()).query((row, i) -> linked(reference.value(), row)).list();
  }

  /** The link stands with the concern that came of the other, and says what goes on there. */
  private Linked linked(String reference, ResultSet row) throws SQLException {
    String later = row.getString("concern");
    SplitOff what = SplitOff.valueOf(seal.open(row.getString("what"), ClearLinks.what(later)));
    return later.equals(reference) ? new Linked(new ConcernReference(row.getString("came_of")), what.other().name())
        : new Linked(new ConcernReference(later), what.name());
  }

  /** This concern and every one that is linked to it, over however many links. */
  public List<ConcernReference> withLinked(ConcernReference reference) {
    return jdbc.sql("""
        with recursive linked (concern) as (
          select cast(:one as text)
          union
          select case l.concern when f.concern then l.came_of else l.concern end
            from linked f join concern_link l on f.concern in (l.concern, l.came_of))
        select concern from linked order by concern""").param("one", reference.value()).query(String.class).list()
        .stream().map(ConcernReference::new).toList();
  }

  /**
   * The others that began with the same page, over however many links. What a child's own concern began with was made
   * of it, and is another page from then on.
   */
  public List<ConcernReference> withTheSamePage(ConcernReference reference) {
    Set<ConcernReference> found = new LinkedHashSet<>(List.of(reference));
    Deque<ConcernReference> next = new ArrayDeque<>(found);
    while (!next.isEmpty()) {
      of(next.remove()).stream().filter(one -> !SplitOff.CHILD.name().equals(one.what())).map(Linked::concern)
          .filter(found::add).forEach(next::add);
    }
    found.remove(reference);
    return List.copyOf(found);
  }

  /** The new record holds what was raised, sealed with its own key. */
  private void raised(Concern origin, Concern linked, Entry first, Map<String, Object> content) {
    content.remove(Act.SITE); // it may have been corrected since
    origin.site().ifPresent(site -> content.put(Act.SITE, site.value()));
    content.put(LINKED_TO, origin.reference().value());
    journal.append(linked.reference(), first, content);
  }

  /** Each record says of the other. */
  private void linkedTo(Concern linked, Concern origin, Act act) {
    Map<String, Object> content = new LinkedHashMap<>(act.content());
    content.put(LINKED_TO, linked.reference().value());
    journal.append(origin.reference(), new Act(act.kind(), act.who(), act.subject(), act.form(), content));
  }

  /** The others are in both. */
  private void children(Concern origin, Concern linked) {
    journal.about(Reading.OwnWork.LINKING, List.of(origin.reference()), Act.CHILD)
        .getOrDefault(origin.reference(), List.of())
        .forEach(child -> journal.append(linked.reference(), child, child.content()));
  }

  /** In which concern of their own a child of this one goes on; empty where they do not. */
  public Optional<ConcernReference> ownOf(int child, CaseRecord record) {
    return record.of(Act.Kind.LINKED)
        .filter(entry -> String.valueOf(child).equals(entry.content().get(Act.CHILD)))
        .map(entry -> new ConcernReference(entry.content().get(LINKED_TO).toString())).findFirst();
  }

  private void leftOut(PersonId person, Concern origin, Concern linked) {
    concerns.exclude(person, linked.reference());
    journal.append(linked.reference(), new Act(Act.Kind.EXCLUDED, Act.PRODUCT, Act.PERSON, "",
        Map.of(Act.PERSON, person.value(), LINKED_TO, origin.reference().value())));
  }
}
