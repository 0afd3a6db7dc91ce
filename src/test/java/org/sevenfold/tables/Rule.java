package org.sevenfold.tables;

import java.util.List;
import java.util.Map;

/**
 * One rule of a decision table.
 *
 * @param id         what it is called for good; empty where the guidance says it
 * @param paragraphs why it is so; {@code ours} where the guidance is silent
 * @param cells      the values that fit, by input; an input that is not named may be anything
 * @param then       what is answered, by output; an output that is left open is not named
 */
record Rule(String id, List<String> paragraphs, Map<String, List<String>> cells, Map<String, String> then) {

  boolean fits(Map<String, String> given) {
    return cells.entrySet().stream().allMatch(cell -> cell.getValue().contains(given.get(cell.getKey())));
  }
}
