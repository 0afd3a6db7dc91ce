package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product's own connection may not do to the record, whatever runs in the product. */
class ApplicationRoleTest extends RecordTest {

  private static final String DENIED = "permission denied";

  @Autowired
  JdbcClient jdbc;

  @BeforeEach
  void anEntry() {
    entries(1);
  }

  static Stream<String> whatChangesTheRecord() {
    return Stream.of("journal_entry", "case_key").flatMap(table -> Stream.of(
        "update " + table + " set chain = chain where false",
        "delete from " + table + " where false",
        "truncate " + table,
        "insert into " + table + " select * from " + table + " on conflict (chain%s) do update set chain = 'x'"
            .formatted("journal_entry".equals(table) ? ", number" : ""),
        "select * from " + table + " for update",
        "select * from " + table + " for no key update",
        "select * from " + table + " for share",
        "select * from " + table + " for key share",
        "lock table " + table + " in access exclusive mode"));
  }

  @ParameterizedTest
  @MethodSource("whatChangesTheRecord")
  void theApplicationMayNeitherChangeNorLockTheRecord(String sql) {
    assertThatThrownBy(() -> transaction().executeWithoutResult(status -> jdbc.sql(sql).update()))
        .rootCause().hasMessageContaining(DENIED);
  }

  static Stream<String> whatChangesTables() {
    return Stream.of("journal_entry", "case_key").flatMap(table -> Stream.of(
        "drop table " + table,
        "alter table " + table + " add column other text",
        "alter table " + table + " disable trigger all",
        "alter table " + table + " owner to current_user",
        "create trigger other before insert on " + table + " execute function suppress_redundant_updates_trigger()",
        "create rule other as on insert to " + table + " do instead nothing",
        "create index other on " + table + " (chain)"));
  }

  @ParameterizedTest
  @MethodSource("whatChangesTables")
  void theApplicationMayNotChangeTheTables(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().message().containsAnyOf(DENIED, "must be owner");
  }

  @Test
  void theApplicationCannotGiveItselfMore() {
    List<String> before = rights();
    assertThat(before).hasSize(4).allMatch(right -> right.endsWith(" SELECT") || right.endsWith(" INSERT"));
    // PostgreSQL answers this with a warning only
    jdbc.sql("grant all on journal_entry, case_key to current_user").update();
    assertThat(rights()).isEqualTo(before);
  }

  /** A view that could be written to would be a way around what may not be done to its table. */
  @Test
  void theApplicationMayReadTheViewsAndWriteToNone() {
    String views = "select count(*) from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace and ";
    assertThat(count(views + "has_table_privilege(oid, 'insert, update, delete, truncate')")).isZero();
    assertThat(count(views + "not 'security_invoker=true' = any(coalesce(reloptions, '{}'))")).isZero();
    assertThat(count(views + "has_table_privilege(oid, 'select')")).isPositive();
  }

  @Test
  void theApplicationMayMakeNoTableAndReadNoMigration() {
    assertThatThrownBy(() -> jdbc.sql("create table other (id int)").update()).rootCause().hasMessageContaining(DENIED);
    assertThatThrownBy(() -> jdbc.sql("select * from flyway_schema_history").query().listOfRows())
        .rootCause().hasMessageContaining(DENIED);
  }

  @Test
  void theApplicationCannotBecomeTheOwner() {
    assertThatThrownBy(() -> jdbc.sql("set role sevenfold_owner").update()).rootCause().hasMessageContaining(DENIED);
    assertThat(jdbc.sql("select count(*) from pg_roles where rolname like 'sevenfold%'"
        + " and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)")
        .query(Integer.class).single()).isZero();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private List<String> rights() {
    return jdbc.sql("select grantee || ' ' || table_name || ' ' || privilege_type from information_schema"
        + ".table_privileges where grantee = current_user"
        + " and table_name in ('journal_entry', 'case_key') order by 1").query(String.class).list();
  }
}
