package org.sevenfold.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * What the record opens for the reference of a called process: what was answered in that process, and of that only what
 * is asked for by its meaning. An adviser comes to the question as put, and to nothing else of the concern (P05.b1e).
 */
@Component
public class OwnRecord {

  private final Journal journal;
  private final References references;
  private final CaseWork cases;

  OwnRecord(Journal journal, References references, CaseWork cases) {
    this.journal = journal;
    this.references = references;
    this.cases = cases;
  }

  /** One answer with its question, and the entry that holds it. */
  public record Said(Entry entry, Field field, Object answer) {

    public String worded() {
      return field.worded(answer);
    }
  }

  /** The answers with one of these meanings that were given under this reference, oldest first. */
  public List<Said> said(Reading reading, ConcernReference reference, Collection<Meaning> meanings) {
    return said(journal.read(reading, references.concern(reference)), reference, meanings);
  }

  /** The same, of a record that has been read. */
  public List<Said> said(CaseRecord record, ConcernReference reference, Collection<Meaning> meanings) {
    return meanings.isEmpty() ? List.of()
        : entries(record, reference).flatMap(entry -> said(entry, meanings)).toList();
  }

  /** The last answer with this meaning. */
  public Optional<Said> last(Reading reading, ConcernReference reference, Meaning meaning) {
    return said(reading, reference, List.of(meaning)).stream().reduce((earlier, later) -> later);
  }

  private Stream<Said> said(Entry entry, Collection<Meaning> meanings) {
    Form form = cases.form(entry.act().form());
    return form.fields()
        .filter(
            field -> field.means().filter(meanings::contains).isPresent() && entry.content().containsKey(field.key()))
        .map(field -> new Said(entry, field, entry.content().get(field.key())));
  }

  private Stream<Entry> entries(CaseRecord record, ConcernReference reference) {
    ConcernReference concern = references.concern(reference);
    return record.of(Act.Kind.ANSWERED)
        .filter(entry -> reference.value().equals(entry.content().getOrDefault(Act.REFERENCE, concern.value())));
  }
}
