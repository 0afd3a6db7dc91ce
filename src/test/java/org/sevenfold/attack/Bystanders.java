package org.sevenfold.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sevenfold.TestPeople;
import org.sevenfold.directory.Role;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and their concerns of whom nobody who attacks holds anything: none of it may be told, or be another after. */
record Bystanders(TestPeople people, List<Kept> concerns, JdbcClient jdbc, WorkList work) {

  private static final String TABLES = """
      select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'""";

  Ids ids() {
    return new Ids(concerns.stream().map(one -> one.concern().value()).toList(),
        concerns.stream().flatMap(one -> one.tasks(work).stream()).map(TaskId::value).toList(),
        Stream.concat(Stream.of(people.secondLead()), Stream.of(Role.values()).map(people::the))
            .map(one -> one.id().value()).toList(),
        jdbc.sql("select id_ from act_ru_execution where business_key_ in (:these)")
            .param("these", concerns.stream().map(one -> one.concern().value()).toList()).query(String.class).list());
  }

  /** Every row of every table that names one of them, as one sum for each table. */
  Map<String, String> rows() {
    String[] named = ids().all().stream().map(id -> "%" + id + "%").toArray(String[]::new);
    Map<String, String> sums = new TreeMap<>();
    jdbc.sql(TABLES).query(String.class).list().forEach(table -> sums.put(table, jdbc.sql(
        "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
            + " t where " + whose(table) + " like any (?)")
        .param(named).query(String.class).single()));
    return sums;
  }

  /** What somebody has typed for a task that is not theirs is kept for them, by its id. */
  private static String whose(String table) {
    return "draft".equals(table) ? "t.person" : "t::text";
  }
}
