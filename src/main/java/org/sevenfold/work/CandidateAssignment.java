package org.sevenfold.work;

import java.util.List;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.PersonId;

/** Who is offered a piece of open work, and whose it is by name; carried out by the engine. */
public interface CandidateAssignment {

  /**
   * One named person has it now, with a time of their own; whoever had it before has it no longer.
   *
   * @throws AnswerRefused when it can't be this person's
   */
  void give(PersonId person, OpenTask task);

  /**
   * One named person has it now, by when it was due before: who waits for it waits no longer for that.
   *
   * @throws AnswerRefused when it can't be this person's, or is not open any more
   */
  void pass(PersonId person, OpenTask task);

  /** What somebody holds who may not is taken from them and offered to those who may. */
  void takeBack(OpenTask task);

  /** Every open task of an agency, to whom its model would offer it now. What somebody has claimed stays theirs. */
  void anew(String agency);

  /**
   * Every open task of an agency, once this person may do less than before: what they have claimed is taken from them,
   * unless it would be offered to them still.
   *
   * @return what was taken from them
   */
  List<OpenTask> withoutClaimsOf(PersonId person, String agency);

  /** The open tasks of one concern. What somebody has claimed who is left out of it now is taken from them. */
  void anew(Concern concern);

  /** The open tasks of a concern that is about another site now: whoever would not be offered theirs there loses it. */
  void moved(Concern concern);

  /** The leads who can go on with a concern, and whoever raised it, hear that something has become of it. */
  void tellWhoGoesOn(PersonId by, Concern concern);

  /** Those open tasks of a concern that would be this person's, who had been left out of it: the raiser's too. */
  void backTo(PersonId person, Concern concern);
}
