package org.sevenfold.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.correction.Corrections;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.Field;
import org.sevenfold.policy.Vocabulary;
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

/** Whole cases in which a text of its own is planted in every free answer, until each form has come. */
class CanaryCases {

  private static final Path CASES = Path.of("src/test/resources/cases");

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
  private final Canaries canaries;
  private final MovableClock clock;
  private final Set<String> planted = new TreeSet<>();
  private final Set<ConcernReference> references = new LinkedHashSet<>();

  /** What it needs besides, the product puts in. */
  CanaryCases(Canaries canaries, MovableClock clock) {
    this.canaries = canaries;
    this.clock = clock;
  }

  /** The answers in which a text was planted. */
  Set<String> planted() {
    return planted;
  }

  Set<ConcernReference> references() {
    return references;
  }

  void play(CanaryScene scene) {
    // each begins on the same day: planted dates would lie more than a lifetime back before the last scene
    clock.moveTo(ProductTest.TUESDAY);
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference = driven.raise(CASES.resolve(scene.file() + ".yaml"), people.raiser(), scene.also());
    references.add(reference);
    driven.goOn(reference);
    clock.moveTo(clock.instant().plus(Duration.ofDays(100)));
    timers.runDue(people.agency());
    driven.goOn(reference);
  }

  void escalate(String answer) {
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

  void askForAdviceOnTheWay() {
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

  void watchTheDayOfAnOrder() {
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
    children.form().fields().filter(CanaryCases::isFree).map(Field::key).forEach(field -> {
      planted.add("another-child " + field);
      said.put(field, canaries.text("another-child " + field));
    });
    children.add(people.raiser(), reference, said);
  }

  void reviewWhatOnePersonDid() {
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

  void correctWhatHasLeft() {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory, "england-2026");
    ConcernReference reference = driven.raise(CASES.resolve("C01.yaml"), people.raiser(), Map.of());
    references.add(reference);
    driven.goOnUntil(reference, "log_acknowledgement");
    new CanaryCorrection(corrections, canaries).of(people.raiser(), reference);
    new CanaryFiles(attachments, intake, bodyMaps, canaries).of(people.raiser(), reference);
    driven.answerFirst(reference, "tell_corrected");
  }

  void goOnAnotherBasis(String condition) {
    PlantedCase driven = driven();
    TestPeople people = new TestPeople(directory);
    ConcernReference reference = driven.raise(CASES.resolve("C01.yaml"), people.raiser(),
        Map.of("lawful_basis", "legitimate_interests", "sch3_condition", condition));
    references.add(reference);
    driven.goOnUntil(reference, "log_acknowledgement");
    followUps.completeBasis(people.raiser().id(), concerns.find(reference).orElseThrow(), Map.of());
    driven.answerFirst(reference, "complete_basis");
  }

  void followUpWhatHasLeft() {
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

  static boolean isFree(Field field) {
    return switch (field.type()) {
      case TEXTFIELD, TEXTAREA -> field.rules().pattern().isEmpty() && !field.past()
          && field.people().isEmpty();
      case DATE -> field.holds() != Field.Holds.ROUTING;
      default -> false;
    };
  }
}
