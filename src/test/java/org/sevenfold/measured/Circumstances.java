package org.sevenfold.measured;

import java.io.IOException;
import java.time.LocalDate;

/** What a figure is worth nothing without: the day, the commit, the machine. */
public final class Circumstances {

  private Circumstances() {
  }

  /** As the beginning of a sentence. */
  public static String now() throws IOException {
    return LocalDate.now() + ", commit " + commit() + ", 2 cores, Debian 12, JDK " + System.getProperty("java.version");
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    return new String(git.getInputStream().readAllBytes()).trim();
  }
}
