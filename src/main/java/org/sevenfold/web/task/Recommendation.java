package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.Reasons;
import org.springframework.stereotype.Component;

/** What the tables recommend to whoever is about to decide, and why. */
@Component
public class Recommendation {

  private static final Set<String> NOTHING = Set.of("", "null");

  private final Reasons reasons;
  private final Vocabulary vocabulary;
  private final Words words;

  Recommendation(Reasons reasons, Vocabulary vocabulary, Words words) {
    this.reasons = reasons;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /** What one table found: its question, its answers in words, the rules that fired. */
  public record Found(String question, String answer, List<String> because) {
  }

  /** The last recommendation, on a page on which somebody decides; empty on every other page. */
  public Optional<Found> before(Form form, CaseRecord record) {
    return form.fields().map(Field::key).filter(vocabulary::isDecision).map(vocabulary::decidesOn).findFirst()
        .flatMap(
            result -> record.of(Act.Kind.RECOMMENDED).filter(entry -> entry.content().get(result) instanceof String word
                && !"null".equals(word)).reduce((earlier, later) -> later).map(entry -> recommended(entry, result)));
  }

  private Found recommended(Entry entry, String result) {
    Found all = found(entry);
    return new Found(all.question(), words.of(result, entry.content().get(result).toString()), all.because());
  }

  public Found found(Entry entry) {
    Reasons.Reason reason = reasons.of(entry);
    return new Found(reason.question(), answers(entry.content()), reason.because());
  }

  private String answers(Map<String, Object> content) {
    return String.join(", ", content.entrySet().stream()
        .filter(entry -> !Act.RULES.equals(entry.getKey()) && !NOTHING.contains(entry.getValue().toString()))
        .map(entry -> words.of(entry.getKey(), entry.getValue().toString())).toList());
  }
}
