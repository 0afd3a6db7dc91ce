package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
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
  void twiceIsTwoCallsForTwoBodiesMayHaveToBeRung() throws Exception {
    referNow();
    referNow();
    assertThat(work.ofConcern(concern)).filteredOn(task -> "call_at_once".equals(task.key())).hasSize(2);
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

  private OpenTask call() {
    return work.ofConcern(concern).stream().filter(task -> "call_at_once".equals(task.key())).findFirst()
        .orElseThrow();
  }
}
