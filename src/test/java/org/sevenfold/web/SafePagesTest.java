package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.work.TaskId;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

class SafePagesTest extends PageTest {

  @ParameterizedTest
  @ValueSource(strings = {"/concerns", "/concerns/new", "/tasks", "/sign-in"})
  void aPageForbidsForeignScriptsFramesAndKeepingACopy(String address) throws Exception {
    MockHttpServletResponse page = open(people.raiser(), address).getResponse();
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
        "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
  }

  /** Pages of ours, before and after a sign-in, what is not there, what they are made of, Camunda's page and API. */
  @ParameterizedTest
  @ValueSource(strings = {"/concerns", "/sign-in", "/there-is-nothing", "/people/import", "/assets/sevenfold.css",
      "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/count"})
  void whateverIsAnsweredStaysWithUsAndAsksForNoDevice(String address) throws Exception {
    MockHttpServletResponse answer = open(people.raiser(), address).getResponse();
    assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "display-capture=()", "usb=()",
        "publickey-credentials-get=(self)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/concerns/new", "/tasks/any", "/tasks/any/claim", "/tasks/any/put-back",
      "/concerns/any/changed", "/concerns/any/pass-to-lead", "/people/import", "/people/any/duty", "/people/agencies",
      "/health/jobs/any/try-again", "/sign-in", "/sign-out", "/password"})
  void aFormThatDidNotComeFromOurPageIsRefused(String address) throws Exception {
    assertThat(pages.perform(post(address).with(signedIn(people.the(Role.ADMINISTRATOR))).param("on", "true"))
        .andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dashboard", "/people", "/people/import", "/people/agencies", "/health", "/concerns",
      "/concerns/new"})
  void noPageHasAScriptOrAStyleInIt(String address) throws Exception {
    String page = text(address.matches("/(people|health).*") ? people.the(Role.ADMINISTRATOR) : people.lead(), address);
    assertThat(page).contains("<h1").doesNotContain(" style=", "<style", "onclick")
        .doesNotContainPattern("<script(?! src)");
  }

  @ParameterizedTest
  @CsvSource({"403,You may not do that", "404,There is nothing here for you", "500,Something went wrong",
      "400,Something went wrong"})
  void anErrorPageSaysWhatToDoAndShowsNoTrace(int status, String heading) throws Exception {
    String page = pages.perform(get("/error").accept(MediaType.TEXT_HTML)
        .with(signedIn(people.raiser()))
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
        .requestAttr(RequestDispatcher.ERROR_MESSAGE, "the canary sings")
        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the canary sings")))
        .andReturn().getResponse().getContentAsString();
    assertThat(page).contains(heading, "Start page").doesNotContain("canary", "Exception", "at org.");
  }

  @Test
  void whoeverClaimsSecondIsToldSo() throws Exception {
    TaskId task = triage();
    assertThat(send(people.lead(), "/tasks/" + task + "/claim", Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/tasks/" + task);
    MockHttpServletResponse second = send(people.secondLead(), "/tasks/" + task + "/claim", Map.of()).getResponse();
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains(
        "Somebody else claimed this task first. " + people.lead().name() + " has it", "href=\"/tasks\"",
        people.secondLead().name());
  }

  @Test
  void whoeverClaimsWhatIsNotOfferedToThemIsRefused() throws Exception {
    MockHttpServletResponse refused =
        send(people.the(Role.MANAGER), "/tasks/" + triage() + "/claim", Map.of()).getResponse();
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(refused.getContentAsString()).contains("not open to you any more", "href=\"/tasks\"");
  }

  @Test
  void whoeverPutsBackWhatTheyDoNotHaveIsRefused() throws Exception {
    assertThat(send(people.lead(), "/tasks/" + triage() + "/put-back", Map.of()).getResponse().getStatus())
        .isEqualTo(403);
  }

  private TaskId triage() {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    return work.ofConcern(reference).stream().filter(task -> work.candidates(task.id()).contains(people.lead().id())
        && !work.candidates(task.id()).contains(people.raiser().id())).findFirst().orElseThrow().id();
  }
}
