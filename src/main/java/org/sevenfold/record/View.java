package org.sevenfold.record;

import java.util.Arrays;

/** What somebody is shown of concerns. The access log holds the word: add, never rename (ADR 0005). */
public enum View {
  CASE_PAGE("case page", "The concern's page"),
  RAISED_PAGE("raised page", "The page after raising it"),
  CHANGE_PAGE("change page", "The page for saying that something has changed"),
  OWN_CONCERNS("own concerns", "The list of their own concerns"),
  FOUND_CONCERNS("found concerns", "What they looked for among their concerns, and found"),
  OWN_TASKS("own tasks", "The list of their tasks"),
  ANSWERED_PAGE("answered page", "A page as it was answered"),
  TASK_PAGE("task page", "The page of a task"),
  TASK_IN_TASKLIST("task in Tasklist", "A task in Camunda Tasklist"),
  REFERRAL("referral", "What was sent, to print"),
  LETTER("letter", "The letter or the notes for a talk"),
  OWN_DECISION("own decision", "What they had decided or advised themselves"),
  PROPOSAL("proposal", "Why somebody wants to leave out or let in"),
  HANDED_OVER("handed over", "The note with which work was handed to them"),
  FILES("files", "The list of its photos and files"),
  FILE("file", "A photo or a file of it"),
  READERS("readers", "Who has looked at it"),
  KEPT("kept", "How long it is kept, and by which rule"),
  DATA_REQUEST("data request", "What whoever asked for their data is given of it"),
  /** what a refused request wanted to see, is not known */
  REFUSED("refused", "Tried to open it, and was refused"),
  /** of entries that are older than this list, or newer than this product */
  OTHER("", "Another view");

  private final String word;
  private final String words;

  View(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /** How the record writes it. */
  String word() {
    return word;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  static View of(String word) {
    return Arrays.stream(values()).filter(view -> view.word.equals(word)).findFirst().orElse(OTHER);
  }
}
