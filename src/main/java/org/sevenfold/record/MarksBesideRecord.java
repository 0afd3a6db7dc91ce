package org.sevenfold.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** Whoever takes a row out of the index of the access log hides that somebody looked: the log itself still says so. */
@Component
class MarksBesideRecord implements KeptBeside {

  private final AccessMarks marks;

  MarksBesideRecord(AccessMarks marks) {
    this.marks = marks;
  }

  /** None but those that there are: of a day on which nobody looked there is no chain. */
  @Override
  public Collection<String> records() {
    return List.of();
  }

  @Override
  public Stream<Fault> disagreements(String chain, CaseRecord record) {
    if (!chain.startsWith(AccessLog.CHAIN)) {
      return Stream.empty();
    }
    Map<Integer, List<String>> there = marks.of(chain);
    return record.entries().stream().filter(entry -> !isMarked(entry, there.getOrDefault(entry.number(), List.of())))
        .limit(1).map(entry -> new Fault(chain, entry.number(), Fault.Kind.NOT_MARKED));
  }

  /** Entries from before there were marks say it in another word, and those without a key nothing. */
  private boolean isMarked(Entry entry, List<String> there) {
    return !Look.isToBeMarked(entry) || there.containsAll(marks.of(entry.act().who(), Look.of(entry).concerns()));
  }
}
