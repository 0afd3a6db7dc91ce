package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The small forms: a second press, a retry and the way back lead where the first one led, and do nothing more. */
class PagesSentOnceTest extends PageTest {

  /** These ask for what was sent themselves: they go on after it, or catch what the database says. */
  private static final Set<String> THEMSELVES = Set.of("/tasks/{id}", "/concerns/new",
      "/concerns/{reference}/changed", "/people/{id}", "/people/import",
      "/concerns/{reference}/files", "/concerns/new/files",
      "/concerns/{reference}/answers/{entry}/correct/{key}", "/concerns/{reference}/answers/{entry}/add");
  private static final String NOTHING = "nothing is done";
  private static final String NOBODY = "nobody is signed in by whom it could be remembered";
  private static final String SESSION = "it ends the session that it came from, and the second press with it";
  private static final String PASSWORD = "it asks for the password each time, and its answer may be kept nowhere";
  private static final String LETTER = "it is nowhere but on its answer: the next one holds another code";
  private static final Map<String, String> NEED_NONE = Map.ofEntries(Map.entry("/drafts/{page}", "the last one counts"),
      Map.entry("/concerns/new/body-map", "the last one counts"),
      Map.entry("/drafts/{page}/drop", "what is gone is gone"), Map.entry("/people/search", NOTHING),
      Map.entry("/cover/hand-over", "what has gone is not theirs any more"),
      Map.entry("/cover/work", "whoever has it has it already"),
      Map.entry("/concerns/search", NOTHING), Map.entry("/data-rights/{request}/find", NOTHING),
      Map.entry("/staff/letters", LETTER),
      Map.entry("/people/import/preview", NOTHING),
      Map.entry("/people/agencies/{agency}/settings/{setting}/preview", NOTHING),
      Map.entry("/account/session/stay", NOTHING),
      Map.entry("/sign-in/second-step", NOBODY), Map.entry("/sign-in/app", NOBODY),
      Map.entry("/sign-in/passkey", NOBODY), Map.entry("/sign-in/openid/code", NOBODY),
      Map.entry("/password", NOBODY), Map.entry("/first-administrator", NOBODY),
      Map.entry("/account/password", SESSION), Map.entry("/account/sign-out-everywhere", SESSION),
      Map.entry("/account/app/code", SESSION), Map.entry("/account/app/remove", SESSION),
      Map.entry("/account/passkeys/new", SESSION), Map.entry("/account/passkeys/{id}/remove", SESSION),
      Map.entry("/account/app", PASSWORD), Map.entry("/account/passkeys", PASSWORD),
      Map.entry("/account/recovery-codes", PASSWORD),
      Map.entry("/staff/letters/{id}", LETTER));

  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;
  private ConcernReference concern;
  private Person raiser;
  private Person lead;
  private Person administrator;

  @BeforeEach
  void aConcern() {
    raiser = people.raiser();
    lead = people.lead();
    administrator = people.the(Role.ADMINISTRATOR);
    concern = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
  }

  @Test
  void everyPageThatActsIsSentOnceOrItIsSaidWhyNot() {
    Set<String> others = new TreeSet<>();
    requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
      if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST) && isOurs(handler)
          && !handler.hasMethodAnnotation(SentOnce.class)) {
        others.addAll(mapping.getPatternValues());
      }
    });
    Set<String> said = new TreeSet<>(NEED_NONE.keySet());
    said.addAll(THEMSELVES);
    said.remove("/first-administrator"); // only where nobody is there yet
    others.remove("/first-administrator");
    assertThat(others).isEqualTo(said);
  }

  /** One that answers by itself would be taken for one that did nothing, and rolled back. */
  @Test
  void whateverIsSentOnceAnswersWithAPage() {
    assertThat(requestMappingHandlerMapping.getHandlerMethods().values().stream()
        .filter(handler -> handler.hasMethodAnnotation(SentOnce.class)).toList()).hasSizeGreaterThan(10)
        .allMatch(handler -> handler.getMethod().getReturnType() == String.class
            && !handler.hasMethodAnnotation(ResponseBody.class));
  }

  @Test
  void eachFormOfAPageIsDrawnWithAKeyOfItsOwn() throws Exception {
    Set<String> keys = keys(text(raiser, "/concerns/" + concern));
    assertThat(keys).hasSizeGreaterThan(2);
    assertThat(keys(text(raiser, "/concerns/" + concern))).doesNotContainAnyElementsOf(keys);
  }

  @Test
  void claimingAndPuttingBack() throws Exception {
    OpenTask task = work.ofConcern(concern).stream().filter(one -> one.key().equals("triage")).findFirst()
        .orElseThrow();
    twice(lead, "/tasks/" + task.id() + "/claim", Map.of());
    twice(lead, "/tasks/" + task.id() + "/put-back", Map.of());
    assertThat(work.find(task.id()).orElseThrow().isClaimed()).isFalse();
    twice(lead, "/tasks/" + task.id() + "/step-out", Map.of("why", "Her aunt is my neighbour"));
  }

  @Test
  void whatHasChangedIsSaidOnce() throws Exception {
    for (CaseMessage message : CaseMessage.values()) {
      twice(raiser, "/concerns/" + concern + "/changed", Map.of("what", message.name(), "said", "She rang again"));
    }
  }

  @Test
  void peopleOfAConcern() throws Exception {
    String colleague = people.the(Role.MANAGER).userName();
    twice(raiser, "/concerns/" + concern + "/about-colleague", Map.of("people", colleague));
    twice(lead, "/concerns/" + concern + "/people",
        Map.of("person", people.secondLead().id().value(), "out", "true", "why", "Her brother is alleged"));
    twice(raiser, "/concerns/" + concern + "/pass-to-lead", Map.of());
  }

  @Test
  void whoeverLosesTheirRightByItIsLedThereAgainAndNotTurnedAway() throws Exception {
    twice(lead, "/concerns/" + concern + "/people",
        Map.of("person", lead.id().value(), "out", "true", "why", "Her brother is my husband"));
  }

  @Test
  void onDutyAndOffAndAway() throws Exception {
    twice(lead, "/cover/duty", Map.of("on", "false"));
    twice(lead, "/cover/absences", Map.of("from_day", "2026-11-17", "from_time", "12:00", "until_day", "2026-11-18",
        "until_time", "12:00"));
    twice(lead, "/cover/rota", Map.of("as", "safeguarding_lead", "day", "2", "begins", "09:00", "ends", "17:00"));
  }

  @Test
  void accountsAndAgencies() throws Exception {
    String person = "/people/" + people.the(Role.MANAGER).id();
    twice(administrator, person + "/duty", Map.of("on", "false"));
    twice(administrator, person + "/sign-out", Map.of());
    twice(administrator, person + "/code", Map.of("paper", "true"));
    twice(administrator, person + "/leave", Map.of("sure", "true"));
    twice(administrator, person + "/come-back", Map.of());
    twice(administrator, "/people/agencies", Map.of("name", "Agency " + concern, "type", "statutory", "policy",
        "staffordshire-2009"));
  }

  @Test
  void whatWasRefusedHasTakenNoKey() throws Exception {
    Map<String, String> typed = new HashMap<>(Map.of("person", people.secondLead().id().value(), "out", "true",
        "_drawing", "one"));
    String path = "/concerns/" + concern + "/people";
    assertThat(send(lead, path, typed).getResponse().getStatus()).isEqualTo(400);
    typed.put("why", "Her brother is alleged");
    assertThat(send(lead, path, typed).getResponse().getStatus()).isEqualTo(302);
    assertThat(concerns.excluded(concern)).hasSize(1);
  }

  private void twice(Person person, String address, Map<String, String> typed) throws Exception {
    Map<String, String> sent = new HashMap<>(typed);
    sent.put("_drawing", address + typed);
    MockHttpServletResponse first = send(person, address, sent).getResponse();
    assertThat(first.getStatus()).as(address).isIn(200, 302);
    long entries = entries();
    MockHttpServletResponse second = send(person, address, sent).getResponse();
    assertThat(second.getStatus()).as(address + " again").isEqualTo(302);
    if (first.getRedirectedUrl() != null) {
      assertThat(second.getRedirectedUrl()).as(address).isEqualTo(first.getRedirectedUrl());
    }
    assertThat(entries()).as("entries of every record after " + address).isEqualTo(entries);
  }

  private long entries() {
    return jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
  }

  private static boolean isOurs(HandlerMethod handler) {
    Method method = handler.getMethod();
    return method.getDeclaringClass().getName().startsWith("org.sevenfold.");
  }

  private static Set<String> keys(String page) {
    return Pattern.compile("name=\"_drawing\" value=\"([^\"]+)\"").matcher(page).results()
        .map(key -> key.group(1)).collect(Collectors.toSet());
  }
}
