package org.sevenfold.command;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

import org.sevenfold.work.AgencyCounts;
import org.sevenfold.work.EngineTasks;
import org.sevenfold.work.KeptLines;

/**
 * {@code --rebuild-lists}: compares the open work with the engine's tasks, the tasklists and what is counted of an
 * agency with the open work, says what differs and makes both anew. What differs from the engine it leaves as it is.
 */
class RebuildLists implements Task {

  private final EngineTasks engine;
  private final KeptLines lines;
  private final AgencyCounts counts;

  RebuildLists(EngineTasks engine, KeptLines lines, AgencyCounts counts) {
    this.counts = counts;
    this.engine = engine;
    this.lines = lines;
  }

  @Override
  public int run(PrintStream out) {
    Set<String> tasks = engine.open();
    Set<String> work = lines.tasks();
    int different = without(tasks, work, "The engine has it and the list of open work does not: ", out)
        + without(work, tasks, "The list of open work has it and the engine does not: ", out);
    out.println("Lines that were not as they should be: %d, counts: %d.".formatted(lines.differentLines(),
        lines.differentCounts() + counts.different()));
    counts.rebuild();
    out.println("Open tasks: %d. Lines of tasklists, made anew: %d.".formatted(work.size(), lines.rebuild()));
    return different == 0 ? 0 : 1;
  }

  /** A task with another person is another; the ids are made up and name nobody. */
  private static int without(Set<String> all, Set<String> others, String words, PrintStream out) {
    Set<String> left = new HashSet<>(all);
    left.removeAll(others);
    left.stream().sorted().forEach(task -> out.println(words + task.strip()));
    return left.size();
  }
}
