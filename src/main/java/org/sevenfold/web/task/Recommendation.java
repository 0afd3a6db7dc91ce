package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.step.Because;
import org.sevenfold.work.Reasons;
import org.springframework.stereotype.Component;

/** What the tables recommend to whoever is about to decide, and why. */
@Component
public class Recommendation {

  private static final Set<String> NOTHING = Set.of("", "null");

  private final Reasons reasons;
  private final Because because;
  private final Vocabulary vocabulary;
  private final Words words;

  Recommendation(Reasons reasons, Because because, Vocabulary vocabulary, Words words) {
    this.reasons = reasons;
    this.because = because;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /** What one table found: its question, its answer in words, and why. */
  public record Found(String question, String answer, List<Because.Ground> because) {
  }

  /** The last recommendation, on a page on which somebody decides; empty on every other page. */
  public Optional<Found> before(PersonId reader, Form form, CaseRecord record) {
    return form.fields().map(Field::key).filter(vocabulary::isDecision).map(vocabulary::decidesOn).findFirst()
        .flatMap(
            result -> record.of(Act.Kind.RECOMMENDED).filter(entry -> entry.content().get(result) instanceof String word
                && !"null".equals(word)).reduce((earlier, later) -> later)
                .map(entry -> recommended(reader, record, entry, result)));
  }

  private Found recommended(PersonId reader, CaseRecord record, Entry entry, String result) {
    Found all = found(reader, record, entry);
    return new Found(all.question(), words.of(result, entry.content().get(result).toString()), all.because());
  }

  /** What an entry of the record found, as this person reads it. */
  public Found found(PersonId reader, CaseRecord record, Entry entry) {
    return new Found(reasons.of(entry).question(), answers(entry.content()),
        because.of(reader, record, entry));
  }

  private String answers(Map<String, Object> content) {
    return String.join(", ", content.entrySet().stream()
        .filter(entry -> !Act.RULES.equals(entry.getKey()) && !NOTHING.contains(entry.getValue().toString()))
        .map(entry -> words.of(entry.getKey(), entry.getValue().toString())).toList());
  }
}
