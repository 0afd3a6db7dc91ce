package org.sevenfold.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.Form;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;

/** What the record of a concern already holds is offered again for checking: nobody is asked the same thing twice. */
@Component
public class Prefill {

  private static final String NEVER = "none";

  private final Journal journal;

  Prefill(Journal journal) {
    this.journal = journal;
  }

  public Map<String, Object> of(Form form, String concern) {
    List<Entry> entries = journal.read(concern);
    Map<String, Object> answers = new LinkedHashMap<>();
    form.fields().filter(field -> !NEVER.equals(field.prefill()))
        .forEach(field -> latest(entries, field.key()).or(() -> latest(entries, field.prefill()))
            .ifPresent(answer -> answers.put(field.key(), answer)));
    return answers;
  }

  private static Optional<Object> latest(List<Entry> entries, String key) {
    return entries.stream().filter(entry -> entry.content().containsKey(key) && isAnswer(entry))
        .reduce((earlier, later) -> later).map(entry -> entry.content().get(key));
  }

  private static boolean isAnswer(Entry entry) {
    return "answered".equals(entry.act().kind()) || "raised".equals(entry.act().kind());
  }
}
