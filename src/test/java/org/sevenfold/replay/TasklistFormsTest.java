package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every form there is, opened, filled in and completed by hand in the real Tasklist: a new one is found by itself. With
 * {@code -Plong}; that each form is drawn and checked alike stands in {@code FormJsParityTest}, a case in {@link
 * CaseInTasklistTest}.
 */
@Tag("long")
class TasklistFormsTest extends ProductTest {

  private static final Path FORMS = Path.of("forms");

  @LocalServerPort
  int port;
  @Autowired
  ProcessEngine engine;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  Directory directory;
  private final List<String> deployments = new ArrayList<>();
  private TestPeople people;
  private ConcernReference concern;
  private BrowserContext browser;

  @BeforeEach
  void aConcernIsRaised() {
    people = new TestPeople(directory);
    Form raising = cases.raisingForm(people.raiser());
    concern = cases.raise(people.raiser(), answers(raising));
  }

  @AfterEach
  void takeTheModelsAway() {
    deployments.forEach(one -> engine.getRepositoryService().deleteDeployment(one, true));
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyFormOpensAndCompletesInTasklist() {
    List<String> forms = forms();
    deployments.add(deploy(forms));
    browser = Chromium.open().newContext();
    TasklistHand hand = new TasklistHand(browser.newPage(), port);
    hand.signIn(people.lead());
    List<String> notDone = new ArrayList<>();
    for (String form : forms) {
      OpenTask task = task(form);
      Form asked = cases.form(task);
      int status = hand.complete(task, asked, answers(asked), "tasklist/" + form);
      if (status != 204 || work.find(task.id()).isPresent()) {
        notDone.add(form + " " + status);
      }
    }
    assertThat(notDone).isEmpty();
    assertThat(forms).hasSizeGreaterThan(25);
  }

  /** A process for each form, in which nothing happens but that it is asked. */
  private String deploy(List<String> forms) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("forms in Tasklist");
    for (String form : forms) {
      deployment.addString(form + ".form", read(FORMS.resolve(form + ".form")));
      deployment.addModelInstance(form + ".bpmn", Bpmn.createExecutableProcess("asks-" + form)
          .camundaHistoryTimeToLive(1).startEvent().userTask("ask").name(form).camundaFormRef(form)
          .camundaFormRefBinding("deployment").camundaCandidateUsers(people.lead().id().value()).endEvent().done());
    }
    return deployment.deploy().getId();
  }

  private OpenTask task(String form) {
    String escalated = work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst()
        .orElseThrow().id().value();
    String instance = engine.getRuntimeService().startProcessInstanceByKey("asks-" + form, concern.value(),
        Map.of("reference", concern.value(), "agency", people.agency(), "overdue_task", escalated)).getId();
    return work
        .find(new TaskId(engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId()))
        .orElseThrow();
  }

  /** As somebody answers for whom the first answer to each question is true. */
  private Map<String, Object> answers(Form form) {
    Map<String, String> first = new HashMap<>();
    form.fields().filter(field -> field.type().isChoice())
        .forEach(field -> first.put(field.key(), field.options().get(0).value()));
    // nothing leaves on a yes that nobody gave
    first.replace("lawful_basis", "vital_interests");
    first.replace("sch3_condition", "b2");
    return new Answering(vocabulary, CaseFile.of(first, Map.of()), TUESDAY)
        .fill(form, key -> null).orElseThrow();
  }

  private static List<String> forms() {
    try (Stream<Path> files = Files.list(FORMS)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
          .map(name -> name.replace(".form", "")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
