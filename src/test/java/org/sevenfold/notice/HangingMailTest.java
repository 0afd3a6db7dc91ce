package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** While the mail server hangs, the other clocks run and people decide; what was to be told waits and goes out once. */
class HangingMailTest extends NoticeTest {

  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final Duration OFTEN = Duration.ofMillis(50);
  /** Longer than this test takes: nothing is given up, it hangs. */
  private static final Duration PATIENT = Duration.ofMinutes(2);
  private static final Duration IMPATIENT = Duration.ofMillis(400);

  @Autowired
  OverdueSweep sweep;
  @Autowired
  OverdueWork overdue;
  @Autowired
  TaskScheduler scheduler;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  @AfterEach
  void theClocksStop() {
    running.forEach(clock -> clock.cancel(false));
  }

  @Test
  void anEscalationIsOnTimeAndADecisionIsTakenWhileItHangsAndTheMailWaits() {
    try (ScriptedServer server = new ScriptedServer(line -> ScriptedServer.HANGS)) {
      raise();
      sender = senderBy(mailTo(server.port(), PATIENT));
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
      run(sender, sweep);
      await().atMost(BOUND).until(() -> !server.asked().isEmpty());
      OpenTask triage = task("triage");
      clock.moveTo(triage.dueAt().orElseThrow());
      await().atMost(BOUND).until(() -> overdue.escalationOf(triage.id()).isPresent());
      answer("triage", people.lead());
      assertThat(overdue.escalationOf(triage.id())).as("done, and nobody is chased").isEmpty();
      assertThat(server.asked()).as("it hangs at the first still").hasSize(1);
      assertThat(server.texts()).isEmpty();
      server.toEach(ScriptedServer.OK);
      server.hangUp();
      allIsSent(server);
    }
  }

  /** It refuses, it hangs, it takes the text and breaks off, it is back: meanwhile the ladder is climbed. */
  @Test
  void throughAllThatAServerDoesNothingIsLostAndNothingTwice() {
    try (ScriptedServer server = new ScriptedServer(line -> "451 later")) {
      raise();
      sender = senderBy(mailTo(server.port(), IMPATIENT));
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
      run(sender, sweep);
      await().atMost(BOUND).until(() -> server.asked().size() > 1);
      OpenTask triage = task("triage");
      clock.moveTo(triage.dueAt().orElseThrow());
      server.toEach(ScriptedServer.HANGS);
      int before = server.asked().size();
      await().atMost(BOUND).until(() -> server.asked().size() > before);
      await().atMost(BOUND).until(() -> overdue.escalationOf(triage.id()).isPresent());
      server.toEach(ScriptedServer.OK);
      server.afterText(ScriptedServer.BREAKS);
      clock.moveTo(dueOfTheEscalation(triage));
      await().atMost(BOUND).until(() -> !server.texts().isEmpty());
      await().atMost(BOUND).until(() -> overdue.rung(triage.id()) == 2);
      server.afterText(ScriptedServer.OK);
      allIsSent(server);
    }
  }

  private void allIsSent(ScriptedServer server) {
    for (int hour = 0; hour < 4; hour++) {
      clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
      await().atMost(BOUND).until(this::nothingWaits);
    }
    assertThat(unsent.all()).isEmpty();
    List<String> letters = server.texts().stream().map(HangingMailTest::id).toList();
    Set<String> brokenOff = letters.stream().filter(id -> letters.indexOf(id) != letters.lastIndexOf(id))
        .collect(Collectors.toSet());
    assertThat(brokenOff).as("only what was cut off after its text comes again, under the same id")
        .hasSizeLessThanOrEqualTo(cutOff());
    assertThat(Set.copyOf(letters)).containsAll(sent());
  }

  /** Of what should have gone by now; what is tried again is, a moment later. */
  private boolean nothingWaits() {
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    return jdbc.sql("select count(*) from notice where sent_at is null and dropped_at is null and send_at <= ?")
        .param(Timestamp.from(clock.instant())).query(Integer.class).single() == 0;
  }

  private List<String> sent() {
    return jdbc.sql("select distinct letter::text from notice where sent_at is not null and letter is not null"
        + " and person in (select id from person where agency = ?)").param(people.agency()).query(String.class).list();
  }

  private int cutOff() {
    return jdbc.sql("select count(*) from notice_letter where cut_off > 0 and person in"
        + " (select id from person where agency = ?)").param(people.agency()).query(Integer.class).single();
  }

  private static String id(String text) {
    return text.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow()
        .replaceAll("^Message-ID: *<([^@]*)@.*", "$1");
  }

  private Instant dueOfTheEscalation(OpenTask late) {
    return work.find(overdue.escalationOf(late.id()).orElseThrow()).flatMap(OpenTask::dueAt).orElseThrow();
  }

  /** The clocks as the product sets them up, on its own scheduler, each as often as a test can wait. */
  private void run(SchedulingConfigurer... clocks) {
    ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
    Stream.of(clocks).forEach(clock -> clock.configureTasks(registrar));
    registrar.getFixedDelayTaskList()
        .forEach(task -> running.add(scheduler.scheduleWithFixedDelay(task.getRunnable(), OFTEN)));
  }
}
