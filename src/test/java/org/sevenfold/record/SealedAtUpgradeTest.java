package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.record.column.ColumnSeal;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.start.EmbeddedServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of before, in which all of this stood in clear, is sealed by its first start with this version. */
class SealedAtUpgradeTest extends ProductTest {

  private static final String NAME = "upgraded";
  private static final String BEFORE = "10";

  @Autowired
  Flyway flyway;
  @Autowired
  MasterKey master;
  @Autowired
  Clock time;
  private JdbcClient database;

  @BeforeEach
  void thereIsADatabaseOfBefore() throws SQLException {
    outside("create database " + NAME + " owner " + EmbeddedServer.OWNER);
    configured().target(BEFORE).load().migrate();
    database = JdbcClient.create(owner());
    database.sql("insert into agency values ('a', 'Agency', 'statutory', 'yes', 'yes', 'staffordshire-2009')").update();
    database.sql("insert into person (id, agency, user_name, name, job, password)"
        + " values ('p', 'a', 'p', 'P', '', '')").update();
    concern("11111-11111", "DO_NOT_SHARE");
    concern("22222-22222", null);
    database.sql("insert into concern_link values ('22222-22222', '11111-11111', 'HARM')").update();
    database.sql("insert into own_reference values ('33333-33333', '11111-11111', 'disclosure'),"
        + " ('44444-44444', '11111-11111', 'advice')").update();
    database.sql("insert into disclosure values ('11111-11111', '33333-33333', 'POLICE', 7, false, now())").update();
    database.sql("insert into act_ru_execution (id_, proc_inst_id_) values ('i', 'i')").update();
    database.sql("insert into act_ru_variable (id_, proc_inst_id_, name_, type_, text_)"
        + " values ('v', 'i', 'harm_category', 'string', 'physical'), ('o', 'i', 'overdue_task', 'string', 'task-1')")
        .update();
    database.sql("insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_,"
        + " act_type_, start_time_) values ('h', 'concern', 'c', 'i', 'i', 'reasonable_cause', 'x', now())").update();
  }

  @AfterEach
  void itIsGone() throws SQLException {
    outside("drop database " + NAME + " with (force)");
  }

  @Test
  void whatStoodInClearIsSealedWhereItStandsAndStepsAreGone() {
    configured().load().migrate();
    ColumnSeal seal = new ColumnSeal(new CaseKeys(database, master, time).find(CaseKeys.COLUMNS).orElseThrow());
    assertThat(seal.open(one("select outcome from concern where outcome is not null"), "concern", "outcome",
        "11111-11111")).isEqualTo("DO_NOT_SHARE");
    assertThat(seal.open(one("select what from concern_link"), "concern_link", "what", "22222-22222"))
        .isEqualTo("HARM");
    assertThat(seal.open(one("select destination from disclosure"), "disclosure", "destination", "11111-11111",
        "33333-33333", "7")).isEqualTo("POLICE");
    assertThat(seal.open(one("select text_ from act_ru_variable where name_ = 'harm_category'"), "act_ru_variable", "i",
        "harm_category")).isEqualTo("{\"t\":\"string\",\"s\":\"physical\"}");
    assertThat(one("select text_ from act_ru_variable where name_ = 'overdue_task'")).isEqualTo("task-1");
    assertThat(one("select reference from own_reference where not opens")).isEqualTo("44444-44444");
    assertThat(one("select cast(count(*) as text) from act_hi_actinst")).isEqualTo("0");
  }

  private String one(String sql) {
    return database.sql(sql).query(String.class).single();
  }

  private void concern(String reference, String outcome) {
    database.sql("insert into concern (reference, agency, raised_by, raised_at, pack, edition, outcome)"
        + " values (?, 'a', 'p', now(), '', '', ?)").params(reference, outcome).update();
  }

  private FluentConfiguration configured() {
    return Flyway.configure().configuration(flyway.getConfiguration()).dataSource(owner());
  }

  private static DataSource owner() {
    var properties = DATABASE.springProperties();
    return new DriverManagerDataSource(DATABASE.url().replaceAll("/\\w+\\?", "/" + NAME + "?"),
        properties.get("spring.flyway.user").toString(), properties.get("spring.flyway.password").toString());
  }

  private static void outside(String sql) throws SQLException {
    try (Connection connection = DATABASE.superuser()) {
      connection.createStatement().execute(sql);
    }
  }
}
