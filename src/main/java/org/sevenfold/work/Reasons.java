package org.sevenfold.work;

import java.util.List;
import java.util.Map;

import org.sevenfold.record.Entry;

/** Why a table said what it said: its lines as they stood on the day it was asked. */
public interface Reasons {

  /**
   * Why something was recommended.
   *
   * @param question what the table decides
   * @param because  the lines that answered
   */
  record Reason(String question, List<Line> because) {
  }

  /**
   * A line that answered.
   *
   * @param words      why it is so
   * @param paragraphs where in the guidance that comes from
   * @param asks       what it looks at: by key, the values that fit
   */
  record Line(String words, List<String> paragraphs, Map<String, List<String>> asks) {
  }

  Reason of(Entry recommended);
}
