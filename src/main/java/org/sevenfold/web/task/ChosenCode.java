package org.sevenfold.web.task;

import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.web.page.AgencyNotes;
import org.sevenfold.web.page.Note;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** The professional code that somebody said binds them, shown to whoever decides: is it followed? (P23, P47.b). */
@Component
class ChosenCode {

  private static final String NONE = "none";
  private static final String KEPT = "yes";

  private final CaseWork cases;
  private final AgencyNotes notes;

  ChosenCode(CaseWork cases, AgencyNotes notes) {
    this.cases = cases;
    this.notes = notes;
  }

  /**
   * As it was said last.
   *
   * @param followed in the words of the page on which it was said
   * @param kept     whether that is a yes
   * @param note     what the agency says of this code
   */
  record Chosen(String code, String followed, boolean kept, Note note) {
  }

  /** Empty on a page that decides nothing, and where nobody has said that a code binds them. */
  Optional<Chosen> of(Concern concern, Form form, CaseRecord record) {
    return !notes.decides(form) ? Optional.empty()
        : record.said().filter(entry -> said(entry, Meaning.PROFESSIONAL_CODE).isPresent())
            .reduce((earlier, later) -> later).flatMap(entry -> chosen(concern, entry));
  }

  private Optional<Chosen> chosen(Concern concern, Entry entry) {
    String code = said(entry, Meaning.PROFESSIONAL_CODE).orElseThrow();
    return NONE.equals(code) ? Optional.empty() : notes.ofCode(concern, code)
        .map(note -> new Chosen(worded(entry, Meaning.PROFESSIONAL_CODE), worded(entry, Meaning.KEEPS_TO_CODE),
            said(entry, Meaning.KEEPS_TO_CODE).filter(KEPT::equals).isPresent(), note));
  }

  private Optional<String> said(Entry entry, Meaning meaning) {
    return form(entry).meant(meaning, entry.content());
  }

  private String worded(Entry entry, Meaning meaning) {
    return form(entry).fields().filter(field -> field.means().filter(meaning::equals).isPresent())
        .map((Field field) -> field.worded(entry.content().getOrDefault(field.key(), ""))).findFirst().orElse("");
  }

  private Form form(Entry entry) {
    return cases.form(entry.act().form());
  }
}
