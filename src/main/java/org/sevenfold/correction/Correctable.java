package org.sevenfold.correction;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.Papers;
import org.springframework.stereotype.Component;

/** Which answers of a record somebody may correct now, and what that leads to. Asked by the page, and by the act. */
@Component
public class Correctable {

  /** What is said where a concern is raised has ways of its own, but for the danger. */
  private static final Map<String, String> WAYS_OF_THEIR_OWN = Map.of(
      "about_staff", "There is a button for this on the page of the concern: it is about somebody who works here.",
      "lead_told_who", "There is a button for this on the page of the concern: pass it to your lead.");
  /** Whose a step is, as the models say. */
  private static final String PRACTITIONER = "practitioner";
  private static final String DANGER = "immediate_danger";
  private static final String YES = "yes";
  /** Raising can't be done again: what was said there bears on the way in. */
  private static final String WAY_IN = "entry";

  private final Concerns concerns;
  private final Steps steps;
  private final Papers papers;
  private final Vocabulary vocabulary;

  Correctable(Concerns concerns, Steps steps, Papers papers, Vocabulary vocabulary) {
    this.concerns = concerns;
    this.steps = steps;
    this.papers = papers;
    this.vocabulary = vocabulary;
  }

  /** Whether whoever may answer the question now may correct this page, or whoever answered it. */
  public boolean isTheirs(PersonId person, Concern concern, Entry page) {
    boolean own = page.act().who().equals(person);
    Right right = own ? Right.ADD_TO_ANSWER : Right.CORRECT_ANSWER;
    return (own || isPractitioners(page)) && concerns.allowed(person, right, concern.reference()).isPresent();
  }

  private boolean isPractitioners(Entry page) {
    return page.act().kind() == Act.Kind.RAISED || steps.of(page.act().subject()).map(Steps.Step::role)
        .filter(PRACTITIONER::equals).isPresent();
  }

  /**
   * What it leads to that one answer of a page is corrected, by whoever may.
   *
   * @param page   as it was answered
   * @param answer the new one; empty before it is given
   */
  public Way way(Concern concern, CaseRecord record, Form form, Entry page, Field field, Optional<Object> answer) {
    if (hasLeft(record, page)) {
      return new Way.Not("This has left, and stays as it left. Correct the page that it was taken from: whoever sent it"
          + " is then asked to tell whoever received it.");
    }
    Optional<Entry> since = answeredSince(record, page, field.key());
    if (since.isPresent()) {
      return new Way.Not("This was answered again later, in entry " + since.get().number() + ": correct it there.");
    }
    return ofItsOwn(field).<Way>map(Way.Not::new)
        .orElseGet(() -> steers(form, field) ? asked(concern, page, field, answer) : new Way.Words());
  }

  private boolean hasLeft(CaseRecord record, Entry page) {
    return papers.isPaper(page) && papers.hasLeft(record, page);
  }

  private static Optional<Entry> answeredSince(CaseRecord record, Entry page, String key) {
    Predicate<Entry> sameProcess =
        entry -> reference(entry).equals(reference(page)) && entry.number() > page.number();
    return record.answers().filter(sameProcess.and(entry -> entry.content().containsKey(key)))
        .reduce((earlier, later) -> later);
  }

  private static Object reference(Entry entry) {
    return entry.content().getOrDefault(Act.REFERENCE, "");
  }

  private Optional<String> ofItsOwn(Field field) {
    if (field.unnamed()) {
      return Optional.of("This has been read by somebody who is not told whom it is about. It stays as they read it.");
    }
    if (!field.people().isEmpty() || field.means().filter(Meaning.STAFF_TYPED::equals).isPresent()) {
      return Optional.of(WAYS_OF_THEIR_OWN.get("about_staff"));
    }
    return vocabulary.isDecision(field.key())
        ? Optional
            .of("A decision stays as it was made. Say on the page of the concern that something has changed: it is"
                + " then decided again.")
        : Optional.ofNullable(WAYS_OF_THEIR_OWN.get(field.key()));
  }

  /** Whether a table reads it, or another answer of its page hangs on it. */
  private static boolean steers(Form form, Field field) {
    return field.holds() == Field.Holds.ROUTING
        || form.parts().stream().anyMatch(part -> part.shown().keys().contains(field.key()));
  }

  private Way asked(Concern concern, Entry page, Field field, Optional<Object> answer) {
    Optional<String> part = page.act().kind() == Act.Kind.RAISED ? Optional.of(WAY_IN)
        : steps.of(page.act().subject()).filter(step -> PRACTITIONER.equals(step.role()))
            .flatMap(Steps.Step::asked);
    if (part.isEmpty()) {
      return new Way.Not("What followed from this has been done. Add to the page what should be known.");
    }
    if (!concern.isOpen()) {
      return new Way.Not("The questions of this concern are closed. Add to the page what should be known. If you are"
          + " still worried, say so on the page of the concern.");
    }
    boolean inDanger = DANGER.equals(field.key()) && answer.filter(YES::equals).isPresent();
    return inDanger ? new Way.Danger() : new Way.Again(part.get());
  }
}
