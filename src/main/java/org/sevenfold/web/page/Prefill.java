package org.sevenfold.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.Form;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.springframework.stereotype.Component;

/** What the record of a concern already holds is offered again for checking: nobody is asked the same thing twice. */
@Component
public class Prefill {

  private static final String NEVER = "none";

  public Map<String, Object> of(Form form, CaseRecord record) {
    List<Entry> entries = record.answers().toList();
    Map<String, Object> answers = new LinkedHashMap<>();
    form.fields().filter(field -> !NEVER.equals(field.prefill()))
        .forEach(field -> latest(entries, field.key()).or(() -> latest(entries, field.prefill()))
            .ifPresent(answer -> answers.put(field.key(), answer)));
    return answers;
  }

  private static Optional<Object> latest(List<Entry> entries, String key) {
    return entries.stream().filter(entry -> entry.content().containsKey(key))
        .reduce((earlier, later) -> later).map(entry -> entry.content().get(key));
  }
}
