package org.sevenfold.datarights.register;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sevenfold.policy.YamlFile;

/** {@code processing.yaml} as it is written; its head says what each key means. */
public record ProcessingFile(Map<String, Law> laws, Map<String, String> purposes, Set<String> special,
    List<Beside> beside) {

  /** By which law data is held. */
  public record Law(String ground, String condition) {
  }

  /** Something that is held and is no fact of the vocabulary. */
  public record Beside(String what, @JsonProperty("for") String purpose, String special) {

    boolean isSpecial() {
      return "yes".equals(special);
    }
  }

  static ProcessingFile read() {
    return YamlFile.resource("/processing.yaml", ProcessingFile.class);
  }
}
