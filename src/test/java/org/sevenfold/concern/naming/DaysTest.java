package org.sevenfold.concern.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them, and what only looks like one. */
class DaysTest {

  @ParameterizedTest
  @ValueSource(strings = {"on 6-7", "6/7/2016", "dob12/3/2016", "12.3.16.", "3rd of May", "May 3, '16", "2016-03-12"})
  void itIsADay(String written) {
    assertThat(Days.in(written)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9crm6-7zph3", "at 2.30pm", "0300 555 0001", "class 3b", "12.3.4.5"})
  void itIsNone(String written) {
    assertThat(Days.in(written)).isEmpty();
  }
}
