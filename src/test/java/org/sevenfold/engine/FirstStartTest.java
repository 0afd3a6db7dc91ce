package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.engine.setup.LeanHistory;
import org.sevenfold.work.CaseWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is fixed once a database has been used for the first time, looked up in that database. */
class FirstStartTest extends ProductTest {

  @Autowired
  JdbcClient jdbc;
  @Autowired
  CaseWork cases;
  @Autowired
  Directory directory;
  @Autowired
  RepositoryService repository;

  private TestPeople people;
  private ConcernReference reference;

  @BeforeEach
  void aConcernIsRaised() {
    people = new TestPeople(directory);
    reference = cases.raise(people.raiser(),
        Map.of("immediate_danger", "unknown", "about_staff", "no", "who", "not sure",
            "what_was_seen", "A door that was locked from outside", "when_it_happened", "yesterday", "lead_told_who",
            "yes", "whose_words",
            "i_saw_or_heard_it"));
  }

  @Test
  void theEngineKeepsItsHistoryAtOurOwnLeanLevel() {
    assertThat(texts("select value_ from act_ge_property where name_ = 'historyLevel'"))
        .containsExactly(String.valueOf(new LeanHistory().getId()));
  }

  @Test
  void theHistoryHoldsNoStepAndNoValueOfAnyVariable() {
    assertThat(count("select count(*) from act_hi_procinst where business_key_ = '" + reference + "'")).isOne();
    assertThat(count("select count(*) from act_ru_variable where tenant_id_ = '" + people.agency() + "'")).isPositive();
    for (String table : List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail",
        "act_hi_decinst", "act_hi_dec_in", "act_hi_dec_out",
        "act_hi_comment", "act_hi_attachment")) {
      assertThat(count("select count(*) from " + table)).as(table).isZero();
    }
  }

  @Test
  void everyInstanceBelongsToTheAgencyOfItsConcern() {
    for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable")) {
      assertThat(count("select count(*) from " + table + " where tenant_id_ is null")).as(table).isZero();
    }
    assertThat(texts("select distinct tenant_id_ from act_ru_execution where root_proc_inst_id_ in"
        + " (select id_ from act_ru_execution where business_key_ = '" + reference + "')"))
        .containsExactly(people.agency());
  }

  @Test
  void everyModelSaysHowLongItsHistoryIsKept() {
    assertThat(repository.createProcessDefinitionQuery().list()).isNotEmpty()
        .extracting(ProcessDefinition::getHistoryTimeToLive).doesNotContainNull();
    assertThat(repository.createDecisionDefinitionQuery().list()).isNotEmpty()
        .extracting(DecisionDefinition::getHistoryTimeToLive).doesNotContainNull();
  }

  @Test
  void modelsTablesAndFormsAreOneDeployment() {
    assertThat(texts("select distinct deployment_id_ from act_re_procdef union select deployment_id_"
        + " from act_re_decision_def union select deployment_id_ from act_re_camformdef")).hasSize(1);
  }

  @Test
  void theProcessAndItsSessionsInTheDatabaseAreInUtc() {
    assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    assertThat(texts("show timezone")).containsExactly("UTC");
    assertThat(texts("select start_time_ from act_hi_procinst where business_key_ = '" + reference + "'"))
        .containsExactly("2026-11-17 10:00:00");
  }

  @Test
  void aReferenceIsRandomAndSaysNothing() {
    ConcernReference other = cases.raise(people.raiser(),
        Map.of("immediate_danger", "no", "about_staff", "no", "who", "not sure", "what_was_seen",
            "The same again", "when_it_happened", "today", "lead_told_who", "yes", "whose_words", "i_saw_or_heard_it"));
    assertThat(List.of(reference, other)).doesNotHaveDuplicates()
        .allMatch(one -> one.value().matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}"));
    assertThat(other.value().substring(0, 4)).isNotEqualTo(reference.value().substring(0, 4));
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query((row, i) -> row.getString(1)).list();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
