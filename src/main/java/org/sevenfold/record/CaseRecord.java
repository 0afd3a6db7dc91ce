package org.sevenfold.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record as it stood when it was read: opened once, and handed to whatever draws a part of it.
 *
 * @param entries oldest first
 */
public record CaseRecord(List<Entry> entries) {

  /** The entries of a kind, oldest first. */
  public Stream<Entry> of(Act.Kind kind) {
    return entries.stream().filter(entry -> entry.act().kind() == kind);
  }

  /** What people answered, oldest first; the page on which it was raised too. */
  public Stream<Entry> answers() {
    return entries.stream().filter(entry -> entry.act().kind().isAnswer());
  }

  public Optional<Entry> first() {
    return entries.stream().findFirst();
  }
}
