package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.Field;
import org.sevenfold.form.Forms;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.record.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine never learns who it is about: a text of its own in every answer of every form, whole cases driven to their
 * end, and then none of it is found in a table, in a file of the database, in the log. The sealed record has all.
 */
class CanaryTest extends ProductTest {

  private static final String SLOT = "canary";

  @Autowired
  Directory directory;
  @Autowired
  Journal journal;
  @Autowired
  NoticeSender sender;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  AutowireCapableBeanFactory beans;
  private final Canaries canaries = new Canaries();
  private CanaryCases planting;

  @BeforeEach
  void planting() {
    planting = new CanaryCases(canaries, clock);
    beans.autowireBean(planting);
  }

  @Test
  void whatPeopleTypeIsSealedAndNowhereElse() throws SQLException {
    keepWhatIsWrittenAhead();
    try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.INFO, "org.camunda", Level.DEBUG))) {
      CanaryScene.ALL.forEach(planting::play);
      List.of("take_over", "hand_to", "leave_until").forEach(planting::escalate);
      planting.askForAdviceOnTheWay();
      planting.reviewWhatOnePersonDid();
      planting.correctWhatHasLeft();
      List.of("b3", "b4", "b5").forEach(planting::goOnAnotherBasis);
      planting.followUpWhatHasLeft();
      planting.watchTheDayOfAnOrder();
      sendMail();
      assertThat(log.lines()).as("the engine's statements and their values are in this log").hasSizeGreaterThan(1000);
      assertThat(canaries.search().lines(log.lines())).isEmpty();
    }
    assertThat(canaries.search().tables(jdbc)).isEmpty();
    assertThat(canaries.search().files(data())).isEmpty();
    assertThat(canaries.search().files(VAR)).isEmpty();
    dropSlot();
    assertThat(notInTheRecord()).isEmpty();
    assertThat(planting.planted()).as("every free answer of every form").isEqualTo(everyFreeAnswer());
  }

  /** Into the folder of the outbox, which is searched with the others; only what these concerns gave reason for. */
  private void sendMail() {
    jdbc.sql("update notice set dropped_at = now() where sent_at is null and concern not in (:these)")
        .param("these", planting.references().stream().map(ConcernReference::value).toList()).update();
    sender.send();
    assertThat(jdbc.sql("select count(*) from notice where sent_at is not null and concern in (:these)")
        .param("these", planting.references().stream().map(ConcernReference::value).toList()).query(Long.class)
        .single())
        .isPositive();
  }

  @Test
  void theSearchWouldFindOne() {
    String canary = canaries.text("a name in the directory");
    TestPeople people = new TestPeople(directory);
    jdbc.sql("update person set job = ? where id = ?").params(canary, people.lead().id().value()).update();
    try {
      assertThat(canaries.search().tables(jdbc)).containsExactly("person");
    } finally {
      jdbc.sql("update person set job = '' where id = ?").param(people.lead().id().value()).update();
    }
  }

  private Map<String, String> notInTheRecord() {
    String record =
        planting.references().stream()
            .flatMap(reference -> journal.read(TestReading.COMPARING, reference).entries().stream())
            .map(entry -> entry.content().toString()).collect(Collectors.joining());
    return canaries.planted().entrySet().stream().filter(canary -> !record.contains(canary.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> everyFreeAnswer() {
    return Forms.all()
        .flatMap(form -> form.fields().filter(CanaryCases::isFree).map(field -> form.id() + " " + field.key()
            + (field.type() == Field.Type.DATE ? " (date)" : "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A slot that nobody reads from keeps the server from throwing away what it wrote ahead. */
  private static void keepWhatIsWrittenAhead() throws SQLException {
    outside("select pg_create_physical_replication_slot('" + SLOT + "', true)");
  }

  private static void dropSlot() throws SQLException {
    outside("select pg_drop_replication_slot('" + SLOT + "')");
  }

  private static Path data() throws SQLException {
    outside("checkpoint");
    return Path.of(outside("show data_directory"));
  }

  private static String outside(String sql) throws SQLException {
    try (Connection connection = DATABASE.superuser(); Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      ResultSet result = rows ? statement.getResultSet() : null;
      return result != null && result.next() ? result.getString(1) : "";
    }
  }
}
