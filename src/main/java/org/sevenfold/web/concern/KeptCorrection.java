package org.sevenfold.web.concern;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.Form;
import org.sevenfold.web.concern.OpenedPages.Opened;
import org.sevenfold.web.page.KeptPage;
import org.sevenfold.web.page.NotFound;
import org.springframework.stereotype.Component;

/** What is typed to correct an answer, or to add to a page, is kept as it is typed (ADR 0033). */
@Component
class KeptCorrection implements KeptPage {

  static final String ADD = "/add";
  static final String CORRECT = "/correct/";

  private static final Pattern PATH =
      Pattern.compile("/concerns/([A-Z0-9-]+)/answers/(\\d{1,9})(?:" + ADD + "|" + CORRECT + "(\\w+))");

  private final OpenedPages pages;

  KeptCorrection(OpenedPages pages) {
    this.pages = pages;
  }

  static DraftKey key(Opened opened, String page) {
    return DraftKey.ofPath(opened.address() + page);
  }

  @Override
  public Optional<Form> form(Person person, DraftKey page) {
    Matcher path = PATH.matcher(page.isByPath() ? page.address() : "");
    try {
      return path.matches() ? form(person, path) : Optional.empty();
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private Optional<Form> form(Person person, Matcher path) {
    Opened opened =
        pages.of(person.id(), new ConcernReference(path.group(1)), Integer.parseInt(path.group(2)));
    return Optional.ofNullable(path.group(3)).map(key -> corrects(opened, key))
        .orElseGet(() -> Optional.of(CorrectionForms.add()));
  }

  private static Optional<Form> corrects(Opened opened, String key) {
    return opened.page().lines().stream().filter(line -> line.key().equals(key) && line.corrects()).findFirst()
        .map(line -> CorrectionForms.correct(opened.field(key)));
  }
}
