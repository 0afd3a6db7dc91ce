package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.CapturedLog;
import org.sevenfold.web.PageTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no page of ours sends is the sender's fault: the answer says so, and no log repeats any of it. */
class BadRequestsTest extends PageTest {

  @LocalServerPort
  int port;

  @ParameterizedTest(name = "{0} {1} as {2}: {4}")
  @CsvSource(delimiter = '|', value = {
      // the page that says what went wrong, where nothing did
      "GET  | /error                    | text/plain                        | ''                   | 404",
      "POST | /error                    | application/x-www-form-urlencoded | _csrf=TOKEN          | 404",
      // parts that can't be told apart, where nobody sends parts
      "GET  | /concerns                 | multipart/form-data               | ''                   | 400",
      "POST | /concerns/new             | multipart/form-data               | zqwhattheytyped      | 400",
      // a form that can't be decoded, before anybody has asked who sends it
      "PUT  | /camunda/api/engine/engine/default/task/any/variables/a | application/x-www-form-urlencoded"
          + " | %zqwhattheytyped | 403",
      "PUT  | /concerns                 | application/x-www-form-urlencoded | _csrf=TOKEN&%zqwhattheytyped=%  | 403",
      // words where a choice or a number should be
      "POST | /concerns/REFERENCE/changed | application/x-www-form-urlencoded | _csrf=TOKEN&what=zqwhattheytyped | 400",
      "GET  | /concerns/REFERENCE/disclosures/zqwhattheytyped | text/plain    | ''                   | 400",
      "POST | /concerns/REFERENCE/changed | zq/zqwhattheytyped                | _csrf=TOKEN          | 403",
      "GET  | /concerns?zqwhattheytyped=%zz | text/plain                      | ''                   | 200"})
  void isAnsweredInWordsAndLeavesNoneInTheLog(String method, String path, String type, String body, int status) {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    for (Attacker attacker : new Attacker[] {Attacker.of("raiser", people.raiser(), port), Attacker.nobody(port)}) {
      String sent = body.replace("TOKEN", attacker.token());
      try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.WARN))) {
        RawAnswer answer = attacker.send(new RawRequest(method, path.replace("REFERENCE", reference.value()),
            Map.of("Content-Type", type), sent.getBytes(UTF_8)));
        assertThat(answer.status()).as(attacker + ": " + answer.text()).isIn(attacker.person().isPresent()
            ? new Object[] {status} : new Object[] {302, 400, 401, 403, 404});
        assertThat(log.lines()).as("nobody fills the log by this").isEmpty();
      }
    }
  }
}
