package org.sevenfold.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.measured.Circumstances;

/**
 * The same at length, with what came of it as a page: {@code mvn test -Plong -Dtest=FuzzAtLength}, with
 * {@code -Dseed=} and {@code -Drequests=} for others than those of the page.
 */
@Tag("long")
class FuzzAtLength extends Fuzz {

  private static final Path RESULT = Path.of("docs/measured/fuzz.md");
  private static final Path FAULTS = Path.of("target/fuzz-faults.txt");

  @Test
  void tenThousandRequests() throws IOException {
    long seed = Long.getLong("seed", 7);
    int requests = Integer.getInteger("requests", 10_000);
    Instant begun = Instant.now();
    Outcome outcome = attack(seed, requests);
    Duration took = Duration.between(begun, Instant.now());
    Files.write(FAULTS, outcome.wrong());
    Files.writeString(RESULT, page(seed, requests, outcome, took));
    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.logged()).isEmpty();
  }

  private static String page(long seed, int requests, Outcome outcome, Duration took) throws IOException {
    return "# Requests of chance\n\n" + Circumstances.now() + ". Seed " + seed + ", " + took.toSeconds()
        + " seconds. Measured by `mvn test -Plong -Dtest=FuzzAtLength`; `FuzzTest` sends a few hundred of the kind in"
        + " every `mvn verify`.\n\n" + "| | |\n|---|---|\n| requests | " + requests + " |\n| addresses, with methods | "
        + outcome.openings() + " |\n| kinds of people | " + outcome.kinds() + " |\n| answers of 500 and above | "
        + outcome.answers().entrySet().stream().filter(one -> one.getKey() >= 500).mapToInt(Map.Entry::getValue).sum()
        + " |\n| faults: errors, words or ids told, rows of bystanders changed | " + outcome.wrong().size()
        + " |\n| lines of warnings in the log | " + outcome.logged().size() + " |\n\n"
        + "Answers by status; 0 is a connection that the server closed without a word, at what is no HTTP:\n\n"
        + outcome.answers().keySet().stream().map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"))
        + "|---".repeat(outcome.answers().size()) + "|\n" + outcome.answers().values().stream().map(Object::toString)
            .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
