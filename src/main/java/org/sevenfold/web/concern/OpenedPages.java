package org.sevenfold.web.concern;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.springframework.stereotype.Component;

/** Opens a page that was answered, for whoever may see it, to look at it or to write beside it. */
@Component
class OpenedPages {

  private final Concerns concerns;
  private final Journal journal;
  private final AnsweredPages pages;

  OpenedPages(Concerns concerns, Journal journal, AnsweredPages pages) {
    this.concerns = concerns;
    this.journal = journal;
    this.pages = pages;
  }

  /** A page with the record in which it stands. */
  record Opened(Reading reading, Concern concern, CaseRecord record, AnsweredPages.Page page) {

    Entry entry() {
      return page.entry();
    }

    String address() {
      return "/concerns/" + concern.reference() + "/answers/" + entry().number();
    }

    /** A question of it that was answered. */
    Field field(String key) {
      return page.form().field(key).filter(one -> entry().content().containsKey(key)).orElseThrow(NotFound::new);
    }

    /** Its answer as it holds now. */
    Object now(String key) {
      return record.correction(entry().number(), key).map(Entry::corrected).orElse(entry().content()).get(key);
    }

    /** The number of the newest correction of an answer; nought where there is none. */
    int newest(String key) {
      return record.correction(entry().number(), key).map(Entry::number).orElse(0);
    }
  }

  /** @throws NotFound where there is none, or none that is theirs to see */
  Opened of(PersonId person, ConcernReference reference, int entry) {
    Concern concern = concerns.allowed(person, Right.ADD_TO_ANSWER, reference).orElseThrow(NotFound::new);
    return opened(person, Reading.by(person, View.ANSWERED_PAGE), concern, entry);
  }

  /** The same as it is by now, in one look. */
  Opened again(PersonId person, Opened before) {
    return opened(person, before.reading, before.concern, before.entry().number());
  }

  private Opened opened(PersonId person, Reading reading, Concern concern, int entry) {
    CaseRecord record = journal.read(reading, concern.reference());
    return new Opened(reading, concern, record, pages.of(person, concern, record, entry));
  }
}
