package org.sevenfold.work;

import java.util.List;

import org.sevenfold.record.Entry;

/** Why a table said what it said: its lines as they stood on the day it was asked. */
public interface Reasons {

  /**
   * Why something was recommended.
   *
   * @param question what the table decides
   * @param because  the lines that answered, in words and with the paragraphs they rest on
   */
  record Reason(String question, List<String> because) {
  }

  Reason of(Entry recommended);
}
