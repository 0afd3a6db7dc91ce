package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.replay.PlantedAnswers;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** A second press, a bad line or the way back: one concern, one answer, and the second gets the first one's result. */
class SentOnceTest extends PageTest {

  private static final String RAISE = "/concerns/new";

  @Autowired
  Concerns concerns;

  @Test
  void aConcernThatIsSentTwiceIsRaisedOnce() throws Exception {
    Map<String, String> typed = raising("drawing-1");
    String first = send(people.raiser(), RAISE, typed).getResponse().getRedirectedUrl();
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getRedirectedUrl()).isEqualTo(first);
    assertThat(raised()).hasSize(1);
  }

  @Test
  void thePageDrawnAnewRaisesAnother() throws Exception {
    send(people.raiser(), RAISE, raising("drawing-1"));
    send(people.raiser(), RAISE, raising("drawing-2"));
    assertThat(raised()).hasSize(2);
  }

  @Test
  void whatWasRefusedCanBeSentAgain() throws Exception {
    Map<String, String> typed = raising("drawing-1");
    String what = typed.remove("what_was_seen");
    assertThat(send(people.raiser(), RAISE, typed).getResponse().getStatus()).isEqualTo(400);
    typed.put("what_was_seen", what);
    send(people.raiser(), RAISE, typed);
    assertThat(raised()).hasSize(1);
  }

  @Test
  void ofThreeAtTheSameMomentOneIsRaised() throws Exception {
    Map<String, String> typed = raising("drawing-1");
    ExecutorService browsers = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> send = () -> send(people.raiser(), RAISE, typed).getResponse().getStatus();
      for (Future<Integer> status : browsers.invokeAll(List.of(send, send, send))) {
        assertThat(status.get()).isEqualTo(302);
      }
    } finally {
      browsers.shutdownNow();
    }
    assertThat(raised()).hasSize(1);
  }

  @Test
  void anAnswerThatIsSentAgainLeadsOnAsItDid() throws Exception {
    walk.raise(people.raiser(), Map.of(), Map.of());
    OpenTask task = work.toGoOnWith(people.raiser().id(), raised().get(0).reference()).get(0);
    cases.claim(people.raiser(), task.id());
    Map<String, String> typed = new HashMap<>(PlantedAnswers.of(cases.form(task)));
    typed.put("_drawing", "drawing-1");
    String first = send(people.raiser(), "/tasks/" + task.id(), typed).getResponse().getRedirectedUrl();
    assertThat(first).startsWith("/tasks/").isNotEqualTo("/tasks/" + task.id());
    assertThat(send(people.raiser(), "/tasks/" + task.id(), typed).getResponse().getRedirectedUrl()).isEqualTo(first);
  }

  @Test
  void whatSomebodyElseSentIsNotTheirs() throws Exception {
    send(people.raiser(), RAISE, raising("drawing-1"));
    send(people.lead(), RAISE, raising("drawing-1"));
    assertThat(concerns.raisedBy(people.lead().id())).hasSize(1);
  }

  private List<Concern> raised() {
    return concerns.raisedBy(people.raiser().id());
  }

  private Map<String, String> raising(String drawing) {
    Map<String, String> typed = new HashMap<>(PlantedAnswers.of(cases.raisingForm()));
    typed.put("_drawing", drawing);
    return typed;
  }
}
