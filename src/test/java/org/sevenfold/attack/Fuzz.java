package org.sevenfold.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.CapturedLog;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Seeded requests of chance to everything that answers, by several kinds of people, about their own work and that of
 * others. The same seed sends the same requests but for ids and tokens.
 */
abstract class Fuzz extends PageTest {

  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired
  Concerns concerns;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Timers timers;
  @Autowired
  JdbcClient jdbc;
  @LocalServerPort
  int port;

  /** After how many requests it is looked anew what there is. */
  private static final int OFTEN = 50;

  private static final String DRAFTS = "/drafts";

  private final List<Kept> kept = new ArrayList<>();
  /** Ids of others that somebody has sent: what they typed themselves stands on the page of their drafts. */
  private final Map<Attacker, Set<String>> typed = new HashMap<>();

  /**
   * What came of it.
   *
   * @param kinds   of people, of whom one is nobody
   * @param answers how many answers there were of each status; of 0, that the connection was closed without one
   * @param wrong   what should not have happened, with the request that it came of
   * @param logged  lines of the log
   */
  record Outcome(int openings, int kinds, Map<Integer, Integer> answers, List<String> wrong, List<String> logged) {
  }

  Outcome attack(long seed, int requests) {
    Bystanders bystanders = bystanders();
    List<Attacker> attackers = attackers();
    Ids secrets = bystanders.ids();
    List<Kept> own = ownConcerns();
    Ids nobodys = nobodys();
    Openings openings = Openings.of(requestMappingHandlerMapping);
    Chance chance = new Chance(new Random(seed));
    Attacks attacks = new Attacks(openings, id -> work.find(new TaskId(id)).map(OpenTask::form).orElse(""), chance);
    Outcome outcome =
        new Outcome(openings.all().size(), attackers.size(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, String> before = bystanders.rows();
    try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.WARN))) {
      Ids all = secrets;
      for (int i = 0; i < requests; i++) {
        Attacker attacker = chance.one(attackers);
        all = i % OFTEN == 0 ? secrets.with(idsOf(own)).with(nobodys) : all;
        RawRequest request =
            attacks.next(attacker, isAdministrator(attacker) ? all.withoutPeople(Set.copyOf(secrets.people())) : all);
        secrets.all().stream().filter(request::holds)
            .forEach(typed.computeIfAbsent(attacker, none -> new HashSet<>())::add);
        RawAnswer answer = attacker.send(request);
        outcome.answers().merge(answer.status(), 1, Integer::sum);
        judge(attacker, request, answer, secrets)
            .forEach(fault -> outcome.wrong().add(fault + ": " + attacker + " " + request));
      }
      outcome.logged().addAll(log.lines());
    }
    bystanders.rows().forEach((table, rows) -> {
      if (!rows.equals(before.get(table))) {
        outcome.wrong().add("Rows of bystanders are changed in " + table);
      }
    });
    List.of(people.agency(), bystanders.people().agency()).forEach(timers::stopAll);
    return outcome;
  }

  private List<String> judge(Attacker attacker, RawRequest request, RawAnswer answer, Ids secrets) {
    List<String> faults = new ArrayList<>();
    if (answer.isError()) {
      faults.add("An error of ours, " + answer.status());
    }
    kept.stream().filter(one -> one.isIn(answer.text()))
        .filter(one -> attacker.person().map(person -> one.isToldTo(person.id(), answer, concerns, work)).orElse(true))
        .forEach(one -> faults.add("Told of " + one.concern()));
    (isAdministrator(attacker) ? secrets.tasks() : secrets.all()).stream()
        .filter(secret -> answer.text().contains(secret) && !request.holds(secret))
        .filter(secret -> !request.target().startsWith(DRAFTS) || !typed.get(attacker).contains(secret))
        .forEach(secret -> faults.add("Told the id " + secret));
    return faults;
  }

  /**
   * An administrator sees where an instance stands and everybody who works in any agency; and what follows from their
   * changing a person would be lawful.
   */
  private static boolean isAdministrator(Attacker attacker) {
    return attacker.person().filter(person -> person.roles().contains(Role.ADMINISTRATOR)).isPresent();
  }

  private List<Attacker> attackers() {
    List<Attacker> attackers = new ArrayList<>(List.of(Attacker.nobody(port)));
    for (Role role : Role.values()) {
      attackers.add(Attacker.of(role.words(), people.the(role), port));
    }
    attackers.add(Attacker.of("second lead", people.secondLead(), port));
    attackers.add(Attacker.of("lead elsewhere", new TestPeople(directory).lead(), port));
    return attackers;
  }

  private List<Kept> ownConcerns() {
    Kept begun = raised(people.raiser());
    Kept leftOut = raised(people.the(Role.MANAGER));
    exclusions.exclude(people.secondLead(), people.lead().id(), open(leftOut), "Her sister is the child's carer");
    Kept deciding = raised(people.raiser());
    walk.until(deciding.concern(), task -> task.key().equals("identify_person"), Walk.HARM, Map.of());
    return List.of(begun, leftOut, deciding);
  }

  /** Their tasks are others after a while. */
  private Ids idsOf(List<Kept> concerns) {
    return new Ids(concerns.stream().map(one -> one.concern().value()).toList(),
        concerns.stream().flatMap(one -> one.tasks(work).stream()).map(TaskId::value).toList(), List.of(), List.of());
  }

  private Ids nobodys() {
    TestPeople spare = new TestPeople(directory);
    List<String> others = new ArrayList<>(jdbc.sql("""
        select id_ from act_re_procdef where key_ = 'concern' union select id_ from act_ru_filter
         union select id_ from act_re_decision_def where key_ = 'destination'""").query(String.class).list());
    others.addAll(List.of("default", "concern", "destination", "triage", "1", people.agency(), spare.agency()));
    return new Ids(List.of(), List.of(), Stream.of(Role.values()).map(role -> spare.the(role).id().value()).toList(),
        others);
  }

  private Bystanders bystanders() {
    TestPeople others = new TestPeople(directory);
    Kept masked = raised(others.raiser());
    Kept onItsWay = raised(others.raiser());
    open(onItsWay);
    Kept closed = raised(others.raiser());
    concerns.close(open(closed), "SHARE");
    return new Bystanders(others, List.of(masked, onItsWay, closed), jdbc, work);
  }

  private ConcernReference open(Kept one) {
    concerns.unmask(one.concern());
    return one.concern();
  }

  private Kept raised(Person raiser) {
    String name = "zqname%03dzq".formatted(kept.size());
    String seen = "zqseen%03dzq".formatted(kept.size());
    Kept one = new Kept(walk.raise(raiser, Walk.HARM, Map.of("who", name, "what_was_seen", seen)), name, seen);
    kept.add(one);
    return one;
  }
}
