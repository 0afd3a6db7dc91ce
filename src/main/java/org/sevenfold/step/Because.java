package org.sevenfold.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Paragraphs;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.Reasons;
import org.sevenfold.work.Reasons.Line;
import org.springframework.stereotype.Component;

/** Why a table recommends something, in the words of what was said. */
@Component
public class Because {

  private final Reasons reasons;

  Because(Reasons reasons) {
    this.reasons = reasons;
  }

  /**
   * One reason.
   *
   * @param said what was said for it, as a whole sentence; empty where it rests on nothing that people are asked
   * @param rule what follows from that, as a whole sentence
   */
  public record Ground(Optional<String> said, String rule) {
  }

  /** What each line by which a table answered rests on, as this person reads it. */
  public List<Ground> of(PersonId reader, CaseRecord record, Entry table) {
    return lines(table).stream().map(line -> {
      Spoken spoken = new Spoken(reader, record, this::lines);
      spoken.add(line.asks(), table.number());
      return ground(line, spoken.clauses());
    }).distinct().toList();
  }

  /** An answer as it follows "that", or "not sure"; empty for what nobody is asked. */
  public static Optional<String> words(String key, String answer) {
    return Clauses.of(key, answer).map(Clause::words);
  }

  private List<Line> lines(Entry table) {
    return reasons.of(table).because();
  }

  static Ground ground(Line line, Map<String, Set<Clause>> spoken) {
    String from = Paragraphs.said(line.paragraphs());
    String end = from.isEmpty() ? "." : " (" + from + ").";
    return spoken.isEmpty() ? new Ground(Optional.empty(), line.words() + end)
        : new Ground(Optional.of("Because " + Clause.all(spoken) + end), line.words() + ".");
  }
}
