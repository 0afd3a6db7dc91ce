package org.sevenfold.measured;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.sevenfold.Sevenfold;
import org.sevenfold.start.EmbeddedServer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The product on a durable server of its own, of which every statement, row and byte written ahead is counted. */
final class MeasuredProduct implements AutoCloseable {

  private final CountedStatements statements = new CountedStatements();
  private final EmbeddedServer server;
  private final JdbcClient outside;
  private final ConfigurableApplicationContext product;

  MeasuredProduct(Path var) throws SQLException {
    this(var, as -> {});
  }

  /** @param otherwise what is another in it than in the product */
  MeasuredProduct(Path var, ApplicationContextInitializer<ConfigurableApplicationContext> otherwise, String... settings)
      throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    server = EmbeddedServer.throwAwayButDurable();
    outside = JdbcClient.create(new SingleConnectionDataSource(server.superuser(), true));
    outside.sql("alter system set full_page_writes = off").update();
    outside.sql("select pg_reload_conf()").query(Boolean.class).single();
    product = started(var, otherwise, settings);
  }

  <T> T get(Class<T> bean) {
    return product.getBean(bean);
  }

  BeanFactory beans() {
    return product.getBeanFactory();
  }

  /** Prints which statements went most often. */
  void printStatements(PrintStream to) {
    statements.print(to);
  }

  /** Makes something of a benchmark's own known to the models by name. */
  void register(String name, Object bean) {
    product.getBeanFactory().registerSingleton(name, bean);
  }

  /** What one number is in the database, asked from outside. */
  long statement(String sql) {
    return outside.sql(sql).query(Long.class).single();
  }

  /** Puts something into the database from outside, of which nothing is counted. */
  void prepare(String sql) {
    outside.sql(sql).update();
  }

  /** How many statements have gone to the database. */
  long statements() {
    return statements.count();
  }

  /** How many entries of the record have been read to be opened. */
  long opened() {
    return statements.opened();
  }

  int port() {
    return address("/").getPort();
  }

  /** Where a page of the product is. */
  URI address(String path) {
    return URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port") + path);
  }

  /** The server counts a session's rows when the session ends at the latest. */
  Spent spent() throws SQLException {
    String now = outside.sql("select clock_timestamp()::text").query(String.class).single();
    HikariPoolMXBean pool = statements.real().unwrap(HikariDataSource.class).getHikariPoolMXBean();
    await().atMost(Duration.ofSeconds(60)).until(() -> sessionsSince(now, pool) == 0);
    outside.sql("select pg_stat_clear_snapshot()").query((row, i) -> true).single();
    return outside.sql("""
        select sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del), pg_current_wal_insert_lsn() - '0/0'::pg_lsn
          from pg_stat_user_tables""").query((row, i) -> new Spent(statements.count(), row.getDouble(1),
        row.getDouble(2), row.getDouble(3), row.getDouble(4))).single();
  }

  /** When, of which commit and on what it was measured. */
  static String circumstances() throws IOException {
    return Circumstances.now() + ", PostgreSQL 16 with full_page_writes off (as in the engine notes).";
  }

  @Override
  public void close() {
    product.close();
    server.close();
  }

  /** Evicts again each time: a session that was only just beginning is not in the pool yet. */
  private long sessionsSince(String now, HikariPoolMXBean pool) {
    pool.softEvictConnections();
    return outside.sql("select count(*) from pg_stat_activity where usename = 'sevenfold_app'"
        + " and backend_start < ?::timestamptz").param(now).query(Long.class).single();
  }

  private ConfigurableApplicationContext started(Path var,
      ApplicationContextInitializer<ConfigurableApplicationContext> otherwise, String... settings) {
    SpringApplication application = new SpringApplication(Sevenfold.class);
    application.setAdditionalProfiles("test");
    application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
    application.addInitializers(otherwise);
    Map<String, Object> properties = server.springProperties();
    properties.put("sevenfold.var", var.toString());
    application.setDefaultProperties(properties);
    return application.run(Stream.concat(Stream.of("--server.port=0", "--sevenfold.sweep=1d", "--sevenfold.heads=1d"),
        Stream.of(settings)).toArray(String[]::new));
  }
}
