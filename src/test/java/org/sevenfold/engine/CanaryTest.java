package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.correction.Corrections;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.Field;
import org.sevenfold.form.Forms;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Journal;
import org.sevenfold.referral.FollowUps;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenedBecause;
import org.sevenfold.work.Reviews;
import org.sevenfold.work.Timers;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine never learns who it is about: a text of its own in every answer of every form, whole cases driven to their
 * end, and then none of it is found in a table, in a file of the database, in the log. The sealed record has all.
 */
class CanaryTest extends ProductTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  /** Between them they come by every form. */
  private static final String SLOT = "canary";

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  LondonTime london;
  @Autowired
  Journal journal;
  @Autowired
  Timers timers;
  @Autowired
  Escalation escalation;
  @Autowired
  Concerns concerns;
  @Autowired
  Identity identity;
  @Autowired
  ChildWork children;
  @Autowired
  Reviews reviews;
  @Autowired
  Corrections corrections;
  @Autowired
  FollowUps followUps;
  @Autowired
  Attachments attachments;
  @Autowired
  Intake intake;
  @Autowired
  BodyMaps bodyMaps;
  @Autowired
  References ownReferences;
  @Autowired
  RuntimeService runtime;
  @Autowired
  NoticeSender sender;
  @Autowired
  JdbcClient jdbc;
  private final Canaries canaries = new Canaries();
  private final Set<String> planted = new TreeSet<>();
  private final Set<ConcernReference> references = new LinkedHashSet<>();

  @Test
  void whatPeopleTypeIsSealedAndNowhereElse() throws SQLException {
    keepWhatIsWrittenAhead();
    try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.INFO, "org.camunda", Level.DEBUG))) {
      CanaryScene.ALL.forEach(this::play);
      List.of("take_over", "hand_to", "leave_until").forEach(this::escalate);
      askForAdviceOnTheWay();
      reviewWhatOnePersonDid();
      correctWhatHasLeft();
      List.of("b3", "b4", "b5").forEach(this::goOnAnotherBasis);
      followUpWhatHasLeft();
      watchTheDayOfAnOrder();
      sendMail();
      assertThat(log.lines()).as("the engine's statements and their values are in this log").hasSizeGreaterThan(1000);
      assertThat(canaries.search().lines(log.lines())).isEmpty();
    }
    assertThat(canaries.search().tables(jdbc)).isEmpty();
    assertThat(canaries.search().files(data())).isEmpty();
    assertThat(canaries.search().files(VAR)).isEmpty();
    dropSlot();
    assertThat(notInTheRecord()).isEmpty();
    assertThat(planted).as("every free answer of every form").isEqualTo(everyFreeAnswer());
  }

  /** Into the folder of the outbox, which is searched with the others; only what these concerns gave reason for. */
  private void sendMail() {
    jdbc.sql("update notice set dropped_at = now() where sent_at is null and concern not in (:these)")
        .param("these", references.stream().map(ConcernReference::value).toList()).update();
    sender.send();
    assertThat(jdbc.sql("select count(*) from notice where sent_at is not null and concern in (:these)")
        .param("these", references.stream().map(ConcernReference::value).toList()).query(Long.class).single())
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

  private void play(CanaryScene scene) {
    // each begins on the same day: planted dates would lie more than a lifetime back before the last scene
    clock.moveTo(TUESDAY);
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference = driven.raise(CASES.resolve(scene.file() + ".yaml"), people.raiser(), scene.also());
    references.add(reference);
    driven.goOn(reference);
    clock.moveTo(clock.instant().plus(Duration.ofDays(100)));
    timers.runDue(people.agency());
    driven.goOn(reference);
  }

  private void escalate(String answer) {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference =
        driven.raise(CASES.resolve("C01.yaml"), people.raiser(), Map.of("escalation_answer", answer));
    references.add(reference);
    work.ofConcern(reference).forEach(task -> {
      clock.moveTo(task.dueAt().orElseThrow());
      escalation.escalate(task.id());
    });
    driven.answerFirst(reference, "overdue_task");
    driven.goOn(reference);
  }

  private void askForAdviceOnTheWay() {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference =
        driven.raise(CASES.resolve("C01.yaml"), people.raiser(), Map.of("advice", "established"));
    references.add(reference);
    nameAnotherChild(people, reference);
    cases.tell(people.raiser(), reference, CaseMessage.ADVICE_WANTED, Map.of());
    driven.goOnUntil(reference, "read_advice");
    driven.goOn(reference);
  }

  private void watchTheDayOfAnOrder() {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference = driven.raise(CASES.resolve("C18.yaml"), people.raiser(),
        Map.of("instrument_verified", "unknown", "court_extension", "yes"));
    references.add(reference);
    driven.goOnUntil(reference, "verify_instrument");
    clock.moveTo(clock.instant().plus(Duration.ofDays(100)));
    timers.runDue(people.agency());
    driven.answerFirst(reference, "settle_after_date");
  }

  private void nameAnotherChild(TestPeople people, ConcernReference reference) {
    Map<String, Object> said = new HashMap<>(OneOfSeveral.same("", "under_12"));
    children.form().fields().filter(CanaryTest::isFree).map(Field::key).forEach(field -> {
      planted.add("another-child " + field);
      said.put(field, canaries.text("another-child " + field));
    });
    children.add(people.raiser(), reference, said);
  }

  private void reviewWhatOnePersonDid() {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference = driven.raise(CASES.resolve("C33.yaml"), people.raiser(),
        Map.of("disagreement_settled", "no"));
    references.add(reference);
    identity.open(people.lead(), reference, OpenedBecause.DANGER, canaries.text("why it was opened"));
    reviews.ofDoneAlone(people.lead().id(), concerns.find(reference).orElseThrow());
    List<String> asked = List.of("worry_why", "worry_wanted");
    Map<String, String> worry = asked.stream().collect(Collectors.toMap(field -> field, field -> {
      planted.add("say-still-worried " + field);
      return canaries.text("say-still-worried " + field);
    }));
    worry.put("fresh_danger", "no");
    cases.stillWorried(people.raiser(), reference, worry);
    List.of("look_at_opening", "read_again", "answer_worry", "settle_managers", "settle_seniors", "settle_partnership")
        .forEach(review -> driven.answerFirst(reference, review));
  }

  private void correctWhatHasLeft() {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference = driven.raise(CASES.resolve("C01.yaml"), people.raiser(), Map.of());
    references.add(reference);
    driven.goOnUntil(reference, "log_acknowledgement");
    new CanaryCorrection(corrections, canaries).of(people.raiser(), reference);
    new CanaryFiles(attachments, intake, bodyMaps, canaries).of(people.raiser(), reference);
    driven.answerFirst(reference, "tell_corrected");
  }

  private void goOnAnotherBasis(String condition) {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory);
    ConcernReference reference = driven.raise(CASES.resolve("C01.yaml"), people.raiser(),
        Map.of("lawful_basis", "legitimate_interests", "sch3_condition", condition));
    references.add(reference);
    driven.goOnUntil(reference, "log_acknowledgement");
    followUps.completeBasis(people.raiser().id(), concerns.find(reference).orElseThrow(), Map.of());
    driven.answerFirst(reference, "complete_basis");
  }

  private void followUpWhatHasLeft() {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference =
        driven.raise(CASES.resolve("C10.yaml"), people.raiser(), Map.of("lawful_basis", "unknown"));
    references.add(reference);
    Concern concern = concerns.find(reference).orElseThrow();
    runtime.startProcessInstanceByKey("complete-record", Map.of(Variables.REFERENCE,
        ownReferences.own(reference.value(), "record"), Variables.AGENCY, people.agency(), Variables.PACK,
        concern.pack(), "decision", "SHARE", "inform", "AFTER"));
    driven.answerFirst(reference, "complete_record");
    List.of("yes", "not_safe").forEach(told -> {
      followUps.tellWithdrawn(people.raiser().id(), concern, Map.of("event", "withdraw", "sent", "yes"));
      driven.answerFirst(reference, "tell_withdrawn");
    });
    driven.goOnUntil(reference, "send_now");
  }

  private PlantedCase driven() {
    return new PlantedCase(cases, work, directory, vocabulary, london, (form, field) -> {
      planted.add(form + " " + field);
      String where = form + " " + field;
      return where.endsWith("(date)") ? canaries.date(where) : canaries.text(where);
    });
  }

  private Map<String, String> notInTheRecord() {
    String record =
        references.stream().flatMap(reference -> journal.read(TestReading.COMPARING, reference).entries().stream())
            .map(entry -> entry.content().toString()).collect(Collectors.joining());
    return canaries.planted().entrySet().stream().filter(canary -> !record.contains(canary.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> everyFreeAnswer() {
    return Forms.all()
        .flatMap(form -> form.fields().filter(CanaryTest::isFree).map(field -> form.id() + " " + field.key()
            + (field.type() == Field.Type.DATE ? " (date)" : "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isFree(Field field) {
    return switch (field.type()) {
      case TEXTFIELD, TEXTAREA -> field.rules().pattern().isEmpty() && !field.past()
          && field.people().isEmpty();
      case DATE -> field.holds() != Field.Holds.ROUTING;
      default -> false;
    };
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
