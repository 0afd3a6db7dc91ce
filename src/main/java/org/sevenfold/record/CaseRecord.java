package org.sevenfold.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record as it stood when it was read: opened once, and handed to whatever draws a part of it.
 *
 * @param entries those that are as they were written, oldest first
 * @param faults  what is wrong with the record; empty where it is whole
 */
public record CaseRecord(List<Entry> entries, List<Fault> faults) {

  /** The entries of a kind, oldest first. */
  public Stream<Entry> of(Act.Kind kind) {
    return entries.stream().filter(entry -> entry.act().kind() == kind);
  }

  /** What people answered, oldest first; the page on which it was raised too. */
  public Stream<Entry> answers() {
    return entries.stream().filter(entry -> entry.act().kind().isAnswer());
  }

  /** What it begins with; empty where just that is broken. */
  public Optional<Entry> first() {
    return entries.stream().findFirst().filter(entry -> entry.number() == Journal.FIRST);
  }

  /** Whether only the heads could be read: its key is missing, or is not its own. */
  public boolean isWithoutKey() {
    return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.NO_KEY);
  }
}
