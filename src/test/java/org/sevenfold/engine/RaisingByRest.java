package org.sevenfold.engine;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How a concern is raised by Camunda's API: where to, and with what. */
final class RaisingByRest {

  private RaisingByRest() {
  }

  static String address(JdbcClient jdbc) {
    return "/process-definition/" + jdbc.sql("""
        select id_ from act_re_procdef where key_ = 'concern' order by version_ desc limit 1""").query(String.class)
        .single() + "/submit-form";
  }

  static String json(Map<String, ?> answers) {
    return answers.entrySet().stream().map(one -> "\"%s\": {\"value\": \"%s\"}".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", ", "{\"variables\": {", "}}"));
  }
}
