package org.sevenfold.work;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.record.Reading;

/**
 * What people do to a case, carried out by the engine. Each call is one transaction: it happens whole, with its entry
 * in the record, or not at all.
 */
public interface CaseWork {

  /** The form with which a concern is raised. */
  Form raisingForm();

  /** The same with the people to choose from in it. */
  Form raisingForm(Person raiser);

  /**
   * Raises a concern. Beside the answers may stand which site it is about, see {@link RaisingSite}.
   *
   * @return its reference
   * @throws AnswerRefused when the answers do not fit the form, or the person may not raise concerns
   */
  ConcernReference raise(Person person, Map<String, ?> answers);

  /** The form of an open task as it was deployed with the task's model. */
  Form form(OpenTask task);

  /** A form by the words with which the record names it, for example {@code state-purpose v1}. */
  Form form(String formAndVersion);

  /** A form as it was deployed last. */
  Form latestForm(String form);

  /** The words of these answers that may name somebody, where the task's form must name nobody. */
  Set<String> namesIn(OpenTask task, Map<String, ?> answers);

  /** The routing facts that a task can see, null for one that does not stand. */
  UnaryOperator<String> facts(OpenTask task);

  /** The routing facts of a whole concern as they stand; for a closed one, as its record has them at its end. */
  Map<String, String> facts(Reading reading, ConcernReference concern);

  /** One routing fact of several open concerns, as it stands in each where it stands: asked at once, for a list. */
  Map<ConcernReference, String> each(String key, Collection<ConcernReference> concerns);

  /** @throws AnswerRefused when somebody else has it already, or it is not offered to this person */
  void claim(Person person, TaskId task);

  /** @throws AnswerRefused when this person does not have it */
  void putBack(Person person, TaskId task);

  /** @throws AnswerRefused when the answers do not fit, the task is not this person's, or it is done already */
  void answer(Person person, TaskId task, Map<String, ?> answers);

  /** The raiser hands the open questions of a concern to the leads on duty. */
  void passToLead(Person person, ConcernReference concern);

  /**
   * The raiser says that a concern is about these: they are left out of it, and its model hears that it is about
   * somebody who works here. Nobody at all may be named where the raiser does not know who it is.
   */
  void name(Person raiser, Collection<Person> people, ConcernReference concern);

  /** The form by which whoever raised a concern says that they are still worried, or who works on it disagrees. */
  Form worryForm();

  /**
   * Whoever raised a concern is still worried, open or closed: it opens a disagreement, which begins with somebody who
   * has decided nothing in it. Said again before that is settled, it is read by the same person.
   *
   * @throws AnswerRefused when the answers do not fit the form, or the concern is not this person's
   */
  void stillWorried(Person raiser, ConcernReference concern, Map<String, ?> answers);

  /**
   * Somebody who works on a concern and may read it does not agree with what was decided: the same disagreement.
   *
   * @throws AnswerRefused when the answers do not fit the form, or the concern is not theirs to dispute
   */
  void disagree(Person person, ConcernReference concern, Map<String, ?> answers);

  /** Something happened that the models wait for. */
  void tell(Person person, ConcernReference concern, CaseMessage message, Map<String, Object> said);
}
