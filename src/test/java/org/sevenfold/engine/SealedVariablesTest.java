package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the engine's rows hold of a concern can be read, moved or changed by nobody who has the database alone. */
class SealedVariablesTest extends EngineTest {

  private static final String FACT = "immediate_danger";
  private static final String HOLDS = " from act_ru_variable where name_ = ? and proc_inst_id_ = ?";

  @Autowired
  ColumnSeal seal;
  @Autowired
  List<ClearRows> clearRows;

  private OpenCase open;
  private OpenCase other;

  @BeforeEach
  void twoConcernsAreRaised() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
    other = OpenCase.raised(new TestPeople(directory), cases, work);
  }

  @Test
  void theEngineReadsAWordAndItsRowHoldsNone() {
    assertThat(cases.facts(TestReading.COMPARING, open.reference())).containsEntry(FACT, "no");
    Map<String, Object> row = jdbc.sql("select *" + HOLDS).params(FACT, instance(open)).query().singleRow();
    assertThat(row).containsEntry("type_", "sealed").containsEntry("text2_", null).containsEntry("long_", null)
        .containsEntry("double_", null).containsEntry("bytearray_id_", null);
  }

  @Test
  void everyRowIsSealedAndAllAreEquallyLong() {
    assertThat(jdbc.sql("select distinct type_ || ' ' || length(text_) from act_ru_variable where proc_inst_id_ = ?")
        .param(instance(open)).query(String.class).list()).hasSize(1).first().asString().startsWith("sealed ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "of another fact   | update act_ru_variable set text_ = (select text_ from act_ru_variable where name_ ="
          + " 'asked_because' and proc_inst_id_ = :own) where name_ = 'immediate_danger' and proc_inst_id_ = :own",
      "of another case   | update act_ru_variable set text_ = (select text_ from act_ru_variable where name_ ="
          + " 'immediate_danger' and proc_inst_id_ = :other) where name_ = 'immediate_danger' and proc_inst_id_ = :own",
      "in clear          | update act_ru_variable set type_ = 'string', text_ = 'yes' where name_ = 'immediate_danger'"
          + " and proc_inst_id_ = :own",
      "in clear, sealed  | update act_ru_variable set text_ = 'yes' where name_ = 'immediate_danger'"
          + " and proc_inst_id_ = :own",
      "nothing           | update act_ru_variable set type_ = 'null', text_ = null where name_ = 'immediate_danger'"
          + " and proc_inst_id_ = :own",
      "changed           | update act_ru_variable set text_ = overlay(text_ placing 'AAAAAAAA' from 60)"
          + " where name_ = 'immediate_danger' and proc_inst_id_ = :own"})
  void nothingGoesOnWithAValueThatSomebodyPutThere(String what, String sql) throws SQLException {
    TaskId task = open.claimed(OpenCase.TRIAGE, open.lead());
    String row = jdbc.sql("select text_" + HOLDS).params(FACT, instance(open)).query(String.class).single();
    assertThat(outside().sql(sql).param("own", instance(open)).param("other", instance(other)).update()).isOne();
    assertThatThrownBy(() -> cases.answer(open.lead(), task, OpenCase.TRIAGED)).as(what)
        .hasStackTraceContaining("A sealed value has been changed or moved in the database: act_ru_variable, "
            + instance(open) + ", " + FACT);
    assertThat(work.find(task)).as("still to be answered").isPresent();
    outside().sql("update act_ru_variable set type_ = 'sealed', text_ = ? where name_ = ? and proc_inst_id_ = ?")
        .params(row, FACT, instance(open)).update();
    cases.answer(open.lead(), task, OpenCase.TRIAGED);
    assertThat(work.find(task)).as("it goes on with the value that was there").isEmpty();
  }

  @Test
  void whatStoodInClearWhenThisBeganIsSealedAndTheConcernGoesOn() throws SQLException {
    JdbcClient owner = outside();
    String instance = instance(open);
    open.claimed(OpenCase.TRIAGE, open.lead());
    assertThat(owner.sql("update act_ru_variable set type_ = 'string', text_ = 'yes' where name_ = ?"
        + " and proc_inst_id_ = ?").params(FACT, instance).update()).isOne();
    assertThat(owner.sql("update act_ru_variable set type_ = 'null', text_ = null where name_ = 'asked_because'"
        + " and proc_inst_id_ = ?").params(instance).update()).isOne();
    variables().seal(owner, seal);
    assertThat(cases.facts(TestReading.COMPARING, open.reference())).containsEntry(FACT, "yes");
    assertThat(engine.getRuntimeService().getVariables(instance)).containsEntry("asked_because", null)
        .containsEntry("reference", open.reference().value());
    everyRowIsSealedAndAllAreEquallyLong();
  }

  private ClearRows variables() {
    return clearRows.stream().filter(rows -> rows.getClass().getSimpleName().equals("ClearVariables")).findFirst()
        .orElseThrow();
  }

  private String instance(OpenCase one) {
    return jdbc.sql("select proc_inst_id_ from act_ru_execution where business_key_ = ?").param(one.reference().value())
        .query(String.class).single();
  }

  private static JdbcClient outside() throws SQLException {
    Connection connection = DATABASE.superuser();
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
