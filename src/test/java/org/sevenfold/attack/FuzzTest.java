package org.sevenfold.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few hundred of the requests of {@link FuzzAtLength}: no error of ours, nothing told, nothing changed. */
class FuzzTest extends Fuzz {

  private static final long SEED = 7;
  private static final int REQUESTS = 300;

  @Test
  void whateverIsSentNothingBreaksNothingIsToldAndNothingOfOthersIsChanged() {
    Outcome outcome = attack(SEED, REQUESTS);
    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.answers()).as("answers by kind").containsKeys(200, 302, 400, 403, 404);
    assertThat(outcome.logged()).isEmpty();
  }
}
