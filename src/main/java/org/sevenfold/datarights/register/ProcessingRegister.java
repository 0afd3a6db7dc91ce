package org.sevenfold.datarights.register;

import java.util.List;
import java.util.stream.Stream;

import org.sevenfold.access.Relation;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.policy.KeepRule;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.VocabularyFile;
import org.springframework.stereotype.Component;

/**
 * What is held, what for, on which ground, who may read it, how long it is kept and who gets it (P69). Nobody writes
 * it: it is read from the vocabulary, the rights and the policy pack, so that it can't say anything else than what is
 * done.
 */
@Component
public class ProcessingRegister {

  private final ProcessingFile file = ProcessingFile.read();
  private final VocabularyFile vocabulary = VocabularyFile.read();
  private final Questions questions;
  private final Rights rights;

  ProcessingRegister(Questions questions, Rights rights) {
    this.questions = questions;
    this.rights = rights;
  }

  /**
   * One thing that is held.
   *
   * @param key     its name in the vocabulary; empty for what is none of its facts
   * @param what    in words
   * @param special whether it says something of health, sex life or crime
   * @param para    where the guidance asks for it
   */
  public record Row(String key, String what, String purpose, boolean special, String ground, String para) {
  }

  /** Everything that is held, under the law of a pack. */
  public List<Row> rows(Pack pack) {
    Stream<Row> facts = Stream.of(vocabulary.facts(), vocabulary.decisions())
        .flatMap(entries -> entries.entrySet().stream())
        .map(one -> fact(one.getKey(), one.getValue().ask(), one.getValue().para(), pack));
    Stream<Row> days = vocabulary.days().entrySet().stream()
        .map(one -> fact(one.getKey(), one.getValue().ask(), one.getValue().para(), pack));
    Stream<Row> beside =
        file.beside().stream().map(one -> row("", one.what(), one.purpose(), one.isSpecial(), "", pack));
    return Stream.of(facts, days, beside).flatMap(all -> all).toList();
  }

  /** Where nothing else is said, it is asked where it is judged. */
  private Row fact(String key, String ask, List<String> para, Pack pack) {
    String from = ask.isEmpty() ? "S09" : ask;
    return row(key, questions.of(key), purpose(from), file.special().contains(key),
        String.join(", ", para), pack);
  }

  private String purpose(String from) {
    String purpose = file.purposes().get(from);
    if (purpose == null) {
      throw new IllegalStateException("processing.yaml does not say what is held for that comes from " + from);
    }
    return purpose;
  }

  private Row row(String key, String what, String purpose, boolean special, String para, Pack pack) {
    ProcessingFile.Law law = file.laws().get(pack.id());
    return new Row(key, what, purpose, special, law.ground() + (special ? ". " + law.condition() : ""), para);
  }

  /** How long each kind of record is kept, and whose rule that is. */
  public List<KeepRule> kept(Pack pack) {
    return List.copyOf(pack.retention().values());
  }

  /** Who receives what is sent. */
  public List<String> receivers(Pack pack) {
    return pack.bodies().values().stream().map(Pack.Body::name).distinct().toList();
  }

  /** Who may read a concern, in words. */
  public List<String> readers() {
    return Stream.of(Right.SEE_CONCERN, Right.READ_BRIEF, Right.READ_FOR_REQUEST)
        .flatMap(right -> rights.granted(right).concern().keySet().stream()).distinct()
        .map(Relation::words).toList();
  }
}
