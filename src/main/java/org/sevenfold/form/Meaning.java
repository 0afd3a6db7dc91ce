package org.sevenfold.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer is for the product, where it must know: the form files name it under {@code means}. Forms are deployed
 * and kept for as long as their concerns: add, never rename.
 */
public enum Meaning {

  /** Whom a concern is about. */
  ABOUT,
  /** Whoever works here and is alleged to have done something, chosen from those who do. */
  STAFF_NAMED,
  /** The same, where the name is typed. */
  STAFF_TYPED,
  /** What a lawyer says of an agency's own risk. */
  OWN_RISK,
  /** Whoever takes a task over. */
  SUCCESSOR,
  /** How many hours a task may wait. */
  HOURS,
  /** Whom the raiser picks to be asked for advice. */
  ADVISER,
  /** What an adviser is asked. */
  QUESTION,
  /** That an adviser knows the person, and may recognise who it is. */
  RECOGNISED,
  /** What an adviser has to know first. */
  ASKED_BACK,
  /** What whoever asked answers to that. */
  ANSWERED_BACK,
  /** What an adviser said. */
  ADVISED,
  /** What the raiser says to an advice. */
  ANSWERED,
  /** Why a lead signs or does not. */
  SIGNED,
  /** What somebody writes for whoever raised a concern. */
  WORD_TO_RAISER,
  /** Why somebody is still worried, and what they would want to happen. */
  WORRY,
  /** The box by which somebody says that a text has to name the people whom it names. */
  NAMES_MAY_STAY,
  /** Who may not be recognised from what leaves. */
  PROTECTED,
  /** What is left out of what leaves. */
  LEFT_OUT,
  /** Who receives what leaves. */
  RECIPIENT,
  /** How whoever receives it is reached. */
  REACHED,
  /** By which way it is sent. */
  CHANNEL,
  /** Why something goes before it is checked. */
  UNVERIFIED,
  /** Why something goes before it is clear on which basis in law. */
  WITHOUT_BASIS,
  /** Which professional code binds somebody. */
  PROFESSIONAL_CODE,
  /** Whether somebody keeps to their professional code. */
  KEEPS_TO_CODE,
  /** What was seen and heard. */
  SEEN,
  /** How somebody knows what they raise. */
  KNOWN_BY,
  /** Another child who is in a concern too. */
  ANOTHER_CHILD,
  /** How old a child is, as the tables have it. */
  AGE,
  /** When a child was born, or is due. */
  BORN,
  /** Where a child lives and is tonight. */
  TONIGHT,
  /** Which school a child goes to. */
  SCHOOL,
  /** What is different for one child of several. */
  DIFFERENT,
  /** Whether it is as serious for one child of several. */
  AS_SERIOUS,
  /** How serious it is for one child of several. */
  HARM,
  /** Whether there is reason to believe that of one child of several. */
  CAUSE,
  /** The other children, as they stand on a paper. */
  CHILDREN;

  /** How the form files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word means; empty for one that means nothing here. */
  static Optional<Meaning> of(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
