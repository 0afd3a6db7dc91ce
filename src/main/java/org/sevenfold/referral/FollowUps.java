package org.sevenfold.referral;

import java.util.Map;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.PersonId;

/** What is left to do of something that has left; carried out by the engine, as a task with a clock. */
public interface FollowUps {

  /**
   * The basis in law is completed of what went in an emergency without one (P09, P70, P72).
   *
   * @param sender whoever checked it, to whom the work is offered first
   * @param facts  what the basis has to fit, by the keys of the vocabulary
   */
  void completeBasis(PersonId sender, Concern concern, Map<String, String> facts);

  /**
   * An authority is helped, and wants more than information (P76).
   *
   * @param sender whoever sent the information, to whom the work is offered first
   * @param wanted a value of help_wanted
   */
  void giveHelp(PersonId sender, Concern concern, String wanted);

  /**
   * A yes was taken back: DT20 says whether whoever has something is told (P39.c).
   *
   * @param sender whoever sent it, to whom the work is offered first
   * @param facts  event and sent, by the keys of the vocabulary
   */
  void tellWithdrawn(PersonId sender, Concern concern, Map<String, String> facts);
}
