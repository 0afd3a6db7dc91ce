package org.sevenfold.engine;

import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.sevenfold.access.State;
import org.sevenfold.web.security.PersonInSession;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of ours, as the mappings have it, opened or sent by somebody; whatever comes of it is rolled back. */
record RightsPages(Set<String> all, MockMvc pages, TransactionTemplate transaction) {

  /** Behind these there is nothing now, whoever asks. */
  private static final Set<String> NOTHING_THERE = Set.of("GET /tasks/{id}/letter", "GET /decisions/{id}",
      "GET /password", "POST /password", "GET /sign-in/second-step", "POST /sign-in/second-step", "GET /sign-in/app",
      "POST /sign-in/app", "GET /sign-in/openid", "GET /sign-in/openid/answer", "GET /sign-in/openid/code",
      "POST /sign-in/openid/code", "GET /sign-in/openid/out", "POST /people/{id}/come-back", "GET /people/codes",
      "POST /people/codes",
      "POST /people/agencies/{agency}/sites/{site}",
      "GET /concerns/{reference}/disclosures/{entry}/files", "POST /concerns/{reference}/disclosures/{entry}/files",
      "GET /concerns/{reference}/disclosures/{entry}/bundle",
      "GET /concerns/new/files/{file}", "GET /concerns/{reference}/files/{file}",
      "GET /concerns/{reference}/files/{file}/original", "POST /staff/letters/{id}", "POST /proposals/{id}",
      "GET /data-rights/{request}", "POST /data-rights/{request}/take", "POST /data-rights/{request}/extend",
      "POST /data-rights/{request}/end", "POST /data-rights/{request}/find", "POST /data-rights/{request}/concerns",
      "GET /data-rights/{request}/concerns/{concern}", "POST /data-rights/{request}/concerns/{concern}",
      "GET /data-rights/{request}/concerns/{concern}/files/{file}", "POST /data-rights/{request}/check",
      "GET /data-rights/{request}/concerns/{concern}/files/{file}/copy",
      "POST /data-rights/{request}/concerns/{concern}/files/{file}/copy",
      "GET /data-rights/{request}/concerns/{concern}/files/{file}/copy/content",
      "GET /data-rights/{request}/bundle", "GET /data-rights/{request}/bundle/zip",
      "GET /data-rights/{request}/second", "POST /data-rights/{request}/second");
  /** A test is no real use. */
  static final Set<String> IN_REAL_USE = Set.of("GET /first-administrator", "POST /first-administrator");
  private static final String OURS = "org.sevenfold.";
  private static final Pattern TOO_LATE = Pattern.compile("not open to you any more|claimed this task first");

  static RightsPages of(RequestMappingHandlerMapping mappings, MockMvc pages, TransactionTemplate transaction) {
    Set<String> all = new TreeSet<>();
    mappings.getHandlerMethods().forEach((mapping, handler) -> {
      if (handler.getBeanType().getName().startsWith(OURS)) {
        mapping.getMethodsCondition().getMethods()
            .forEach(method -> mapping.getPatternValues().forEach(path -> all.add(method + " " + path)));
      }
    });
    return new RightsPages(all, pages, transaction);
  }

  /** Each page with whether it opened; those about no case are asked for once. */
  Map<String, Boolean> of(RightsScene scene) {
    Map<String, Boolean> found = new TreeMap<>();
    all.stream().filter(page -> !NOTHING_THERE.contains(page))
        .filter(page -> scene.state() == State.OPEN || page.contains("{reference}") || page.contains("/tasks/"))
        .forEach(page -> found.put(page, isOpened(page, scene)));
    return found;
  }

  private boolean isOpened(String page, RightsScene scene) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      status.setRollbackOnly();
      return isOpened(page, answer(page, scene));
    }));
  }

  private MockHttpServletResponse answer(String page, RightsScene scene) {
    String path = page.substring(page.indexOf(' ') + 1).replace("{reference}", scene.concern().value())
        .replace("{entry}", "1").replace("{number}", "2").replace("{file}", "none").replace("{page}", "raise")
        .replace("{step}", "triage").replace("{what}", "open").replace("{body}", "CSC").replace("{key}", "who")
        .replace("{setting}", "guidance").replace("{kind}", "triage").replace("{name}", "hub")
        .replace("{letter}", "00000000-0000-0000-0000-000000000000")
        .replace("{agency}", scene.person().agency())
        .replace("{id}", page.contains("/tasks/") ? scene.task().value() : nobodyElse(scene));
    MockHttpServletRequestBuilder asked =
        page.startsWith("POST /people/import") ? multipart(path)
            : request(HttpMethod.valueOf(page.substring(0, page.indexOf(' '))), path);
    if (scene.who() != Somebody.NOBODY_SIGNED_IN) {
      asked.with(sent -> {
        sent.getSession().setAttribute(PersonInSession.SIGNED_IN, scene.person().id().value());
        return sent;
      });
    }
    asked.with(csrf());
    if (page.endsWith("/changed")) {
      asked.param("what", "NEW_INFORMATION");
    }
    try {
      return pages.perform(asked).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(scene.who() + " " + page, e);
    }
  }

  /** Whose page an administrator opens: one's own is there for certain. */
  private static String nobodyElse(RightsScene scene) {
    return scene.person().id().value();
  }

  private static boolean isOpened(String page, MockHttpServletResponse answer) {
    boolean toSignIn = Optional.ofNullable(answer.getRedirectedUrl())
        .filter(url -> url.endsWith("/sign-in") || url.endsWith("/sign-in?ended"))
        .isPresent();
    return !toSignIn && !Set.of(401, 403, 404).contains(answer.getStatus())
        && !(answer.getStatus() == 409 && TOO_LATE.matcher(text(answer)).find());
  }

  private static String text(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
