package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link CoverageRemovals} takes out is there to be taken, and a test names each ask that it meets. */
class ElementsTest {

  private static final Set<String> NAMED = Met.byTest().values().stream().flatMap(Set::stream)
      .collect(Collectors.toSet());

  @ParameterizedTest
  @MethodSource("org.sevenfold.guidance.TakenOut#all")
  void eachTaskAndControlIsThereAndItsAsksAreDriven(Element element) throws IOException {
    for (Path file : element.files()) {
      String whole = Files.readString(file);
      assertThat(element.without().apply(whole)).as(element.name()).isNotEqualToIgnoringWhitespace(whole);
    }
    assertThat(NAMED).containsAll(element.asks());
  }
}
