package org.sevenfold.work;

import java.util.Optional;

/** Why a table says what it says: the rules of the deployed tables in words. */
public interface Reasons {

  /**
   * One rule of a table.
   *
   * @param question   what the table decides, with its number
   * @param paragraphs the paragraphs it rests on, and what to do about it
   */
  record Rule(String question, String paragraphs) {
  }

  Optional<Rule> rule(String ruleId);
}
