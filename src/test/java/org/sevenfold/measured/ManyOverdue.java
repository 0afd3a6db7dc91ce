package org.sevenfold.measured;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

/** Many tasks that fall due at the same moment, ten for each of many concerns that are left lying. */
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

  private static final int OF_EACH = 10;

  private final BeanFactory product;
  private final List<Map<String, Object>> concerns;

  /** @param tasks how many will be opened at once */
  public ManyOverdue(BeanFactory product, int tasks) {
    this.product = product;
    Person raiser = new TestPeople(product.getBean(Directory.class)).raiser();
    this.concerns = IntStream.rangeClosed(0, tasks / OF_EACH).mapToObj(i -> concern(raiser)).toList();
  }

  private Map<String, Object> concern(Person raiser) {
    ConcernReference reference = new PlantedCase(product.getBean(CaseWork.class), product.getBean(WorkList.class),
        product.getBean(Directory.class), product.getBean(Vocabulary.class), product.getBean(LondonTime.class),
        (form, field) -> "Seen and heard, and written down as it was said.").raise(CASE, raiser, Map.of());
    return Map.of("reference", reference.value(), "agency", raiser.agency(), "pack", "england-2026");
  }

  /** @param listener what the task has beside its due date, as it stands in a model */
  public void open(int tasks, Instant due, String key, String listener) {
    product.getBean(RepositoryService.class).createDeployment()
        .addString(key + ".bpmn", MODEL.formatted(key, listener)).deploy();
    RuntimeService runtime = product.getBean(RuntimeService.class);
    for (int i = 0; i < tasks; i++) {
      runtime.createProcessInstanceByKey(key).setVariables(concerns.get(i % concerns.size())).setVariable("due", Date.from(due)).execute();
    }
  }
}
