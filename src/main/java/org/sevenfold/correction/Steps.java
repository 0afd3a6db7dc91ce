package org.sevenfold.correction;

import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;

/** The steps of the models, and asking them again. */
public interface Steps {

  /**
   * A step in which somebody answers a page.
   *
   * @param role  whose it is
   * @param asked the part of the way with which it is asked again; empty where nothing asks it again
   */
  record Step(String role, Optional<String> asked) {
  }

  /** @param task the key of its task */
  Optional<Step> of(String task);

  /**
   * What was answered to a part of the way was wrong: it is asked again, and so is what rests on it.
   *
   * @param facts as they are now
   * @throws org.sevenfold.work.AnswerRefused when the questions of the concern are closed
   */
  void askAgain(Person person, ConcernReference concern, String part, Map<String, Object> facts);
}
