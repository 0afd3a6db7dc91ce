package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole concern worked through in Camunda's Tasklist comes out as it does in our own pages. */
class CaseInTasklistTest extends ProductTest {

  private static final CaseFile CASE = CaseFile.read(Path.of("src/test/resources/cases/C33.yaml"));

  @LocalServerPort
  int port;
  @Autowired
  Driver driver;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  Directory directory;
  @Autowired
  CaseTime time;

  @Test
  void theRaiserAnswersEveryQuestionInTasklistAndTheDecisionIsTheSame() {
    TestPeople people = new TestPeople(directory);
    ConcernReference reference = driver.raise(people.raiser(), answering());
    try (BrowserContext browser = Chromium.open().newContext()) {
      TasklistHand hand = new TasklistHand(browser.newPage(), port);
      hand.signIn(people.raiser());
      int page = 1;
      for (Optional<OpenTask> next = next(reference, people.raiser()); next.isPresent(); page++) {
        assertThat(complete(hand, next.get(), page)).isEqualTo(204);
        next = next(reference, people.raiser());
      }
    }
    assertThat(
        Verdict.of(CASE, CaseFile.FIRST_PACK, cases.facts(TestReading.COMPARING, reference), vocabulary).differences())
        .isEmpty();
  }

  private int complete(TasklistHand hand, OpenTask task, int page) {
    return hand.complete(task, cases.form(task), driver.answers(task, answering()).orElseThrow(),
        "C33-tasklist/%02d-%s".formatted(page, task.key()));
  }

  private Optional<OpenTask> next(ConcernReference reference, Person person) {
    return driver.next(reference, task -> work.candidates(task.id()).contains(person.id()));
  }

  private Answering answering() {
    return new Answering(vocabulary, CASE, time.now());
  }
}
