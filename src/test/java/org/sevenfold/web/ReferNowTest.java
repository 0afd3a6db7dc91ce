package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;

/** One button, and the page for the call is open: nothing stands between somebody and the number to ring. */
class ReferNowTest extends PageTest {

  private ConcernReference concern;

  @BeforeEach
  void aConcernIsRaised() {
    concern = walk.raise(people.raiser(), Map.of(), Map.of());
  }

  @Test
  void thePageForTheCallOpensAndIsTheirs() throws Exception {
    String opened = referNow();
    assertThat(opened).endsWith("/tasks/" + call().id());
    assertThat(call().isClaimedBy(people.raiser().id())).isTrue();
    assertThat(text(people.raiser(), opened)).contains("Save and continue", "999").doesNotContain(">Refer now<");
  }

  @Test
  void howeverOftenItIsPressedThereIsOneCallUntilItIsLogged() throws Exception {
    String first = referNow();
    assertThat(referNow()).isEqualTo(first);
    assertThat(calls()).isEqualTo(1);
    walk.answer(people.raiser(), call(), Map.of());
    referNow();
    assertThat(calls()).as("another body has to be rung").isEqualTo(1);
    assertThat(call().id().value()).isNotEqualTo(first.substring(first.lastIndexOf('/') + 1));
  }

  @Test
  void fourPressesAtOnceAreOneCall() throws Exception {
    ExecutorService presses = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> press = () -> {
        cases.tell(people.raiser(), concern, CaseMessage.REFER_NOW, Map.of());
        return true;
      };
      for (Future<Boolean> done : presses.invokeAll(Collections.nCopies(4, press))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      presses.shutdown();
    }
    assertThat(calls()).isEqualTo(1);
    assertThat(text(people.raiser(), "/concerns/" + concern)).containsOnlyOnce("You chose to refer now</h3>");
  }

  @Test
  void itIsAskedOnceWhetherItIsMeant() throws Exception {
    for (String page : List.of("", "/raised")) {
      assertThat(text(people.raiser(), "/concerns/" + concern + page))
          .contains("Refer now, without waiting for anybody?", "Yes, refer now");
    }
  }

  @Test
  void whoeverSeesTheConcernMayLeadsToo() throws Exception {
    send(people.raiser(), "/concerns/" + concern + "/pass-to-lead", Map.of());
    assertThat(send(people.lead(), "/concerns/" + concern + "/changed", Map.of("what", "REFER_NOW")).getResponse()
        .getRedirectedUrl()).endsWith("/tasks/" + call().id());
    assertThat(call().isClaimedBy(people.lead().id())).isTrue();
  }

  private String referNow() throws Exception {
    return send(people.raiser(), "/concerns/" + concern + "/changed", Map.of("what", "REFER_NOW")).getResponse()
        .getRedirectedUrl();
  }

  private long calls() {
    return work.ofConcern(concern).stream().filter(task -> "call_at_once".equals(task.key())).count();
  }

  private OpenTask call() {
    return work.ofConcern(concern).stream().filter(task -> "call_at_once".equals(task.key())).findFirst()
        .orElseThrow();
  }
}
