package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever page somebody writes into is as kind as the forms: nothing is cut off in silence, a blank is a blank
 * whatever makes it, the title says that there is an error, the summary leads to the box, and what was typed is there.
 */
class KindPagesTest extends PageTest {

  private static final String WHY = "Her brother is the one who is alleged ";
  private static final List<String> BLANKS =
      List.of(" ", "\u00A0", "\u3000", "\u200B", "\u2060\uFEFF", "\u2800", "\n\t");
  private static final List<String> UNREADABLE = List.of("\u0007", "\u0000");
  /** Where nobody writes words: what is chosen, what opens a door, and what is shown nowhere again. */
  private static final Set<String> NO_WORDS = Set.of("/account/app", "/account/app/code", "/account/app/remove",
      "/account/passkeys", "/account/passkeys/new", "/account/passkeys/{id}/remove", "/account/password",
      "/account/recovery-codes", "/account/sessions/end", "/account/sign-out-everywhere", "/password",
      "/sign-in/app", "/sign-in/openid/code", "/sign-in/passkey", "/sign-in/second-step", "/people/search",
      "/concerns/search", "/people/agencies/{agency}/ladder",
      "/people/import", "/guidance/read", "/concerns/{reference}/about-colleague", "/cover/absences", "/cover/rota");
  /** Pages of form files, and what is kept as it is typed: BadAnswersTest, DraftsTest, FormFilesTest,
   * CorrectingTest. */
  private static final Set<String> FORMS =
      Set.of("/tasks/{id}", "/concerns/new", "/concerns/{reference}/still-worried", "/drafts/{page}",
          "/concerns/{reference}/disagree", "/concerns/{reference}/children",
          "/concerns/{reference}/children/{number}", "/concerns/{reference}/answers/{entry}/correct/{key}",
          "/concerns/{reference}/answers/{entry}/add");
  /**
   * They need a record whose time has come, a week that was looked through, an empty installation, or a file: tests of
   * their own.
   */
  private static final Set<String> ELSEWHERE =
      Set.of("/unusual-reading", "/first-administrator", "/retention/{reference}",
          "/concerns/{reference}/files", "/concerns/new/files", "/concerns/{reference}/files/{file}/release",
          "/concerns/{reference}/files/bring",
          "/concerns/{reference}/disclosures/{entry}/files",
          // of a request: datarights/RightsDeskTest, SubjectAccessTest
          "/data-rights/{request}/end", "/data-rights/{request}/extend", "/data-rights/{request}/find",
          "/data-rights/{request}/second", "/data-rights/{request}/concerns/{concern}",
          "/data-rights/{request}/concerns/{concern}/files/{file}/copy", "/data-rights/new");

  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  Exclusions exclusions;
  private Map<String, Scene> scenes;

  /**
   * A page with everything that it asks but the words.
   *
   * @param box   the name of the box
   * @param id    of the box on the page, if it is another
   * @param most  how many characters it takes
   * @param empty whether it may stay empty
   */
  private record Scene(Person person, String address, Map<String, String> typed, String box, String id, int most,
      boolean empty) {
  }

  @BeforeEach
  void everyPage() {
    TestSites sites = new TestSites(people, staffing, directory, agencySites);
    Person lead = people.lead();
    Person administrator = people.the(Role.ADMINISTRATOR);
    ConcernReference open = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    ConcernReference masked = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of());
    String concern = "/concerns/" + open;
    String agencies = "/people/agencies/" + people.agency() + "/sites";
    Person manager = people.the(Role.MANAGER);
    String task = work.ofConcern(open).stream().filter(one -> one.key().equals("triage")).findFirst().orElseThrow()
        .id().value();
    ConcernReference other = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    String proposal = exclusions.exclude(lead, people.the(Role.CALDICOTT_GUARDIAN).id(), other, WHY).orElseThrow().id()
        .toString();
    scenes = new LinkedHashMap<>();
    scenes.put("/concerns/{reference}/changed", new Scene(people.raiser(), concern + "/changed",
        Map.of("what", "NEW_INFORMATION"), "said", "said", 8000, true));
    scenes.put("/concerns/{reference}/body-map", new Scene(people.raiser(), concern + "/body-map",
        Map.of("figure", "baby"), "forehead", "forehead", 500, false));
    scenes.put("/concerns/new/body-map", new Scene(people.raiser(), "/concerns/new/body-map",
        Map.of("figure", "baby"), "forehead", "forehead", 500, true));
    scenes.put("/concerns/{reference}/people", new Scene(lead, concern + "/people",
        Map.of("out", "true", "person", manager.id().value()), "why", "why", 4000, false));
    scenes.put("/concerns/{reference}/site", new Scene(lead, concern + "/site",
        Map.of("site", sites.south().id().value()), "why", "why", 4000, false));
    scenes.put("/concerns/{reference}/hold", new Scene(lead, concern + "/hold", Map.of(), "why", "why", 4000, false));
    scenes.put("/concerns/{reference}/open", new Scene(lead, "/concerns/" + masked + "/open",
        Map.of("because", because(lead, masked)), "said", "said", 4000, false));
    scenes.put("/tasks/{id}/step-out",
        new Scene(lead, "/tasks/" + task + "/step-out", Map.of(), "why", "why", 4000, false));
    scenes.put("/proposals/{id}", new Scene(people.the(Role.SERVICE_MANAGER), "/proposals/" + proposal,
        Map.of("confirmed", "true", "of", proposal), "why", "why-" + proposal, 4000, false));
    scenes.put("/people/agencies", new Scene(administrator, "/people/agencies",
        Map.of("type", "statutory", "policy", "staffordshire-2009"), "name", "name", 200, false));
    scenes.put("/people/agencies/{agency}/sites",
        new Scene(administrator, agencies, Map.of(), "name", "name", 200, false));
    scenes.put("/people/agencies/{agency}/sites/{site}", new Scene(administrator, agencies + "/" + sites.north().id(),
        Map.of("act", "RENAME"), "name", "name-" + sites.north().id(), 200, false));
    scenes.put("/people/{id}", new Scene(administrator, "/people/" + manager.id(), Map.of("job", "Head", "user_name",
        manager.userName(), "agency", people.agency(), "roles", "MANAGER", "mail", ""), "name", "name", 200, false));
    scenes.put("/people/agencies/{agency}/numbers/{body}", new Scene(administrator,
        "/people/agencies/" + people.agency() + "/numbers/CSC", Map.of(), "phone", "phone", 200, false));
    scenes.put("/people/agencies/{agency}/settings/{setting}", new Scene(administrator,
        "/people/agencies/" + people.agency() + "/settings/guidance", Map.of(), "address", "address", 500, false));
    scenes.put("/people/agencies/{agency}/settings/{setting}/preview", new Scene(administrator,
        "/people/agencies/" + people.agency() + "/settings/guidance/preview", Map.of(), "address", "address", 500,
        false));
    String own = "/people/agencies/" + people.agency();
    scenes.put("/people/agencies/{agency}/times/{kind}", new Scene(administrator, own + "/times/triage",
        Map.of("unit", "hour", "reminders", "50"), "amount", "amount", 3, false));
    scenes.put("/people/agencies/{agency}/calendars/{name}", new Scene(administrator, own + "/calendars/hub",
        Map.of(), "hours", "hours", 2000, false));
    cases.claim(lead, new TaskId(task));
    scenes.put("/cover/hand-over", new Scene(lead, "/cover/hand-over",
        Map.of("to", people.secondLead().id().value()), "note", "note", 4000, false));
    scenes.put("/account/notices",
        new Scene(lead, "/account/notices", Map.of(), "mobile", "mobile", 200, true));
    scenes.put("/account/mail", new Scene(lead, "/account/mail", Map.of(), "mail", "mail", 200, false));
  }

  @Test
  void everyPageThatTakesTextIsLookedAt() {
    Set<String> found = new TreeSet<>();
    requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
      if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST) && takesText(handler)) {
        found.addAll(mapping.getPatternValues());
      }
    });
    found.removeAll(NO_WORDS);
    found.removeAll(FORMS);
    found.removeAll(ELSEWHERE);
    assertThat(found).isEqualTo(new TreeSet<>(scenes.keySet()));
  }

  @ParameterizedTest
  @MethodSource("badWords")
  void whatCannotBeKeptComesBackWhole(String kind, String typed) throws Exception {
    for (Scene scene : scenes.values()) {
      String words = "most".equals(kind) ? WHY.repeat(300) : typed;
      boolean blank = "blank".equals(kind);
      MockHttpServletResponse answer = sent(scene, words);
      if (blank && scene.empty) {
        assertThat(answer.getStatus()).as(scene.address).isEqualTo(302);
      } else {
        assertThat(answer.getStatus()).as(scene.address + " " + kind).isEqualTo(400);
        refused(scene, answer.getContentAsString(), blank ? "" : words);
      }
    }
  }

  static Stream<Arguments> badWords() {
    return Stream.of(BLANKS.stream().map(blank -> arguments("blank", blank.repeat(3))),
        UNREADABLE.stream().map(one -> arguments("unreadable", WHY + one)), Stream.of(arguments("most", "")))
        .flatMap(all -> all);
  }

  @Test
  void noBrowserCutsAnythingOff() throws Exception {
    for (String page : List.of("/concerns/{reference}/changed", "/concerns/{reference}/people",
        "/concerns/{reference}/site", "/tasks/{id}/step-out")) {
      assertThat(text(scenes.get(page).person, scenes.get(page).address)).as(page).contains("<textarea")
          .doesNotContain("maxlength");
    }
  }

  @Test
  void whoeverChoosesNothingIsToldSoBesideTheChoice() throws Exception {
    Scene changed = scenes.get("/concerns/{reference}/changed");
    String page = send(changed.person, changed.address, Map.of("said", WHY)).getResponse().getContentAsString();
    assertThat(page).contains("href=\"#what\"", "Choose what has changed", WHY.strip());
  }

  private MockHttpServletResponse sent(Scene scene, String words) throws Exception {
    Map<String, String> typed = new HashMap<>(scene.typed);
    typed.put(scene.box, words);
    return send(scene.person, scene.address, typed).getResponse();
  }

  private static void refused(Scene scene, String page, String words) {
    assertThat(page).as(scene.address).containsPattern("<title>Error: ").contains("govuk-error-summary",
        "href=\"#" + scene.id + "\"", "id=\"" + scene.id + "\"");
    String shown = words.strip().replace("\u0007", "").replace("\u0000", "").strip();
    assertThat(page).as("typed into " + scene.address).contains(shown);
  }

  private String because(Person lead, ConcernReference masked) {
    try {
      return text(lead, "/concerns/" + masked).replaceAll("(?s).*name=\"because\" value=\"([^\"]+)\".*", "$1");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean takesText(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("org.sevenfold.")
        && Arrays.stream(handler.getMethodParameters())
            .anyMatch(one -> one.hasParameterAnnotation(RequestParam.class) && !"_drawing".equals(
                one.getParameterAnnotation(RequestParam.class).name())
                && (one.getParameterType() == String.class || one.getParameterType() == MultiValueMap.class)
                || one.hasParameterAnnotation(ModelAttribute.class) && one.getParameterType() != String.class);
  }
}
