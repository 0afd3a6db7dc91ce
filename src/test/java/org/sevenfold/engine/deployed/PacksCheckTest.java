package org.sevenfold.engine.deployed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.start.RefusedToStart;
import org.springframework.beans.factory.annotation.Autowired;

/** A pack is whole before the first person comes, for concerns on an older model too. */
class PacksCheckTest extends ProductTest {

  private static final String TEA = "tea-break";

  @Autowired
  EngineTransaction transaction;
  @Autowired
  RepositoryService repository;
  @Autowired
  Packs packs;
  @Autowired
  Vocabulary vocabulary;

  @AfterEach
  void nothingIsLeft() {
    repository.createDeploymentQuery().deploymentName(TEA).list().stream().map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  void everyClockThatAModelAsksForRunsUnderEveryPack() {
    check();
  }

  @Test
  void aClockThatOnlyAnOlderVersionAsksForIsAskedForStill() {
    deployed("${clocks.due(harm_suspected == 'yes' ? 'tea' : 'triage', pack)}");
    deployed("${clocks.due('triage', pack)}");
    assertThatThrownBy(this::check).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("config/packs/england-2026.yml has no clocks.tea")
        .hasMessageContaining("config/packs/staffordshire-2009.yml has no clocks.tea");
  }

  @Test
  void anOlderVersionThatCantBeReadIsRefused() {
    deployed("${clocks.due(unknown_name, pack)}");
    deployed("${clocks.due('triage', pack)}");
    assertThatThrownBy(this::check).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("The model tea-break.bpmn asks at drink_tea")
        .hasMessageContaining("${clocks.due(unknown_name, pack)}");
  }

  private void check() {
    new PacksCheck(transaction, repository, packs, vocabulary);
  }

  private void deployed(String due) {
    BpmnModelInstance model = Bpmn.createExecutableProcess(TEA).camundaHistoryTimeToLive(1).startEvent()
        .userTask("drink_tea").camundaDueDate(due).endEvent().done();
    repository.createDeployment().name(TEA).addModelInstance(TEA + ".bpmn", model).deploy();
  }
}
