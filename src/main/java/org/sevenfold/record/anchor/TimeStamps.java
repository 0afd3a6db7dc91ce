package org.sevenfold.record.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import org.sevenfold.record.Anchor;
import org.sevenfold.record.Fault;

/**
 * Has an authority confirm, at most once an hour, that the signed heads were as they are by then (RFC 3161). It gets a
 * hash and nothing else. What it answered is kept in a file beside the heads: not even whoever has every key of this
 * machine can make another answer for that time.
 */
class TimeStamps implements Anchor {

  private static final Duration BETWEEN_TWO = Duration.ofHours(1);
  private static final String BETWEEN = "\t";

  private final Path file;
  private final TimeStampAuthority authority;
  private final Clock clock;
  private Instant next = Instant.MIN;

  TimeStamps(Path file, TimeStampAuthority authority, Clock clock) {
    this.file = file;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public void keep(String heads) {
    long lines = heads.lines().count();
    boolean isNew = stamps().stream().noneMatch(stamp -> stamp.lines == lines);
    if (isNew && !clock.instant().isBefore(next)) {
      add(new Stamp(lines, authority.stamp(hash(heads, lines))));
      next = clock.instant().plus(BETWEEN_TWO);
    }
  }

  @Override
  public List<Fault> differences(Supplier<String> heads) {
    List<Stamp> stamps = stamps();
    String there = heads.get();
    List<Fault> faults = new ArrayList<>();
    for (int line = 0; line < stamps.size(); line++) {
      Stamp stamp = stamps.get(line);
      if (!authority.hasStamped(hash(there, stamp.lines), stamp.token)) {
        faults.add(new Fault(Fault.HEADS, line + 1, Fault.Kind.STAMPED_OTHERWISE));
      }
    }
    return faults;
  }

  /** The first so many lines of the heads, and the authority's answer. */
  private record Stamp(long lines, byte[] token) {
  }

  private List<Stamp> stamps() {
    try {
      return Files.exists(file) ? Files.readAllLines(file).stream().map(TimeStamps::read).toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The time stamps can't be read", e);
    }
  }

  /** A line that is not one of ours is a stamp of nothing. */
  private static Stamp read(String line) {
    try {
      String[] parts = line.split(BETWEEN);
      return new Stamp(Long.parseLong(parts[0]), Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
      return new Stamp(0, new byte[0]);
    }
  }

  private void add(Stamp stamp) {
    try {
      Files.writeString(file, stamp.lines + BETWEEN + Base64.getEncoder().encodeToString(stamp.token) + "\n",
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("A time stamp can't be kept", e);
    }
  }

  private static byte[] hash(String heads, long lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      heads.lines().limit(lines).forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
