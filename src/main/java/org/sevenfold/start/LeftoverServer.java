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
 * The embedded server of a run that was killed. It still holds the data folder: it is stopped in an orderly way (its
 * clients died with the run), and the data is opened again. It is never doubled and never wiped.
 */
record LeftoverServer(ProcessHandle process, Path data) {

  private static final int PATIENCE_SECONDS = 60;

  static Optional<LeftoverServer> in(Path data) {
    Path pid = data.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return Optional.empty();
    }
    return ProcessHandle.of(readPid(pid)).filter(ProcessHandle::isAlive)
        .map(process -> new LeftoverServer(process, data)).filter(LeftoverServer::isOfThisData);
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

  private static long readPid(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return Long.parseLong(lines.get(0).trim());
    } catch (IOException e) {
      throw new UncheckedIOException("The process number in " + file + " can't be read", e);
    }
  }
}
