package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Fact;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The attack that once laid open 234 facts of 34 concerns to an administrator, and 19 of a closed one to a lead: every
 * routing word with all that is true of it, asked yes or no wherever something can be asked; many also with what is not
 * true. By which property one may ask at all is told apart in {@link QueryPropertiesTest}, for every property.
 */
class FactsByQueryTest extends AskedTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
  private static final int ONE_IN = 5;
  private static final String NOTHING = "zq-nothing-is-called-this";
  /** Where, and how it is put. */
  private static final List<String> ASKED = List.of(
      ENGINE + "/process-instance {\"variables\": [TERM]}", ENGINE + "/process-instance/count {\"variables\": [TERM]}",
      ENGINE + "/task {\"taskId\": \"TASK\", \"processVariables\": [TERM]}",
      ENGINE + "/task/count {\"taskId\": \"TASK\", \"processVariables\": [TERM]}",
      ENGINE + "/task/count {\"orQueries\": [{\"processVariables\": [TERM]}]}",
      ENGINE + "/execution {\"processVariables\": [TERM]}",
      ENGINE + "/filter/FILTER/list {\"processVariables\": [TERM]}",
      ENGINE + "/filter/FILTER/count {\"processVariables\": [TERM]}",
      ENGINE + "/variable-instance/count {\"variableValues\": [TERM]}",
      COCKPIT + "/process-instance {\"variables\": [TERM]}",
      COCKPIT + "/process-instance/count {\"variables\": [TERM]}");
  private static final String TERM = "{\"name\": \"KEY\", \"operator\": \"OP\", \"value\": \"VALUE\"}";

  @LocalServerPort
  int port;
  private Map<String, Set<String>> facts;

  @BeforeEach
  void whatIsTrue() {
    facts = facts();
  }

  @Test
  void noFactIsLearntByAskingYesOrNo() {
    List<String[]> words = words();
    Map<String, Integer> learnt = new HashMap<>();
    askers().forEach((name, person) -> learnt.put(name, learnt(RestSession.of(person, port), words).size()));
    System.out.printf("%d values asked in %d ways: learnt %s of %d facts%n", words.size(), ASKED.size(), learnt,
        facts.size());
    assertThat(words).hasSizeGreaterThan(50);
    assertThat(facts).hasSizeGreaterThan(10);
    assertThat(learnt.values()).allMatch(facts -> facts == 0);
  }

  @Test
  void noReferenceIsSpeltOutLetterByLetter() {
    RestSession administrator = RestSession.of(people.the(Role.ADMINISTRATOR), port);
    RestSession lead = RestSession.of(people.lead(), port);
    for (String asked : List.of("/process-instance {\"businessKeyLike\": \"VALUE%\"}",
        "/task {\"processInstanceBusinessKeyLike\": \"VALUE%\"}", "/execution {\"businessKey\": \"VALUE\"}",
        "/process-instance {\"businessKey\": \"VALUE\"}")) {
      for (RestSession session : List.of(administrator, lead)) {
        assertThat(answer(session, ENGINE + asked.replace("VALUE", closed.reference().value())))
            .isEqualTo(answer(session, ENGINE + asked.replace("VALUE", NOTHING)));
      }
    }
    assertThat(answer(administrator, COCKPIT + "/process-instance {\"businessKey\": \"" + closed.reference() + "\"}"))
        .startsWith("400").isEqualTo(answer(administrator, COCKPIT + "/process-instance {\"businessKey\": \"x\"}"));
  }

  /** What is true, and of every fifth key one value that it could have and has not. */
  private List<String[]> words() {
    Set<String> words = new TreeSet<>();
    List<String> keys = vocabulary.routingKeys().stream().sorted().toList();
    keys.stream().filter(key -> keys.indexOf(key) % ONE_IN == 0).forEach(key -> values(key)
        .filter(value -> !isTrue(key, value)).findFirst().ifPresent(value -> words.add(key + " " + value)));
    facts.forEach((key, values) -> values.forEach(value -> words.add(key + " " + value)));
    return words.stream().map(word -> word.split(" ", 2)).toList();
  }

  private Stream<String> values(String key) {
    return Stream.concat(vocabulary.fact(key).map(Fact::values).stream().flatMap(List::stream),
        vocabulary.resultValues(key).stream());
  }

  private boolean isTrue(String key, String value) {
    return facts.getOrDefault(key, Set.of()).contains(value);
  }

  private Set<String> learnt(RestSession session, List<String[]> words) {
    Set<String> learnt = new TreeSet<>();
    Map<String, String> nothing = new HashMap<>();
    String filter = jdbc.sql("select id_ from act_ru_filter where name_ = 'My work'").query(String.class).single();
    List<String> ways = ASKED.stream().map(way -> way.replace("TASK", closed.task(OpenCase.TRIAGE).id().value())
        .replace("FILTER", filter)).toList();
    for (String[] word : words) {
      for (String operator : operators(word, words)) {
        for (String asked : ways) {
          String no = nothing.computeIfAbsent(word[0] + operator + asked,
              none -> answer(session, filled(asked, word[0], operator, NOTHING)));
          if (!no.equals(answer(session, filled(asked, word[0], operator, word[1])))) {
            learnt.add(word[0] + "=" + word[1]);
          }
        }
      }
    }
    return learnt;
  }

  /** Of a few that are true the others too: no way of asking tells operators apart. */
  private List<String> operators(String[] word, List<String[]> words) {
    return isTrue(word[0], word[1]) && words.indexOf(word) % ONE_IN == 0 ? List.of("eq", "neq", "like") : List.of("eq");
  }

  private static String filled(String asked, String key, String operator, String value) {
    return asked.replace("TERM", TERM).replace("KEY", key).replace("OP", operator).replace("VALUE", value);
  }

  private static String answer(RestSession session, String asked) {
    String[] parts = asked.split(" ", 2);
    HttpResponse<String> answer = session.send("POST", parts[0], parts[1], "application/json");
    return answer.statusCode() + answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }
}
