package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Look;
import org.sevenfold.record.Looks;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Wherever an answer holds something that was written of a concern, it is in the access log under whoever got it: every
 * page, as the mappings have them, and every operation of the engine's API; and whoever is refused leaves a try.
 */
class ReadingIsRecordedTest extends PageTest {

  /** Stands in every text that was typed. */
  private static final String TYPED = "Quirinzabel";
  private static final Map<String, Object> TEXTS =
      Map.of("who", TYPED, "what_was_seen", TYPED, "asked_about", TYPED, "child_name", TYPED,
          "say_why", TYPED, "consequence_if_shared", TYPED, "guardian_reasons", TYPED + " is safer for it by far");
  private static final Map<String, Object> VERY_SENSITIVE =
      Map.of("p54_b3", "yes", "sensitivity", "high", "guardian_decision", "SHARE");
  private static final Map<String, Object> BY_LETTER = Map.of("competence_decision", "no");
  /** What else there is in the engine's API is closed to everybody, or is about no case: {@link RestOperationsTest}. */
  private static final Set<String> OPEN_TO_WORKERS = Set.of("task", "filter", "process-definition", "user");
  private static final String ANY_FACT = "\"valueInfo\":";

  @Autowired
  ChildWork children;
  @Autowired
  Looks looks;
  @Autowired
  Disclosures disclosures;
  @Autowired
  Exclusions exclusions;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort
  int port;

  private final List<String> unrecorded = new ArrayList<>();

  /** A concern, and what addresses of it name. */
  private record Case(ConcernReference concern, TaskId task, int entry) {

    boolean isOf(String page) {
      return page.contains("{reference}") || page.contains("/tasks/") || page.contains("/decisions/")
          || page.equals("GET /concerns") || page.equals("GET /tasks");
    }

    String address(String page) {
      return page.substring(page.indexOf(' ') + 1).replace("{reference}", concern.value()).replace("{id}", task.value())
          .replace("{entry}", String.valueOf(entry)).replace("{number}", "2").replace("{key}", "who")
          .replace("{file}", "none");
    }
  }

  @Test
  void everyPageThatShowsSomethingWritten() throws Exception {
    Set<String> pagesOfOurs = RightsPages.of(requestMappingHandlerMapping, pages, transaction).all();
    Set<String> showing = new TreeSet<>();
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    Map.of(asking(), people.raiser(), sent(), people.lead(), signed(), guardian, asked(), guardian)
        .forEach((one, person) -> pagesOfOurs.stream().filter(one::isOf).filter(page -> shows(person, one, page))
            .forEach(showing::add));
    assertThat(unrecorded).isEmpty();
    assertThat(showing).as("what shows something at all").contains("GET /concerns", "GET /tasks",
        "GET /concerns/{reference}", "GET /concerns/{reference}/children/{number}",
        "GET /concerns/{reference}/disclosures/{entry}", "GET /tasks/{id}", "POST /tasks/{id}",
        "GET /tasks/{id}/letter", "GET /decisions/{id}");
  }

  private boolean shows(Person person, Case one, String page) {
    int before = reads(person, one);
    boolean shows = asked(person, page.substring(0, page.indexOf(' ')), one.address(page)).contains(TYPED);
    int noted = reads(person, one) - before;
    if (shows && noted != 1) {
      unrecorded.add(page + " for " + person.job() + " is in the log " + noted + " times");
    }
    return shows;
  }

  /** What it does is undone; that it was looked at stays. */
  private String asked(Person person, String method, String address) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      try {
        MockHttpServletResponse answer =
            pages.perform(request(HttpMethod.valueOf(method), address).with(signedIn(person)).with(csrf())).andReturn()
                .getResponse();
        return answer.getContentAsString();
      } catch (Exception e) {
        throw new AssertionError(method + " " + address, e);
      }
    });
  }

  @Test
  void everyOperationOfTheEnginesApiThatShowsAFact() {
    Case one = asking();
    RestSession session = RestSession.of(people.raiser(), port);
    Set<String> showing = new TreeSet<>();
    RestOperation.all().stream().filter(RestOperation::isRead)
        .filter(operation -> OPEN_TO_WORKERS.contains(operation.subject())).forEach(operation -> {
          String path = operation.path().replace("{id}", one.task.value()).replaceAll("\\{[^}]*}", "any");
          String body = session.api(operation.method(), path, "").body();
          if (body.contains(TYPED) || body.contains(ANY_FACT)) {
            showing.add(operation.toString());
            if (reads(people.raiser(), one) != showing.size()) {
              unrecorded.add(operation.toString());
            }
          }
        });
    assertThat(unrecorded).isEmpty();
    assertThat(showing).containsExactly("GET /task/{id}/form-variables");
  }

  @Test
  void whoeverIsRefusedLeavesATryByEveryWay() throws Exception {
    Case one = asking();
    Person lead = people.lead();
    exclusions.exclude(people.secondLead(), lead.id(), one.concern, "Her sister is the child's carer");
    for (String page : List.of("/concerns/{reference}", "/concerns/{reference}/readers",
        "/concerns/{reference}/changed", "/tasks/{id}", "/tasks/{id}/letter")) {
      int before = tries(lead, one);
      assertThat(status(lead, one.address("GET " + page))).as(page).isEqualTo(404);
      assertThat(tries(lead, one)).as(page).isEqualTo(before + 1);
    }
    RestSession session = RestSession.of(lead, port);
    for (String path : List.of("/task/{id}", "/task/{id}/form", "/task/{id}/form-variables")) {
      int before = tries(lead, one);
      assertThat(session.get(path.replace("{id}", one.task.value())).statusCode()).as(path).isIn(403, 404);
      assertThat(tries(lead, one)).as(path).isEqualTo(before + 1);
    }
    assertThat(reads(lead, one)).isZero();
  }

  @Test
  void whatIsTheirsAndOnlyNotThereIsNoTry() throws Exception {
    Case one = asking();
    assertThat(status(people.raiser(), "/concerns/" + one.concern + "/disclosures/99")).isEqualTo(404);
    assertThat(tries(people.raiser(), one)).isZero();
  }

  private int reads(Person person, Case one) {
    return (int) looks(person, one).filter(look -> !look.isRefused()).count();
  }

  private int tries(Person person, Case one) {
    return (int) looks(person, one).filter(Look::isRefused).count();
  }

  private Stream<Look> looks(Person person, Case one) {
    return looks.at(TestReading.COMPARING, one.concern).stream().filter(look -> look.person().equals(person.id()));
  }

  /** Its raiser asks somebody for their agreement, by letter. */
  private Case asking() {
    OpenTask task = until(walk.raise(people.raiser(), BY_LETTER, TEXTS), "hear_answer", BY_LETTER);
    cases.claim(people.raiser(), task.id());
    children.add(people.raiser(), task.concern(), OneOfSeveral.same(TYPED + " too", "under_12"));
    return new Case(task.concern(), task.id(), 1);
  }

  /** It was sent. */
  private Case sent() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, TEXTS);
    walk.until(concern, task -> !disclosures.of(concern).isEmpty(), Walk.HARM, TEXTS);
    return new Case(concern, work.ofConcern(concern).get(0).id(), disclosures.of(concern).get(0).entry());
  }

  /** The guardian is asked. */
  private Case asked() {
    OpenTask task = guardians();
    return new Case(task.concern(), task.id(), 1);
  }

  /** The guardian has signed. */
  private Case signed() {
    OpenTask task = guardians();
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    cases.claim(guardian, task.id());
    Map<String, Object> answers = new HashMap<>(walk.answers(task, VERY_SENSITIVE));
    answers.put("guardian_reasons", TEXTS.get("guardian_reasons"));
    cases.answer(guardian, task.id(), answers);
    return new Case(task.concern(), task.id(), 1);
  }

  private OpenTask guardians() {
    ConcernReference concern = walk.raise(people.raiser(), VERY_SENSITIVE, TEXTS);
    walk.until(concern, task -> task.role().equals("caldicott_guardian"), VERY_SENSITIVE, TEXTS);
    return work.unclaimed(people.the(Role.CALDICOTT_GUARDIAN).id()).stream()
        .filter(task -> task.concern().equals(concern)).findFirst().orElseThrow();
  }

  private OpenTask until(ConcernReference concern, String key, Map<String, Object> given) {
    walk.until(concern, task -> task.key().equals(key), given, TEXTS);
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
