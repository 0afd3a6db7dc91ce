package org.sevenfold.web.concern;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.access.Right;
import org.sevenfold.attachment.body.BodyMapForm;
import org.sevenfold.child.ChildWork;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.Form;
import org.sevenfold.web.page.KeptPage;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** What is typed into the pages that stand beside a concern's questions is kept as it is typed (ADR 0033). */
@Component
class KeptOfAConcern implements KeptPage {

  private final Concerns concerns;
  private final List<Kept> pages;

  KeptOfAConcern(Concerns concerns, ChildWork children, CaseWork cases) {
    this.concerns = concerns;
    this.pages = List.of(kept("children(?:/\\d{1,9})?", Right.SAY_WHAT_CHANGED, children::form),
        kept("still-worried", Right.SAY_STILL_WORRIED, cases::worryForm),
        kept("disagree", Right.OPEN_DISAGREEMENT, cases::worryForm),
        kept("body-map", Right.ADD_FILE, () -> BodyMapForm.FORM));
  }

  private record Kept(Pattern path, Right right, Supplier<Form> form) {
  }

  private static Kept kept(String below, Right right, Supplier<Form> form) {
    return new Kept(Pattern.compile("/concerns/([A-Z0-9-]+)/" + below), right, form);
  }

  @Override
  public Optional<Form> form(Person person, DraftKey page) {
    return page.equals(DraftKey.RAISE_BODY_MAP) ? Optional.of(BodyMapForm.FORM)
        : pages.stream().flatMap(kept -> form(person, page, kept).stream()).findFirst();
  }

  private Optional<Form> form(Person person, DraftKey page, Kept kept) {
    Matcher path = kept.path().matcher(page.isByPath() ? page.address() : "");
    return path.matches()
        ? concerns.allowed(person.id(), kept.right(), new ConcernReference(path.group(1))).map(any -> kept.form().get())
        : Optional.empty();
  }
}
