package org.sevenfold.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.step.SoFar;
import org.springframework.stereotype.Component;

/** What the record of a concern already holds is offered again for checking: nobody is asked the same thing twice. */
@Component
public class Prefill {

  private static final String NEVER = "none";
  /** A question is offered what has been said so far, in whole sentences. */
  private static final String SO_FAR = "said_so_far";

  private final LondonTime london;

  private final SoFar soFar;

  Prefill(LondonTime london, SoFar soFar) {
    this.london = london;
    this.soFar = soFar;
  }

  /** @param mine whether whoever is asked has said it all */
  public Map<String, Object> of(Form form, CaseRecord record, boolean mine) {
    List<Entry> entries = record.said().toList();
    Map<String, Object> answers = new LinkedHashMap<>();
    form.fields().filter(field -> !NEVER.equals(field.prefill()))
        .forEach(field -> known(entries, field).ifPresent(answer -> answers.put(field.key(), answer)));
    form.fields().filter(field -> field.rules().usualDay().isPresent())
        .forEach(field -> answers.putIfAbsent(field.key(),
            london.today().plusDays(field.rules().usualDay().getAsInt()).toString()));
    form.fields().filter(field -> mine && SO_FAR.equals(field.prefill())).forEach(field -> answers
        .computeIfAbsent(field.key(), key -> said(record, field.rules().maxLength().orElse(Integer.MAX_VALUE))));
    return answers;
  }

  private String said(CaseRecord record, int most) {
    String said = String.join(" ", soFar.of(record, SoFar.Voice.I));
    return said.length() <= most ? said : said.substring(0, said.lastIndexOf(' ', most));
  }

  /** What was answered to it; or what it is taken from, where that was not answered yet or was corrected since. */
  private static Optional<Object> known(List<Entry> entries, Field field) {
    Optional<Entry> own = latest(entries, field.key());
    Optional<Entry> source = latest(entries, field.prefill());
    return source.filter(entry -> own.isEmpty() || isCorrectedSince(own.get(), entry))
        .map(entry -> entry.content().get(field.prefill()))
        .or(() -> own.map(entry -> entry.content().get(field.key())));
  }

  private static boolean isCorrectedSince(Entry own, Entry source) {
    return source.act().kind() == Act.Kind.CORRECTED && source.number() > own.number();
  }

  private static Optional<Entry> latest(List<Entry> entries, String key) {
    return entries.stream().filter(entry -> entry.content().containsKey(key)).reduce((earlier, later) -> later);
  }
}
