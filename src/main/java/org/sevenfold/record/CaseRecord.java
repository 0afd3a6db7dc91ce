package org.sevenfold.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record as it stood when it was read: opened once, and handed to whatever draws a part of it. What was answered is
 * told as it holds now: with the newest correction in the place of what was written first.
 *
 * @param entries those that are as they were written, oldest first, and each as it was written
 * @param faults  what is wrong with the record; empty where it is whole
 */
public record CaseRecord(List<Entry> entries, List<Fault> faults) {

  /** The entries of a kind, oldest first; what was answered as it holds now. */
  public Stream<Entry> of(Act.Kind kind) {
    return entries.stream().filter(entry -> entry.act().kind() == kind).map(this::now);
  }

  /** What people answered, oldest first, as it holds now; the page on which it was raised too. */
  public Stream<Entry> answers() {
    return entries.stream().filter(entry -> entry.act().kind().isAnswer()).map(this::now);
  }

  /**
   * The same answer by answer: each page as it was answered, and each correction as an answer that was given later, by
   * whoever corrected it. The last that holds a key says what it is now, since when, and who says so.
   */
  public Stream<Entry> said() {
    return entries.stream().filter(entry -> entry.act().kind().isAnswer() || isCorrection(entry))
        .map(entry -> isCorrection(entry) ? entry.holding(entry.corrected()) : entry);
  }

  /** What it begins with, as it holds now; empty where just that is broken. */
  public Optional<Entry> first() {
    return entries.stream().findFirst().filter(entry -> entry.number() == Journal.FIRST).map(this::now);
  }

  /** What was written beside an entry since, oldest first: corrections of it, and what was added to it. */
  public Stream<Entry> beside(int number) {
    return entries.stream().filter(entry -> entry.beside().orElse(0) == number);
  }

  /** The newest correction of one of an entry's answers. */
  public Optional<Entry> correction(int number, String key) {
    return beside(number).filter(entry -> entry.corrected().containsKey(key)).reduce((earlier, later) -> later);
  }

  /** Whether only the heads could be read: its key is missing, or is not its own. */
  public boolean isWithoutKey() {
    return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.NO_KEY);
  }

  private Entry now(Entry entry) {
    Map<String, Object> newest = new LinkedHashMap<>();
    if (entry.act().kind().isAnswer() && !entry.content().isEmpty()) {
      beside(entry.number()).map(Entry::corrected).forEach(newest::putAll);
    }
    return entry.with(newest);
  }

  private static boolean isCorrection(Entry entry) {
    return entry.act().kind() == Act.Kind.CORRECTED;
  }
}
