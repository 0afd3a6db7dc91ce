package org.sevenfold.engine.deployed;

import java.util.Map;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.sevenfold.work.Reasons.Line;

/** The lines of a table as the product reads them, for tests of other packages. */
public final class RulesOfFiles {

  private RulesOfFiles() {
  }

  public static Map<String, Line> lines(DmnModelInstance table) {
    return RuleLines.of(table);
  }
}
