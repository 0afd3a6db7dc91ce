package org.sevenfold.datarights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves of one part of a record, and what has to be said for it. */
class PieceTest {

  private static final String WHY = "Her brother has agreed to it";
  private static final Item NAMING = new Item("entry-1", "Tom's aunt rang", "TOM was there. Tomorrow too.",
      Set.of("Tom"), Optional.empty(), false);
  private static final Item NAMELESS = new Item("entry-2", "Closed", "Nothing further", Set.of(), Optional.empty(),
      false);
  private static final Item FILE = new Item("file-1", "A photo", "Her arm", Set.of(), Optional.of("f1"), false);

  @Test
  void blackedOutWordsAreGoneWhateverTheirCaseAndOnlyWhereTheyStandWhole() {
    Piece piece = Piece.of(NAMING, chosen(Choice.REDACT, Ground.THIRD_PARTY, "Tom", ""));
    assertThat(piece.text()).isEqualTo("█████ was there. Tomorrow too.");
    assertThat(piece.heading()).isEqualTo("█████'s aunt rang");
  }

  @Test
  void whatIsLeftOutHoldsNothingOfItAndSaysWhy() {
    Piece piece = Piece.of(NAMING, chosen(Choice.LEAVE_OUT, Ground.SOURCE, "", WHY));
    assertThat(piece.text() + piece.heading()).isEmpty();
    assertThat(piece.isGiven()).isFalse();
    assertThat(piece.why()).isEqualTo(WHY);
  }

  @Test
  void nothingOfAnybodyElseLeavesWithoutAReason() {
    refused(NAMING, chosen(Choice.INCLUDE, null, "", "ok"), "Write why");
    assertThat(Piece.of(NAMING, chosen(Choice.INCLUDE, null, "", WHY)).text()).contains("TOM");
    assertThat(Piece.of(NAMELESS, chosen(Choice.INCLUDE, null, "", "")).text()).isEqualTo("Nothing further");
  }

  @ParameterizedTest
  @CsvSource({"REDACT,,Tom,why it is not given", "LEAVE_OUT,,,why it is not given", "REDACT,SOURCE,,words to black out",
      ",SOURCE,Tom,what becomes of this", "LEAVE_OUT,SOURCE,,Write why"})
  void whatIsMissingIsAsked(Choice choice, Ground ground, String words, String asked) {
    refused(NAMING, chosen(choice, ground, words == null ? "" : words, ""), asked);
  }

  @Test
  void aFileGoesWholeAsACopyOfItOrNot() {
    refused(FILE, chosen(Choice.REDACT, Ground.THIRD_PARTY, "arm", ""), "Lay in first the copy");
    assertThat(Piece.of(FILE.copied(true), chosen(Choice.REDACT, Ground.THIRD_PARTY, "arm", "")).text())
        .as("what is said of it is blacked out as well").isEqualTo("Her █████");
    assertThat(Piece.of(FILE, chosen(Choice.INCLUDE, null, "", "")).file()).contains("f1");
  }

  @Test
  void whatWouldGiveItAwayIsNotTold() {
    assertThat(Set.of(Ground.values())).filteredOn(Ground::isTold)
        .containsExactlyInAnyOrder(Ground.THIRD_PARTY, Ground.PRIVILEGE);
  }

  private static Piece.Chosen chosen(Choice choice, Ground ground, String words, String why) {
    return new Piece.Chosen(Optional.ofNullable(choice), Optional.ofNullable(ground), List.of(words), why);
  }

  private static void refused(Item item, Piece.Chosen chosen, String asked) {
    assertThatThrownBy(() -> Piece.of(item, chosen)).hasMessageContaining(asked);
  }
}
