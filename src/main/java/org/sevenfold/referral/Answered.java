package org.sevenfold.referral;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.form.Form;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/** The last answer to each question of a record, in the words of the page on which it was given. */
final class Answered {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

  private final Map<String, Entry> last = new HashMap<>();
  private final Function<String, Form> forms;

  /** @param forms a form by the words with which the record names it */
  Answered(CaseRecord record, Function<String, Form> forms) {
    this.forms = forms;
    record.said().forEach(entry -> entry.content().keySet().forEach(key -> last.put(key, entry)));
  }

  boolean is(String key, String... values) {
    return value(key).filter(value -> Set.of(values).contains(value.toString())).isPresent();
  }

  Optional<Object> value(String key) {
    return Optional.ofNullable(last.get(key)).map(entry -> entry.content().get(key));
  }

  /** In the words of the page; empty where nobody answered, or only that they are not sure. */
  Optional<String> words(String key) {
    return is(key, "unknown") ? Optional.empty()
        : value(key).map(value -> forms.apply(last.get(key).act().form()).field(key).map(field -> field.worded(value))
            .orElse(value.toString()));
  }

  /** The words of an answer behind what they are about. */
  Optional<String> words(String lead, String key) {
    return words(key).map(said -> lead + said);
  }

  /** When and by whom an answer was written down. */
  Optional<String> written(String lead, String key) {
    return Optional.ofNullable(last.get(key)).map(entry -> lead + AT.format(entry.at().atZone(LondonTime.ZONE))
        + entry.author().map(author -> ", by " + author.nameAndJob()).orElse(""));
  }

  /** The last entry that holds an answer to any of these. */
  Optional<Entry> source(String... keys) {
    return Stream.of(keys).map(last::get).filter(Objects::nonNull)
        .reduce((one, other) -> one.number() > other.number() ? one : other);
  }
}
