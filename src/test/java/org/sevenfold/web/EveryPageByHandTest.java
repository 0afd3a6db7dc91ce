package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every kind of page that somebody comes to by its links, whoever they are, is looked at as {@link
 * org.sevenfold.browser.Look} does: on a phone, at a desk, at 200 % and on 320 points. The pages are found by following
 * the links, and compared with those that there are. What a form asks is looked at in the walks by hand.
 */
class EveryPageByHandTest extends InABrowser {

  private static final Set<String> AS_A_FILE = Set.of("/dashboard/figures/csv", "/data-rights/register/csv");
  /** Before the door, behind a press, in the demo, in another program, or no page: tests of their own look at them. */
  private static final Set<String> NOT_BY_A_LINK = Set.of("/account/app", "/account/passkeys/new", "/account/session",
      "/camunda", "/camunda/", "/concerns/search", "/concerns/{reference}/raised", "/concerns/{reference}/receipt",
      "/concerns/{reference}/site", "/outbox", "/password", "/people/codes", "/sign-in",
      "/sign-in/app", "/sign-in/left", "/sign-in/openid", "/sign-in/openid/answer", "/sign-in/openid/code",
      "/sign-in/openid/out", "/sign-in/passkey", "/sign-in/second-step", "/tasks/{id}/letter",
      // where there are files or several children: FilesByHandTest, SeveralChildrenByHandTest
      "/concerns/new/body-map", "/concerns/new/files", "/concerns/new/files/{file}",
      "/concerns/{reference}/files/{file}",
      "/concerns/{reference}/files/{file}/original", "/concerns/{reference}/disclosures/{entry}/files",
      "/concerns/{reference}/disclosures/{entry}/bundle", "/concerns/{reference}/children/{number}",
      "/dashboard/figures/csv",
      // where somebody has asked for their data: SubjectAccessByHandTest
      "/data-rights/register/csv", "/data-rights/{request}", "/data-rights/{request}/bundle",
      "/data-rights/{request}/bundle/zip", "/data-rights/{request}/concerns/{concern}",
      "/data-rights/{request}/concerns/{concern}/files/{file}", "/data-rights/{request}/second",
      "/data-rights/{request}/concerns/{concern}/files/{file}/copy",
      "/data-rights/{request}/concerns/{concern}/files/{file}/copy/content");
  private static final String LINKS = """
      () => Array.from(document.querySelectorAll('a[href]')).filter((link) => link.origin === location.origin)
        .map((link) => link.pathname + link.search)""";
  /** It differs a little by who opens it, and hardly more by who opens it after three others. */
  private static final int OF_EACH_KIND = 3;
  private static final AntPathMatcher PATHS = new AntPathMatcher();

  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final Set<String> seen = new TreeSet<>();
  private final Map<String, Integer> looked = new HashMap<>();

  @Test
  void everyPageThatALinkLeadsToFitsAndIsAccessible() {
    sentToBoth();
    walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of());
    for (Role role : Role.values()) {
      signIn(people.the(role));
      follow("/");
    }
    Set<String> unseen = kinds();
    unseen.removeAll(seen);
    // either of two leads may have triaged it, and only one of them signs in here
    unseen.remove("/decisions/{id}");
    assertThat(unseen).isEqualTo(NOT_BY_A_LINK);
  }

  private void sentToBoth() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("log_acknowledgement"), Walk.HARM, Map.of());
  }

  /** One page of each kind that this person can come to from here. */
  private void follow(String from) {
    Set<String> opened = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String address = open.poll();
      Optional<String> kind = kind(address);
      if (kind.filter(one -> !AS_A_FILE.contains(one)).isPresent() && opened.add(kind.get())) {
        Response answer = page.navigate(address(address));
        if (answer.ok() && answer.headerValue("content-type").startsWith("text/html")) {
          seen.add(kind.get());
          if (looked.merge(kind.get(), 1, Integer::sum) <= OF_EACH_KIND) {
            look(kind.get().replaceAll("\\W+", "-"));
          }
          ((List<?>) page.evaluate(LINKS)).forEach(link -> open.add(link.toString()));
        }
      }
    }
  }

  private Optional<String> kind(String address) {
    String path = address.replaceFirst("\\?.*", "");
    return kinds().stream().filter(kind -> PATHS.match(kind, path)).min(PATHS.getPatternComparator(path));
  }

  /** The pages of ours that are opened, and not sent to. */
  private Set<String> kinds() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(one -> one.getValue().getBeanType().getName().startsWith("org.sevenfold."))
        .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(one -> one.getKey().getPatternValues().stream()).collect(Collectors.toCollection(TreeSet::new));
  }
}
