package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.OpenTask;
import org.springframework.mock.web.MockHttpServletResponse;

/** Help is on every page, and so is a way out of it that leaves nothing behind. */
class QuickExitTest extends PageTest {

  @Test
  void everyPageHasAWayOutAndHelp() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    OpenTask task = work.toGoOnWith(people.raiser().id(), concern).get(0);
    for (String page : new String[] {"/concerns", "/concerns/new", "/tasks", "/concerns/" + concern, "/drafts",
        "/tasks/" + task.id(), "/account"}) {
      assertThat(text(people.raiser(), page)).as(page).contains("Exit this page", "Help with this page");
    }
    assertThat(text(people.raiser(), "/tasks/" + task.id())).contains("Say what you know. Where a line says");
  }

  @Test
  void whoeverLeavesInAHurryIsSignedOutAndSeesNothingOfUs() throws Exception {
    assertThat(send(people.raiser(), "/sign-out", Map.of("exit", "yes")).getResponse().getRedirectedUrl())
        .isEqualTo("/sign-in/left");
    MockHttpServletResponse left = open(people.raiser(), "/sign-in/left").getResponse();
    assertThat(left.getHeader("Refresh")).isEqualTo("0; url=https://www.bbc.co.uk/weather");
    assertThat(left.getContentAsString()).contains("href=\"https://www.bbc.co.uk/weather\"")
        .doesNotContain("Sevenfold");
    assertThat(send(people.raiser(), "/sign-out", Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/sign-in?signed-out");
  }

  @Test
  void whomToAskStandsBesideAQuestionAboutTheLaw() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    OpenTask task = work.toGoOnWith(people.raiser().id(), concern).get(0);
    cases.claim(people.raiser(), task.id());
    assertThat(text(people.raiser(), "/tasks/" + task.id())).contains("data-unsure=\"legal_basis\"",
        "ask the information governance or legal adviser", "nothing waits, and a referral least of all");
  }
}
