package org.sevenfold.step;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.Reasons.Line;

/** What people said of that on which one line of a table rests, also where another table or a sum stands between. */
final class Spoken {

  private static final String SOMEBODY = "somebody";

  private final PersonId reader;
  private final CaseRecord record;
  private final Function<Entry, List<Line>> lines;
  private final Map<String, Set<Clause>> clauses = new LinkedHashMap<>();

  /** @param lines the lines by which a table answered */
  Spoken(PersonId reader, CaseRecord record, Function<Entry, List<Line>> lines) {
    this.reader = reader;
    this.record = record;
    this.lines = lines;
  }

  /**
   * Adds what was said before a table was asked.
   *
   * @param asks  by key, the values that fit
   * @param table the number of its entry
   */
  void add(Map<String, List<String>> asks, int table) {
    asks.forEach((key, fitting) -> add(key, fitting, table));
  }

  /** By whoever said it; empty where nobody did. */
  Map<String, Set<Clause>> clauses() {
    return clauses;
  }

  private void add(String key, List<String> fitting, int table) {
    fitting.forEach(value -> add(Clauses.behind(key, value), table));
    last(key, table).filter(entry -> fitting.contains(entry.content().get(key).toString())).ifPresent(entry -> {
      if (entry.act().kind().isAnswer()) {
        Clauses.of(key, entry.content().get(key).toString()).ifPresent(
            clause -> clauses.computeIfAbsent(who(entry), name -> new LinkedHashSet<>()).add(clause));
      } else {
        lines.apply(entry).forEach(line -> add(line.asks(), entry.number()));
      }
    });
  }

  /** Where it was answered, or found by another table, last. */
  private Optional<Entry> last(String key, int table) {
    return record.entries().stream().filter(entry -> entry.number() < table && entry.content().containsKey(key))
        .filter(entry -> entry.act().kind().isAnswer() || entry.act().kind() == Act.Kind.RECOMMENDED)
        .reduce((earlier, later) -> later);
  }

  private String who(Entry entry) {
    return entry.act().who().equals(reader) ? Clause.YOU : entry.author().map(Author::name).orElse(SOMEBODY);
  }
}
