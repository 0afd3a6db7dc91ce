package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;

/** A table is asked with every fact that it names, also with those that nobody answered, and nothing of it stays. */
class AskedFactsTest extends EngineTest {

  private static final String TABLE = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="asks" name="asks" namespace="test">
        <decision id="asks-table" name="asks" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            camunda:historyTimeToLive="1">
          <decisionTable id="asks-body" hitPolicy="FIRST">
            <input id="one"><inputExpression id="one-asked"><text>necessary</text></inputExpression></input>
            <input id="two"><inputExpression id="two-asked"><text>harm_suspected</text></inputExpression></input>
            <output id="found" name="found" typeRef="string" />
            <rule id="r1"><inputEntry id="a"><text>"unknown"</text></inputEntry>
              <inputEntry id="b"><text>"yes"</text></inputEntry>
              <outputEntry id="c"><text>"asked as not known"</text></outputEntry></rule>
            <rule id="r2"><inputEntry id="d"><text>not("no")</text></inputEntry>
              <inputEntry id="e"><text></text></inputEntry>
              <outputEntry id="f"><text>"taken for a yes"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>""";
  private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("asks").camundaHistoryTimeToLive(1)
      .startEvent().businessRuleTask("asked").camundaDecisionRef("asks-table")
      .camundaDecisionRefBinding("deployment").camundaMapDecisionResult("singleEntry").camundaResultVariable("found")
      .receiveTask("waits").message("never").endEvent().done();

  private String deployment;
  private VariableMap given;

  @BeforeEach
  void aModelAsksATable() {
    deployment = engine.getRepositoryService().createDeployment().addModelInstance("asks.bpmn", MODEL)
        .addString("asks.dmn", TABLE).deploy().getId();
    OpenCase open = OpenCase.raised(new TestPeople(directory), cases, work);
    given = org.camunda.bpm.engine.variable.Variables.createVariables()
        .putValue(Variables.REFERENCE, open.reference().value());
  }

  @AfterEach
  void takeTheModelAway() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void whatNobodyAnsweredIsNotKnownAndIsNeverTakenForAYes() {
    assertThat(found(start(given))).isEqualTo("asked as not known");
  }

  /** As a called process is given a fact that does not stand. */
  @Test
  void aFactWithoutAValueIsNotKnownEither() {
    assertThat(found(start(given.putValue("necessary", null)))).isEqualTo("asked as not known");
  }

  @Test
  void whatWasAnsweredIsAskedAsItWasAnswered() {
    assertThat(found(start(given.putValue("necessary", "yes")))).isEqualTo("taken for a yes");
  }

  @Test
  void nothingOfWhatTheTableWasAskedWithStays() {
    String instance = start(given);
    assertThat(jdbc.sql("select name_ from act_ru_variable where proc_inst_id_ = ?").param(instance)
        .query(String.class).list()).containsExactlyInAnyOrder(Variables.REFERENCE, "found");
    assertThat(List.of("act_hi_varinst", "act_hi_detail", "act_hi_decinst")).allSatisfy(table -> assertThat(
        jdbc.sql("select count(*) from " + table + " where proc_inst_id_ = ?").param(instance).query(Integer.class)
            .single())
        .as(table).isZero());
  }

  private String start(Map<String, Object> facts) {
    return engine.getRuntimeService().startProcessInstanceByKey("asks", facts).getId();
  }

  private Object found(String instance) {
    return engine.getRuntimeService().getVariable(instance, "found");
  }
}
