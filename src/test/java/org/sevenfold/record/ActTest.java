package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.directory.PersonId;

/** The words in the heads of entries that are sealed already. */
class ActTest {

  private static final Path DECISION = Path.of("docs/decisions/0005-journal-format-and-sealing.md");
  private static final Pattern LISTED = Pattern.compile("(?s)is one of these words: ([^:]+):");

  @Test
  void theKindsOfActsAreThoseOfTheDecisionInItsWords() throws IOException {
    Matcher listed = LISTED.matcher(Files.readString(DECISION));
    assertThat(listed.find()).isTrue();
    assertThat(Stream.of(Act.Kind.values()).map(Act.Kind::word)).isEqualTo(List.of(listed.group(1).split(",\\s+")));
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsReadAsItWasWritten(Act.Kind kind) {
    assertThat(Act.Kind.of(kind.word())).isEqualTo(kind);
    assertThat(kind.word()).matches("[a-z]+(_[a-z]+)*");
  }

  @Test
  void whoIsLeftOutStandsInWhatIsSealedAndInOlderEntriesInTheHead() {
    PersonId lead = new PersonId("lead");
    PersonId alleged = new PersonId("alleged");
    Act today = new Act(Act.Kind.EXCLUDED, lead, Act.PERSON, "", Map.of(Act.PERSON, alleged.value()));
    Act older = new Act(Act.Kind.EXCLUDED, lead, alleged.value(), "", Map.of());
    assertThat(today.about()).isEqualTo(older.about()).isEqualTo(alleged);
    assertThat(today.people()).isEqualTo(older.people()).containsExactlyInAnyOrder(lead, alleged);
  }
}
