package org.sevenfold.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed and not sent.
 *
 * @param page    into which page
 * @param savedAt when it was kept last
 */
public record Draft(DraftKey page, Content content, Instant savedAt) {

  /**
   * What is sealed of it.
   *
   * @param title of the page
   * @param typed as the browser sends it, by the names of the inputs
   * @param lines what was typed, beside its question: it can be read when the page is not theirs any more
   */
  public record Content(String title, Map<String, List<String>> typed, List<Line> lines) {
  }

  /** A question by its key and in words, and what was typed there. */
  public record Line(String key, String question, String answer) {
  }
}
