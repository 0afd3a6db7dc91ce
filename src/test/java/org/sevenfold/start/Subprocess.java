package org.sevenfold.start;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own with this one's classes, for what can only be seen from outside: exit codes, kills, zones. */
public final class Subprocess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path errors;
  private final BufferedReader output;

  private Subprocess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader();
  }

  /** @param options of the JVM, before the class; an argument for the class comes after it */
  public static Subprocess start(List<String> options, Class<?> main, Map<String, String> environment,
      String... arguments) {
    return startIn(Path.of(""), options, main, environment, arguments);
  }

  /** @param folder from which it is started: what lies beside the jar */
  public static Subprocess startIn(Path folder, List<String> options, Class<?> main, Map<String, String> environment,
      String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1", "-cp", classPath()));
      command.addAll(options);
      command.add(main.getName());
      command.addAll(List.of(arguments));
      Path errors = Files.createTempFile("sevenfold-errors", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile())
          .redirectError(errors.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SEVENFOLD_"));
      builder.environment().putAll(environment);
      return new Subprocess(builder.start(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the empty end that Maven leaves: it would stand for the working folder, and that holds the models too. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads on until a line has this in it; fails where the process ends before, or after three minutes. */
  public String awaitLineWith(String part) {
    return within(() -> {
      List<String> read = new ArrayList<>();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        read.add(line);
        if (line.contains(part)) {
          return line;
        }
      }
      read.removeIf(line -> line.startsWith("\tat "));
      throw new IllegalStateException("No line with '" + part + "' in\n" + String.join("\n", read) + errors());
    });
  }

  /** Ends it, and has what it said since it was last listened to. */
  public List<String> lastWords() {
    end();
    return within(() -> output.lines().toList());
  }

  int exitCode() {
    return within(() -> {
      readOn(); // or it would stand still before a full pipe
      return process.waitFor();
    });
  }

  /** What the process left unread may be closed with it. */
  private void readOn() {
    try {
      while (output.readLine() != null) {
        continue;
      }
    } catch (IOException endedMeanwhile) {
      return;
    }
  }

  List<String> errors() {
    try {
      return Files.readAllLines(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a service manager or Ctrl-C ends it. */
  void end() {
    process.toHandle().destroy(); // the process itself would close what is still to be read
  }

  /** SIGKILL: nothing of it runs any more. */
  void kill() {
    process.toHandle().destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.toHandle().destroy(); // the process itself would close what is still to be read
    exitCode();
    errors.toFile().delete();
  }

  private static <T> T within(Callable<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> {
        try {
          return work.call();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
