package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An embedded server that this run did not start: that of a run that goes on beside it, or of one that was killed. The
 * latter still holds the data folder: it is stopped in an orderly way (its clients died with the run), and the data is
 * opened again. It is never doubled and never wiped.
 */
record LeftoverServer(ProcessHandle process, Path data) {

  private static final int PATIENCE_SECONDS = 60;
  /** In {@code postmaster.pid}. */
  private static final int LINE_OF_PID = 0;
  private static final int LINE_OF_PORT = 3;

  static Optional<LeftoverServer> in(Path data) {
    Path pid = data.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return Optional.empty();
    }
    return ProcessHandle.of(number(pid, LINE_OF_PID)).filter(ProcessHandle::isAlive)
        .map(process -> new LeftoverServer(process, data)).filter(LeftoverServer::isOfThisData);
  }

  int port() {
    return (int) number(data.resolve("postmaster.pid"), LINE_OF_PORT);
  }

  void stop() {
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new RefusedToStart("A database of an earlier run still holds " + data + " (process " + process.pid()
          + ") and does not stop. Stop it, then start again; the data is safe.", e);
    }
  }

  /** A number in a file may belong to another process by now, and that one may be somebody else's PostgreSQL. */
  private boolean isOfThisData() {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.endsWith("postgres")).isPresent()
        && info.arguments().filter(arguments -> List.of(arguments).contains(data.toString())).isPresent();
  }

  private static long number(Path file, int line) {
    try {
      return Long.parseLong(Files.readAllLines(file).get(line).trim());
    } catch (IOException e) {
      throw new UncheckedIOException("What runs can't be read from " + file, e);
    }
  }
}
