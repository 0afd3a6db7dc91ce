package org.sevenfold.work;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.access.Right;

/** What can happen to a concern at any moment, as its model knows it. */
public enum CaseMessage {
  NEW_DANGER, NEW_INFORMATION, WITHDRAWAL, PURPOSE_CHANGED, RELATIONSHIP_CHANGED, ADVICE_WANTED, REFER_NOW;

  /** @param key the name of a message in the model */
  public static CaseMessage of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** What somebody chose on a page; empty where it is none of these. */
  public static Optional<CaseMessage> chosen(String name) {
    return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** Whether whoever says it wants to do what comes of it: ring now, ask for advice, refer. */
  public boolean isWish() {
    return this == NEW_DANGER || this == ADVICE_WANTED || this == REFER_NOW;
  }

  /** Whose it is to say. */
  public Right right() {
    return this == NEW_DANGER || this == REFER_NOW ? Right.REFER_NOW : Right.SAY_WHAT_CHANGED;
  }

  /** The message that the model waits for: to work with somebody in another way is another use to it. */
  public String event() {
    return this == RELATIONSHIP_CHANGED ? PURPOSE_CHANGED.key() : key();
  }

  /** Its name in the record, and why the model asks again. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
