package org.sevenfold.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.sevenfold.policy.Pack;

/** Every number that a page shows can be rung by a press. */
class PhonesTest {

  private final Phones phones = new Phones(Clock.systemUTC());

  @Test
  void eachNumberInALineIsDialledByItself() {
    assertThat(phones.parts("999 if somebody is in danger, 101 otherwise")).extracting(Phones.Part::dialled)
        .containsExactly("999", "", "101", "");
    assertThat(phones.parts("01785 800 100, from their page")).first()
        .isEqualTo(new Phones.Part("01785 800 100", "01785800100"));
  }

  @Test
  void aPlaceholderIsToBeFound() {
    assertThat(phones.of(new Pack.Body("Council", "the front door"))).singleElement()
        .isEqualTo(new Phones.Part("find the number: the front door", ""));
    assertThat(phones.of(new Pack.Body("The authority that asked", ""))).as("nobody knows where").singleElement()
        .isEqualTo(new Phones.Part("find the number", ""));
  }

  @Test
  void whatIsNoNumberIsNotDialled() {
    assertThat(phones.parts("Room 12, by 5")).allMatch(part -> part.dialled().isEmpty());
  }
}
