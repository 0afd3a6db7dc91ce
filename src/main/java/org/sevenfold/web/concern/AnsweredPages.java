package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.correction.Correctable;
import org.sevenfold.correction.Way;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** Pages as they were answered, with what was corrected and added since, and what their reader may correct. */
@Component
class AnsweredPages {

  private final CaseWork cases;
  private final Correctable correctable;

  AnsweredPages(CaseWork cases, Correctable correctable) {
    this.cases = cases;
    this.correctable = correctable;
  }

  /**
   * A page.
   *
   * @param earlier the number of the page that was answered before it; empty for the first
   * @param later   of the one after it
   */
  record Page(Entry entry, Form form, String who, List<Line> lines, List<Added> added, Optional<Integer> earlier,
      Optional<Integer> later) {

    /** What of the answers does not bear out the others. */
    public List<String> marks() {
      return form.marks(entry.content());
    }
  }

  /**
   * One answer as it was given.
   *
   * @param why it can't be corrected; empty where it can, and where the page is not its reader's to correct
   */
  record Line(String key, String question, String answer, List<Corrected> corrected, boolean corrects, String why) {
  }

  /** What somebody added to the page. */
  record Added(String who, Instant at, String words) {
  }

  /** @throws NotFound where no page was answered under this number */
  Page of(PersonId reader, Concern concern, CaseRecord record, int number) {
    Entry entry = answered(record, one -> one.number() == number).findFirst().orElseThrow(NotFound::new);
    Form form = cases.form(entry.act().form());
    boolean theirs = correctable.isTheirs(reader, concern, entry);
    List<Line> lines = form.fields().filter(field -> entry.content().containsKey(field.key()))
        .map(field -> line(field, entry, record,
            correctable.way(concern, record, form, entry, field, Optional.empty()), theirs))
        .toList();
    List<Added> added = record.beside(number).filter(one -> one.act().kind() == Act.Kind.ADDED)
        .map(one -> new Added(Corrected.who(one), one.at(), Corrected.words(one))).toList();
    return new Page(entry, form, Corrected.who(entry), lines, added,
        answered(record, one -> one.number() < number).reduce((one, later) -> later).map(Entry::number),
        answered(record, one -> one.number() > number).findFirst().map(Entry::number));
  }

  /** As they were written. */
  private static Stream<Entry> answered(CaseRecord record, Predicate<Entry> which) {
    return record.entries().stream().filter(one -> one.act().kind().isAnswer() && !one.content().isEmpty())
        .filter(which);
  }

  private static Line line(Field field, Entry entry, CaseRecord record, Way way, boolean theirs) {
    String why = theirs && way instanceof Way.Not not ? not.why() : "";
    return new Line(field.key(), field.label(),
        field.worded(entry.content().get(field.key()), LondonTime.at(entry.at())),
        Corrected.of(record, entry.number(), field), theirs && way.isOpen(), why);
  }
}
