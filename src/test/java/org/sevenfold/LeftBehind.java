package org.sevenfold;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.sevenfold.start.EmbeddedServer;

/**
 * What the tests of one class left is gone before those of the next begin: neither their work, which would be late one
 * day and stand before others', nor their records, which would be checked and signed again and again.
 */
final class LeftBehind {

  private static final String TABLES = """
      select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'""";
  /** What the product has set up once for all: its versions, models and filters. And people, who are many. */
  private static final Pattern STAYS = Pattern.compile(
      "flyway_.*|act_ge_.*|act_re_.*|act_id_.*|act_ru_filter|act_ru_jobdef|access_mark|agency|person|person_role");
  /** Of some tables only what belongs to a case. */
  private static final Map<String, String> ONLY = Map.of("act_ru_job", "process_instance_id_ is not null",
      "act_ru_event_subscr", "execution_id_ is not null",
      "act_ru_authorization", "resource_type_ = 7 and resource_id_ <> '*'",
      // what is no case has a blank in its name: who looked, who signed in; a request of before may still write there
      "journal_entry", "chain not like '% %'", "case_key", "chain not like '% %'");

  /** One for the suite: to prove a password again for each class costs more than the tidying. */
  private final Connection connection;

  LeftBehind(EmbeddedServer database) throws SQLException {
    connection = database.superuser();
    try (Statement statement = connection.createStatement()) {
      // rows that others point at go too: those others are gone in the end
      statement.execute("set session_replication_role = replica");
    }
  }

  void isGone() {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        statement.execute("delete from " + table + " where " + ONLY.getOrDefault(table, "true"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tests of before can't be tidied away", e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        String table = rows.getString(1);
        if (!STAYS.matcher(table).matches()) {
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
