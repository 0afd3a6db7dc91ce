package org.sevenfold.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.sevenfold.start.EmbeddedServer;

/** A real process of the product, on a database that outlives it. */
final class ProductProcess implements AutoCloseable {

  private static final long BOUND_SECONDS = 240;

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter lines;

  private ProductProcess(Process process) {
    this.process = process;
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
    this.lines = new PrintWriter(process.getOutputStream(), true);
  }

  static ProductProcess started(EmbeddedServer database, Path var) {
    return started(database, var, var);
  }

  /** @param keys the folder in which the keys are */
  static ProductProcess started(EmbeddedServer database, Path var, Path keys) {
    List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", classPath(), KilledProduct.class.getName(),
        "--spring.profiles.active=test", "--server.port=0", "--sevenfold.var=" + var,
        "--sevenfold.master-key=" + keys.resolve("master.key"), "--sevenfold.sweep=1d",
        "--sevenfold.heads=1d");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    database.springProperties().forEach((name, value) -> builder.environment()
        .put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
    try {
      ProductProcess started = new ProductProcess(builder.start());
      started.answer();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without empty places, which would mean this folder and every model in it a second time. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(place -> !place.isBlank()).collect(Collectors.joining(File.pathSeparator));
  }

  String ask(String line) {
    tell(line);
    return answer();
  }

  /** Does not wait for the answer. */
  void tell(String line) {
    lines.println(line);
  }

  /** SIGKILL: nothing in the process gets to run again. */
  void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(BOUND_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    kill();
  }

  private String answer() {
    return CompletableFuture.supplyAsync(this::read).orTimeout(BOUND_SECONDS, TimeUnit.SECONDS).join();
  }

  private String read() {
    StringBuilder said = new StringBuilder();
    try {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(">>")) {
          return line.substring(2);
        }
        said.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The product ended before it answered. It said:\n" + said);
  }
}
