package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.CapturedLog;
import org.sevenfold.web.PageTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no page of ours sends is the sender's fault: the answer says so, and no log repeats any of it. */
class BadRequestsTest extends PageTest {

  /** Method, address, type and body; and how whoever raised the concern is answered. */
  private static final List<String> REQUESTS = List.of(
      // the page that says what went wrong, where nothing did
      "GET  | /error                    | text/plain                        |                      | 404",
      "POST | /error                    | application/x-www-form-urlencoded | _csrf=TOKEN          | 404",
      // parts that can't be told apart, where nobody sends parts
      "GET  | /concerns                 | multipart/form-data               |                      | 400",
      "POST | /concerns/new             | multipart/form-data               | zqwhattheytyped      | 400",
      // a form that can't be decoded, before anybody has asked who sends it
      "PUT  | /camunda/api/engine/engine/default/task/any/variables/a | application/x-www-form-urlencoded"
          + " | %zqwhattheytyped | 403",
      "PUT  | /concerns                 | application/x-www-form-urlencoded | _csrf=TOKEN&%zqwhattheytyped=%  | 403",
      // words where a choice or a number should be
      "POST | /concerns/REFERENCE/changed | application/x-www-form-urlencoded | _csrf=TOKEN&what=zqwhattheytyped | 400",
      "GET  | /concerns/REFERENCE/disclosures/zqwhattheytyped | text/plain    |                      | 400",
      "POST | /concerns/REFERENCE/changed | zq/zqwhattheytyped                | _csrf=TOKEN          | 403",
      "GET  | /concerns?zqwhattheytyped=%zz | text/plain                      |                      | 200");

  @LocalServerPort
  int port;

  @Test
  void isAnsweredInWordsAndLeavesNoneInTheLog() {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    Attacker raiser = Attacker.of("raiser", people.raiser(), port);
    Attacker nobody = Attacker.nobody(port);
    List<String> wrong = new ArrayList<>();
    for (String line : REQUESTS) {
      String[] parts = line.replace("REFERENCE", reference.value()).split(" *\\| *");
      wrong.addAll(wrong(raiser, List.of(Integer.valueOf(parts[4])), parts));
      wrong.addAll(wrong(nobody, List.of(302, 400, 401, 403, 404), parts));
    }
    assertThat(wrong).isEmpty();
  }

  /** An answer that is another, and every line of the log: nobody may fill it by this. */
  private static List<String> wrong(Attacker attacker, List<Integer> statuses, String[] parts) {
    byte[] body = parts[3].replace("TOKEN", attacker.token()).getBytes(UTF_8);
    try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.WARN))) {
      RawAnswer answer = attacker.send(new RawRequest(parts[0], parts[1], Map.of("Content-Type", parts[2]), body));
      String asked = attacker + ": " + parts[0] + " " + parts[1] + " ";
      return Stream.concat(statuses.contains(answer.status()) ? Stream.empty() : Stream.of(asked + answer.status()),
          log.lines().stream().map(asked::concat)).toList();
    }
  }
}
