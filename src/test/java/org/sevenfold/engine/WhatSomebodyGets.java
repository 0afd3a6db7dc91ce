package org.sevenfold.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which something of a concern reaches somebody: what the tables hold for them, and what is shown. */
record WhatSomebodyGets(Person person, JdbcClient jdbc) {

  /** Rows by which somebody is offered, has, or is told of a piece of a concern, by the name of the table. */
  private static final Map<String, String> ROWS = Map.of(
      "open_work_candidate", """
          select count(*) from open_work_candidate c join open_work w on w.task = c.task
           where w.concern = :concern and c.person = :person""",
      "open_work", "select count(*) from open_work where concern = :concern and claimed_by = :person",
      "notice", "select count(*) from notice where concern = :concern and person = :person",
      "concern_opened", "select count(*) from concern_opened where concern = :concern and person = :person",
      "act_ru_identitylink", """
          select count(*) from act_ru_identitylink l join open_work w on w.task = l.task_id_
           where w.concern = :concern and l.user_id_ = :person""",
      "act_ru_authorization", """
          select count(*) from act_ru_authorization a join open_work w on w.task = a.resource_id_
           where w.concern = :concern and a.user_id_ = :person""",
      "act_ru_task", """
          select count(*) from act_ru_task t join open_work w on w.task = t.id_
           where w.concern = :concern and (t.assignee_ = :person or t.owner_ = :person)""");

  /** The reads of Camunda's API that a person who works here is allowed. */
  private static final List<String> READS = List.of("/task", "/task?candidateUser=%s", "/task?assignee=%s",
      "/process-instance");
  private static final List<String> COUNTS = List.of("/task/count", "/task/count?candidateUser=%s",
      "/process-instance/count");

  /** The tables that hold something of a concern for this person. */
  List<String> rows(ConcernReference concern) {
    return ROWS.entrySet().stream().filter(table -> jdbc.sql(table.getValue()).param("concern", concern.value())
        .param("person", person.id().value()).query(Long.class).single() > 0).map(Map.Entry::getKey).sorted().toList();
  }

  /** The answers of Camunda's API in which one of these words stands, or that count anything at all. */
  List<String> told(RestSession api, Set<String> words) {
    List<String> telling = new ArrayList<>();
    READS.stream().map(path -> path.formatted(person.id())).forEach(path -> {
      String answer = api.get(path).body();
      words.stream().filter(answer::contains).forEach(word -> telling.add(path + ": " + word));
    });
    COUNTS.stream().map(path -> path.formatted(person.id())).forEach(path -> {
      String answer = api.get(path).body();
      if (answer.matches("(?s).*\"count\":[1-9].*")) {
        telling.add(path + ": " + answer);
      }
    });
    return telling;
  }
}
