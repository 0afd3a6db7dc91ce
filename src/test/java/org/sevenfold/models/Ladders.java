package org.sevenfold.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.sevenfold.measured.Circumstances;

/**
 * Every ladder to its last rung, with the tasks and mails that it makes. Not part of the suite:
 * {@code mvn test -Plong -Dtest=Ladders}.
 */
@Tag("long")
class Ladders extends EveryLadderTest {

  private static final Path RESULT = Path.of("docs/measured/ladders.md");
  private static final String HEAD = """
      # Every ladder to its last rung

      Where a concern stands everybody falls silent, and whatever waits comes back by itself: %d times, by day, on a
      Friday night when nobody is there until further notice, beside another agency that has the same, and in agencies
      where a rung has nobody at all. Time moves to the next clock of the concern, %d times. Written by
      `mvn test -Plong -Dtest=Ladders`; `EveryLadderTest` holds what is said here.

      %s.

      *late*: tasks past their time at the end. *rung*: the highest that one has come to; the ladder has four, from
      there on everybody is reminded. *made*: escalations in all that time, one for each task that was late. *asked*:
      people to whom they are offered at the end, all of the concern's own agency. *mails*: all that went out to the
      agency meanwhile, and to how many people. Beside another agency the counting begins after four steps, when the
      manager goes to work there: from then on nothing of it is offered to them or told them.

      | left lying | how | late | rung | made | asked | mails | outside | in |
      |---|---|---|---|---|---|---|---|---|
      %s
      """;

  @AfterAll
  static void write() throws IOException {
    Files.writeString(RESULT, HEAD.formatted(SILENCES.size(), STEPS, Circumstances.now(),
        SILENCES.stream().sorted(Comparator.comparing(Silence::how)).map(Silence::row)
            .collect(Collectors.joining("\n"))));
  }
}
