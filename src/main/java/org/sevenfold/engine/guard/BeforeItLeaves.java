package org.sevenfold.engine.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sevenfold.concern.Names;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.work.AnswerRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * What is asked of a page before something leaves (P62): each of its checks is answered yes, or the page stays and says
 * what to do. Where waiting is worse it goes with a reason, and never without one (P09.c): any of them where harm is
 * believed, and in every emergency those of which the form says so. Whoever is to be protected stands in nothing that
 * leaves, whatever the checks say (P63).
 */
@Component
class BeforeItLeaves {

  private static final String HARM_BELIEVED = "harm_believed";
  private static final String YES = "yes";

  void check(Form form, Map<String, ?> answers, Function<String, Object> facts) {
    boolean reasonGiven = form.meant(Meaning.UNVERIFIED, answers).isPresent();
    Predicate<Field> mayNotWait = mayNotWait(form, answers, facts);
    Stream<Problem> held = unmet(form, answers).filter(field -> !(reasonGiven && mayNotWait.test(field)))
        .map(field -> problem(field, mayNotWait.test(field)));
    refuse(Stream.concat(held, named(form, answers)).toList());
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedByGuard(Reason.ANSWERS, "It can't go like this yet", problems);
    }
  }

  private static Stream<Field> unmet(Form form, Map<String, ?> answers) {
    return form.fields().filter(field -> field.check().isPresent())
        .filter(field -> answers.containsKey(field.key()) && !YES.equals(answers.get(field.key())));
  }

  private static Predicate<Field> mayNotWait(Form form, Map<String, ?> answers, Function<String, Object> facts) {
    AnswerCheck check = new AnswerCheck(form, facts);
    boolean harmBelieved = YES.equals(facts.apply(HARM_BELIEVED));
    return field -> harmBelieved || field.check().filter(one -> check.holds(one.waived(), answers)).isPresent();
  }

  private static Problem problem(Field field, boolean mayNotWait) {
    String advice = field.check().map(Field.Check::advice).orElseThrow();
    return new Problem(field.key(), mayNotWait
        ? advice + " If waiting for that is worse, say at the end of the page why it goes all the same" : advice);
  }

  /** The answers that would stand on the paper and name somebody to be protected; the refusal repeats no name. */
  private static Stream<Problem> named(Form form, Map<String, ?> answers) {
    Optional<String> typed = form.meant(Meaning.PROTECTED, answers);
    return typed.map(whole -> new Names(List.of(whole.split("[,;\n]")))).stream()
        .flatMap(names -> onPaper(form, answers).filter(field -> isNamed(names, form, answers, field)))
        .map(field -> new Problem(field.key(), "This names somebody who is to be protected. Take it out"));
  }

  private static Stream<Field> onPaper(Form form, Map<String, ?> answers) {
    return form.fields().filter(field -> field.goesOut() && answers.containsKey(field.key()));
  }

  /** A name that somebody shares with whom it is about is theirs too. */
  private static boolean isNamed(Names names, Form form, Map<String, ?> answers, Field field) {
    Set<String> found = new HashSet<>(names.in(answers.get(field.key()).toString()));
    form.meant(Meaning.ABOUT, answers).ifPresent(child -> found.removeAll(names.in(child)));
    return !found.isEmpty();
  }
}
