package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.form.Field;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/**
 * What stands beside an answer that was corrected.
 *
 * @param answer  in the words of its page
 * @param because why, in the words of whoever corrected it
 */
record Corrected(String who, Instant at, String answer, String because) {

  /** The corrections of one answer, oldest first. */
  static List<Corrected> of(CaseRecord record, int entry, Field field) {
    return record.beside(entry).filter(one -> one.corrected().containsKey(field.key()))
        .map(one -> new Corrected(who(one), one.at(), field.worded(one.corrected().get(field.key())), words(one)))
        .toList();
  }

  /** What an answer said before one of its corrections; as it was written, where that is the first. */
  static Object before(CaseRecord record, Entry correction, String key) {
    int page = correction.beside().orElseThrow();
    Optional<Object> earlier = record.beside(page).filter(one -> one.number() < correction.number())
        .filter(one -> one.corrected().containsKey(key)).reduce((one, later) -> later)
        .map(one -> one.corrected().get(key));
    return earlier.orElseGet(() -> record.entries().stream().filter(one -> one.number() == page).findFirst()
        .map(one -> one.content().get(key)).orElse(""));
  }

  static String who(Entry entry) {
    return entry.author().map(Author::nameAndJob).orElse("Sevenfold");
  }

  static String words(Entry entry) {
    return String.valueOf(entry.content().getOrDefault(Act.SAID, ""));
  }
}
