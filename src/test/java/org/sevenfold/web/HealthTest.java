package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.agency.AgencySettings;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.Setting;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator's page: what the product could not do by itself, and a button for it. */
class HealthTest extends PageTest {

  @Autowired
  RuntimeService runtime;
  @Autowired
  ManagementService management;
  @Autowired
  RepositoryService repository;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySettings settings;
  @Autowired
  TransactionTemplate transactions;
  private String deployment;
  private ConcernReference concern;
  private Job job;

  @BeforeEach
  void aJobOfAConcernHasFailedForGood() {
    concern = walk.raise(people.raiser(), Map.of(), Map.of());
    deployment = repository.createDeployment().addModelInstance("fails.bpmn", Bpmn.createExecutableProcess("fails")
        .camundaHistoryTimeToLive(1).startEvent().serviceTask("step").name("Send what was decided").camundaAsyncBefore()
        .camundaExpression("${zqcanary_about_a_child}").endEvent().done()).deploy().getId();
    String instance =
        runtime.startProcessInstanceByKey("fails", concern.value(), Map.of("agency", people.agency())).getId();
    job = management.createJobQuery().processInstanceId(instance).singleResult();
    management.setJobRetries(job.getId(), 0);
  }

  @AfterEach
  void takeTheModelAway() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aFailedJobIsShownByItsConcernItsStepAndItsAgeAndNotAWordMore() throws Exception {
    String page = text(people.the(Role.ADMINISTRATOR), "/health");
    assertThat(page).contains(concern.value(), "Send what was decided", "0 minutes ago", "Try again")
        .doesNotContain("zqcanary", "Exception", people.raiser().name());
  }

  @Test
  void aNumberThatNobodyHasPutInIsSaid() throws Exception {
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health")).contains("No number yet",
        "told to find the number",
        "/people/agencies/" + people.agency() + "/numbers", "Children&#39;s social care");
  }

  /** What the agency's own page says is missing, health says too, and the page of its people how much that is. */
  @Test
  @Meets("P74.b#2")
  void whatAnAgencyHasNotSetIsSaidOnHealthWithoutNamingAnybody() throws Exception {
    String agency = "/people/agencies/" + people.agency();
    assertThat(ofTheirs("/health")).contains("nobody is Deputy of the Caldicott guardian",
        "no number of Children&#39;s social care", "The threshold document of our area")
        .doesNotContain(people.the(Role.CALDICOTT_GUARDIAN).name(), people.lead().name());
    assertThat(text(people.the(Role.ADMINISTRATOR), agency)).containsPattern("\\d+ things are still to be set");
    assertThat(text(people.the(Role.ADMINISTRATOR), agency + "/settings"))
        .contains("Nobody is Deputy of the Caldicott guardian", "No number of Children&#39;s social care");
    setIt(Setting.THRESHOLDS, "https://brook.example/thresholds 4");
    assertThat(ofTheirs("/health")).contains("Our guidance on sharing information")
        .doesNotContain("The threshold document of our area");
  }

  private void setIt(Setting setting, String value) {
    transactions.executeWithoutResult(status -> settings.put(people.lead().id(), Optional.empty(),
        directory.agency(people.agency()).orElseThrow(), setting, value));
  }

  /** The line of their own agency: others have not set theirs either. */
  private String ofTheirs(String path) throws Exception {
    String page = text(people.the(Role.ADMINISTRATOR), path);
    int begins = page.indexOf("/people/agencies/" + people.agency() + "/settings");
    return page.substring(begins, page.indexOf("</li>", begins));
  }

  @Test
  void aTaskThatNobodyIsOfferedIsShownUntilSomebodyIs() throws Exception {
    String page = text(people.the(Role.ADMINISTRATOR), "/health");
    assertThat(page).doesNotContain(concern + ": Read the concern");
    String triage =
        jdbc.sql("select task from open_work where concern = ? and task_key = 'triage'").param(concern.value())
            .query(String.class).single();
    jdbc.sql("delete from open_work_candidate where task = ?").param(triage).update();
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health"))
        .contains(concern + ": Read the concern and triage it", "put them on duty");
    new TestAdministrator(staffing, directory).duty(people.lead(), true);
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health")).doesNotContain(concern + ": Read the concern");
  }

  @Test
  void aTaskThatIsWithSomebodyWhoHasLeftIsShown() throws Exception {
    String triage =
        jdbc.sql("select task from open_work where concern = ? and task_key = 'triage'").param(concern.value())
            .query(String.class).single();
    jdbc.sql("update open_work set claimed_by = ? where task = ?").params(people.lead().id().value(), triage).update();
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health")).doesNotContain(concern + ": Read the concern");
    jdbc.sql("update person set active = false where id = ?").param(people.lead().id().value()).update();
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health"))
        .contains(concern + ": Read the concern and triage it", "offered to others within a minute");
  }

  @Test
  void itIsTriedAgainOnce() throws Exception {
    String button = "/health/jobs/" + job.getId() + "/try-again";
    assertThat(send(people.the(Role.ADMINISTRATOR), button, Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/health?tried");
    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isPositive();
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health")).doesNotContain(concern.value());
    assertThat(send(people.the(Role.ADMINISTRATOR), button, Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/health?gone");
  }

  @Test
  void nobodyElsePressesTheButton() throws Exception {
    String button = "/health/jobs/" + job.getId() + "/try-again";
    assertThat(send(people.lead(), button, Map.of()).getResponse().getStatus()).isEqualTo(403);
    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isZero();
  }
}
