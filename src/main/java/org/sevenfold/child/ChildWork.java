package org.sevenfold.child;

import java.util.List;
import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;

/** What people say of the children in a concern, carried out by the engine: each call is one transaction. */
public interface ChildWork {

  /** With which another child is named. */
  Form form();

  /**
   * Raises a concern with several children.
   *
   * @param answers to the form with which a concern is raised
   * @param others  for each of the other children the answers to {@link #form}
   * @throws org.sevenfold.work.AnswerRefused when any of it does not fit: then nothing is raised. What is wrong with
   *         one of the others has a key with their mark, from the second on
   */
  ConcernReference raise(Person person, Map<String, ?> answers, List<Map<String, Object>> others);

  /**
   * Another child is in it too. Where it is worse for that child than what stands, the questions are asked again.
   *
   * @throws org.sevenfold.work.AnswerRefused when the concern is closed or not theirs, or the answers do not fit
   */
  void add(Person person, ConcernReference concern, Map<String, ?> answers);

  /** What was said of a child is said anew, beside what was said before. The same otherwise. */
  void sayAnew(Person person, ConcernReference concern, int child, Map<String, ?> answers);

  /**
   * A child goes on in a concern of their own, with what was said of them; the first is not held up. There is one for
   * each child, however often it is asked for.
   *
   * @return its reference
   */
  ConcernReference ownConcern(Person person, ConcernReference concern, int child);
}
