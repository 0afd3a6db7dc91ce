package org.sevenfold.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * There are two concerns of an agency: of the first a manager is asked for advice; of the second the triage is offered
 * to a lead, who has not opened it. Neither they nor the administrator may learn more of them by asking the engine.
 */
abstract class AskedTest extends EngineTest {

  private static final Path UNSURE = Path.of("src/test/resources/cases/C03.yaml");

  @Autowired
  Vocabulary vocabulary;
  @Autowired
  LondonTime london;
  TestPeople people;
  OpenCase closed;
  TaskId advice;
  private ConcernReference reference;

  @BeforeEach
  void twoConcernsStand() {
    people = new TestPeople(directory);
    PlantedCase planted = new PlantedCase(cases, work, directory, vocabulary, london, (form,
        field) -> field.endsWith("(date)") ? "2026-11-17" : "Written down as it was seen and heard");
    reference = planted.raise(UNSURE, people.raiser(), Map.of("whom_to_ask", adviser().userName()));
    advice = planted.goOnUntil(reference, "advise").id();
    closed = OpenCase.raised(people, cases, work);
  }

  Person adviser() {
    return people.the(Role.MANAGER);
  }

  /** By what the tests call them. */
  Map<String, Person> askers() {
    return new TreeMap<>(Map.of("administrator", people.the(Role.ADMINISTRATOR), "lead", people.lead(), "adviser",
        adviser()));
  }

  /** What the engine holds of both concerns, by key. */
  Map<String, Set<String>> facts() {
    Map<String, Set<String>> facts = new TreeMap<>();
    jdbc.sql("""
        select e.id_ from act_ru_execution e join act_ru_execution root on root.id_ = e.root_proc_inst_id_
        where e.id_ = e.proc_inst_id_ and root.business_key_ in (:both)""")
        .param("both", List.of(reference.value(), closed.reference().value())).query(String.class).list()
        .forEach(instance -> engine.getRuntimeService().getVariables(instance).forEach((key, value) -> {
          if (value instanceof String word && !word.isEmpty()) {
            facts.computeIfAbsent(key, none -> new TreeSet<>()).add(word);
          }
        }));
    return facts;
  }

  /** A reference, a person, an instance, a task and a step of the closed concern. */
  List<String> truths() {
    TaskId triage = closed.task(OpenCase.TRIAGE).id();
    return List.of(closed.reference().value(), people.raiser().id().value(), instance(triage), triage.value(),
        OpenCase.TRIAGE);
  }

  String instance(TaskId task) {
    return jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?").param(task.value()).query(String.class)
        .single();
  }
}
