package org.sevenfold.policy;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Component;

/** What a page may suggest from what was answered elsewhere, as {@code referral.yaml} has it. */
@Component
public final class Suggested {

  /**
   * One line of a suggestion.
   *
   * @param say     what is said, before the words of an answer where there is one
   * @param of      the question whose answer follows; empty for none
   * @param quoted  the question of whose answer follows what stands between quotation marks
   * @param written the question of which follows when and by whom it was answered
   * @param known   what the product knows by itself, by name
   * @param when    answers of which one must have been given, {@code key=value} or any to {@code key}; none for always
   */
  public record Line(String say, String of, String quoted, String written, String known,
      @JsonProperty("if") List<String> when) {
  }

  private record SuggestedFile(Map<String, List<Line>> suggested) {
  }

  private final Map<String, List<Line>> lines = YamlFile.resource("/referral.yaml", SuggestedFile.class).suggested();

  /** By the question to which they are an answer. */
  public Map<String, List<Line>> lines() {
    return lines;
  }
}
