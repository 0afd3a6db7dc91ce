package org.sevenfold.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Suggested;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** What stands on a paper because it was answered elsewhere: the forms and {@code referral.yaml} say which. */
@Component
public class TakenOver {

  private final CaseWork cases;
  private final Suggested suggested;

  TakenOver(CaseWork cases, Suggested suggested) {
    this.cases = cases;
    this.suggested = suggested;
  }

  /** The corrections of a record since a paper was checked that bear on what stands on it, oldest first. */
  public List<Entry> correctedSince(CaseRecord record, Entry paper) {
    return record.of(Act.Kind.CORRECTED).filter(entry -> entry.number() > paper.number())
        .filter(entry -> entry.beside().orElseThrow() != paper.number())
        .filter(entry -> entry.corrected().keySet().stream().anyMatch(key -> isOn(paper, key))).toList();
  }

  /** Whether an answer of the paper was taken from the answer to this question. */
  public boolean isOn(Entry paper, String question) {
    return taken(paper, question).findAny().isPresent();
  }

  /**
   * The answers of a paper that were taken over as they were and left so, as they are after a correction.
   * Where somebody
   * wrote them anew, or some are to be protected from what leaves, it is for a person to say.
   *
   * @param before the record less the correction
   */
  public Map<String, Object> follow(CaseRecord before, CaseRecord after, Entry paper, String question) {
    Map<String, Object> follow = new LinkedHashMap<>();
    if (form(paper).meant(Meaning.PROTECTED, paper.content()).isEmpty()) {
      taken(paper, question).forEach(field -> known(field, after)
          .filter(one -> known(field, before).equals(Optional.of(paper.content().get(field.key()))))
          .filter(one -> !one.equals(paper.content().get(field.key())))
          .ifPresent(one -> follow.put(field.key(), one)));
    }
    return follow;
  }

  private Stream<Field> taken(Entry paper, String question) {
    return form(paper).fields().filter(field -> paper.content().containsKey(field.key()))
        .filter(field -> field.prefill().equals(question) || lines(field).anyMatch(line -> isFrom(line, question)));
  }

  private static boolean isFrom(Suggested.Line line, String question) {
    return Stream.of(line.of(), line.quoted(), line.written()).anyMatch(question::equals)
        || line.when().stream().anyMatch(one -> one.split("=")[0].equals(question));
  }

  private Stream<Suggested.Line> lines(Field field) {
    return suggested.lines().getOrDefault(field.key(), List.of()).stream();
  }

  /** What would stand there if nobody touched it. */
  private Optional<Object> known(Field field, CaseRecord record) {
    Answered said = new Answered(record, cases::form);
    return new Composed(said, Map.of()).of(lines(field).toList()).map(Known::answer)
        .or(() -> said.value(field.prefill()));
  }

  private Form form(Entry paper) {
    return cases.form(paper.act().form());
  }
}
