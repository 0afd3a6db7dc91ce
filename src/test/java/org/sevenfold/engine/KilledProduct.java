package org.sevenfold.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

import org.sevenfold.Sevenfold;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.measured.ManyOverdue;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Verification;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.WorkList;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product in a process of its own, told by lines what to do, so that it can be killed:
 * {@code walk TASK FACT=VALUE…} until that task is open, {@code claim REFERENCE TASK},
 * {@code answer REFERENCE TASK FACT=VALUE…}, the same with {@code begin} before it for what takes its time,
 * {@code overdue NUMBER} for that many tasks that are past their time, {@code sweep}, {@code faults}, {@code lead} and
 * {@code port} for signing in. It answers each with one line that begins with {@code >>}.
 */
public final class KilledProduct {

  private final ConfigurableApplicationContext product;

  private KilledProduct(ConfigurableApplicationContext product) {
    this.product = product;
  }

  public static void main(String[] arguments) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    KilledProduct told = new KilledProduct(SpringApplication.run(Sevenfold.class, arguments));
    say("ready");
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      say(told.does(line.split(" ")));
    }
  }

  private static void say(String answer) {
    System.out.println(">>" + answer);
  }

  private String does(String[] words) {
    return switch (words[0]) {
      case "walk" -> walk(words[1], given(words, 2));
      case "claim" -> claim(new ConcernReference(words[1]), words[2]);
      case "answer" -> answer(new ConcernReference(words[1]), words[2], given(words, 3));
      case "begin" -> begin(Arrays.copyOfRange(words, 1, words.length));
      case "overdue" -> overdue(Integer.parseInt(words[1]));
      case "sweep" -> sweep();
      case "faults" -> product.getBean(Verification.class).all().faults().toString();
      case "lead" -> new TestPeople(product.getBean(Directory.class)).lead().userName();
      case "port" -> product.getEnvironment().getRequiredProperty("local.server.port");
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private String overdue(int tasks) {
    Instant due = product.getBean(Clock.class).instant().minusSeconds(1);
    new ManyOverdue(product, tasks).open(tasks, due, "overdue-for-several", "");
    return "open";
  }

  private String sweep() {
    product.getBean(OverdueSweep.class).sweep();
    return "swept";
  }

  /** Others do something at the same time: nobody waits for it. */
  private String begin(String[] words) {
    new Thread(() -> does(words)).start();
    return "begun";
  }

  private static Map<String, Object> given(String[] words, int from) {
    Map<String, Object> given = new HashMap<>();
    Arrays.stream(words).skip(from).map(word -> word.split("=")).forEach(pair -> given.put(pair[0], pair[1]));
    return given;
  }

  private String walk(String task, Map<String, Object> given) {
    TestPeople people = new TestPeople(product.getBean(Directory.class));
    ConcernReference reference = walk().raise(people.raiser(), given, Map.of());
    while (open(reference, task).isEmpty()) {
      OpenTask first = product.getBean(WorkList.class).ofConcern(reference).get(0);
      walk().answer(person(product.getBean(WorkList.class).candidates(first.id()).get(0)), first, given);
    }
    return reference.value();
  }

  private String claim(ConcernReference reference, String task) {
    OpenTask open = open(reference, task).orElseThrow();
    Person person = person(product.getBean(WorkList.class).candidates(open.id()).get(0));
    product.getBean(CaseWork.class).claim(person, open.id());
    return "claimed";
  }

  private String answer(ConcernReference reference, String task, Map<String, Object> given) {
    OpenTask open = open(reference, task).orElseThrow();
    product.getBean(CaseWork.class).answer(person(open.claimedBy().orElseThrow()), open.id(),
        walk().answers(open, given));
    return "answered";
  }

  private Optional<OpenTask> open(ConcernReference reference, String task) {
    return product.getBean(WorkList.class).ofConcern(reference).stream().filter(open -> open.key().equals(task))
        .findFirst();
  }

  private Person person(PersonId id) {
    return product.getBean(Directory.class).person(id).orElseThrow();
  }

  private Walk walk() {
    return new Walk(product.getBean(CaseWork.class), product.getBean(WorkList.class),
        product.getBean(Vocabulary.class), product.getBean(Directory.class), product.getBean(Clock.class));
  }
}
