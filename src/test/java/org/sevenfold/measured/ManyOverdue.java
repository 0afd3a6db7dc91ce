package org.sevenfold.measured;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tasks that fall due at the same moment, each of a concern of its own that is left lying. */
public final class ManyOverdue {

  private static final Path CASE = Path.of("src/test/resources/cases/C33.yaml");
  private static final String MODEL = """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://sevenfold.org/measured">
        <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="begin" />
          <bpmn:sequenceFlow id="on" sourceRef="begin" targetRef="waiting" />
          <bpmn:userTask id="waiting" name="Waiting" camunda:formRef="overdue-task" camunda:formRefBinding="latest"
              camunda:dueDate="${due}" camunda:candidateUsers="${people.offered(reference, 'safeguarding_lead')}">%s
          </bpmn:userTask>
        </bpmn:process>
      </bpmn:definitions>""";

  private static final String COPY = """
      insert into concern (reference, agency, site, raised_by, raised_at, pack, edition)
      select reference || '-' || n, agency, site, raised_by, raised_at, pack, edition
        from concern, generate_series(?, ?) n where reference = ?""";
  /** A transaction locks each concern that it touches. */
  private static final int AT_ONCE = 1_000;

  private final BeanFactory product;
  private final Person raiser;
  private final ConcernReference first;

  /** @param concerns how many more there are like the first one */
  public ManyOverdue(BeanFactory product, int concerns) {
    this.product = product;
    this.raiser = new TestPeople(product.getBean(Directory.class)).raiser();
    this.first = new PlantedCase(product.getBean(CaseWork.class), product.getBean(WorkList.class),
        product.getBean(Directory.class), product.getBean(Vocabulary.class), product.getBean(LondonTime.class),
        (form, field) -> "Seen and heard, and written down as it was said.").raise(CASE, raiser, Map.of());
    for (int copied = 0; copied < concerns; copied += AT_ONCE) {
      product.getBean(JdbcClient.class).sql(COPY)
          .params(copied + 1, Math.min(copied + AT_ONCE, concerns), first.value()).update();
    }
  }

  /** @param listener what the task has beside its due date, as it stands in a model */
  public void open(int tasks, Instant due, String key, String listener) {
    product.getBean(RepositoryService.class).createDeployment()
        .addString(key + ".bpmn", MODEL.formatted(key, listener)).deploy();
    RuntimeService runtime = product.getBean(RuntimeService.class);
    for (int i = 0; i < tasks; i++) {
      runtime.createProcessInstanceByKey(key).setVariables(Map.of("reference", first + "-" + (i + 1),
          "agency", raiser.agency(), "pack", "england-2026", "due", Date.from(due))).execute();
    }
  }
}
