package org.sevenfold.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.Field;
import org.sevenfold.form.Forms;
import org.sevenfold.form.Meaning;

class KnownByTest {

  @Test
  void thereIsOneForEachAnswerOfThePageForRaising() {
    Field asked = Forms.all().flatMap(form -> form.fields())
        .filter(field -> field.means().filter(Meaning.KNOWN_BY::equals).isPresent()).findFirst().orElseThrow();
    assertThat(Stream.of(KnownBy.values()).map(KnownBy::answer))
        .containsExactlyElementsOf(asked.options().stream().map(Field.Option::value).toList());
  }

  @Test
  void whatNobodyOffersIsNone() {
    assertThat(KnownBy.of("gossip")).isEmpty();
    assertThat(KnownBy.of("child_told_me")).hasValue(KnownBy.TOLD_BY_THEM);
  }
}
