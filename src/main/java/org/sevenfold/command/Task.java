package org.sevenfold.command;

import java.io.PrintStream;

/** What one option does. */
interface Task {

  /** @return the exit code: 0 done, 1 something is wrong with the record */
  int run(PrintStream out);
}
