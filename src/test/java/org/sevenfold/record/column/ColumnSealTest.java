package org.sevenfold.record.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.record.key.MasterKey;

/** A value that stands in a table, sealed for its place there. */
class ColumnSealTest {

  private static final String[] PLACE = {"table", "column", "row"};

  @TempDir
  Path folder;
  private ColumnSeal seal;

  @BeforeEach
  void thereIsAKey() {
    seal = new ColumnSeal(MasterKey.create(folder.resolve("any.key")).aead());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "physical", " with blanks ",
      "sixty-four letters, which is as many as there are in a block .",
      "accents é, and more letters than one block holds, so that there is a second one"})
  void whatWasClosedIsOpenedInItsPlace(String value) {
    assertThat(seal.open(seal.close(value, PLACE), PLACE)).isEqualTo(value);
  }

  @Test
  void theSameValueLooksDifferentEachTimeAndNoLongerThanAnother() {
    assertThat(seal.close("physical", PLACE)).isNotEqualTo(seal.close("physical", PLACE))
        .hasSameSizeAs(seal.close("no", PLACE)).doesNotContain("physical");
  }

  @Test
  void itOpensNowhereElse() {
    String sealed = seal.close("physical", PLACE);
    assertThatThrownBy(() -> seal.open(sealed, "table", "column", "another row")).isInstanceOf(BrokenSeal.class)
        .hasMessage("A sealed value has been changed or moved in the database: table, column, another row");
    assertThatThrownBy(() -> seal.open(sealed, "table", "columnrow")).isInstanceOf(BrokenSeal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "physical", "AAAA", "not base 64!"})
  void whatWasNeverSealedDoesNotOpen(String put) {
    assertThatThrownBy(() -> seal.open(put, PLACE)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void whatWasChangedDoesNotOpen() {
    char[] changed = seal.close("physical", PLACE).toCharArray();
    changed[40] = changed[40] == 'A' ? 'B' : 'A';
    assertThatThrownBy(() -> seal.open(new String(changed), PLACE)).isInstanceOf(BrokenSeal.class);
  }
}
