package org.sevenfold.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database holds at a moment: for each table of the engine and of the product, how many rows and a hash of
 * them all. Who is signed in is left out: that changes at their clicks. Two footprints that are equal mean that nothing
 * was written in between.
 */
record Footprint(Map<String, String> tables) {

  private static final String TABLES = """
      select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
         and table_name not like '%meter_log'
         and table_name not like 'spring_session%'""";

  static Footprint of(JdbcClient jdbc) {
    Map<String, String> tables = new TreeMap<>();
    for (String table : names(jdbc)) {
      String hash = "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ";
      tables.put(table, jdbc.sql(hash + table + " t").query(String.class).single());
    }
    return new Footprint(tables);
  }

  static List<String> names(JdbcClient jdbc) {
    return jdbc.sql(TABLES).query(String.class).list();
  }
}
