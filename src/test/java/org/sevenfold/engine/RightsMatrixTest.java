package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.access.State;
import org.sevenfold.child.ChildWork;
import org.sevenfold.concern.Concerns;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.retention.Destruction;
import org.sevenfold.retention.LegalHolds;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.ConcernSites;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Identity;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody whom the rights tell apart, to a concern in each state, by every way in: each page, each request about a
 * task, each call of ours. What is found is what {@code rights.yaml} says, cell by cell.
 */
class RightsMatrixTest extends PageTest {

  private static final List<State> STATES = List.of(State.MASKED, State.OPEN, State.CLOSED);

  @Autowired
  ChildWork children;
  @Autowired
  Rights rights;
  @Autowired
  Concerns concerns;
  @Autowired
  Identity identity;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  ConcernSites concernSites;
  @Autowired
  LegalHolds holds;
  @Autowired
  Destruction destruction;
  @Autowired
  Timers timers;
  @Autowired
  Disclosures disclosures;
  @Autowired
  TaskService tasks;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort
  int port;

  private final List<String> wrong = new ArrayList<>();
  private int cells;
  private RightsPages everyPage;
  private RightsStage stage;

  @BeforeEach
  void everyWayIn() {
    everyPage = RightsPages.of(requestMappingHandlerMapping, pages, transaction);
    stage =
        new RightsStage(cases, children, work, concerns, exclusions, confirmations, staffing, agencySites, directory,
            disclosures, tasks, jdbc,
            transaction);
  }

  @Test
  void everyPageIsNamedByAnActAndEveryNameIsAPage() {
    TreeSet<String> named = new TreeSet<>();
    Stream.of(Right.values()).forEach(right -> named.addAll(rights.granted(right).pages()));
    named.removeAll(RightsPages.IN_REAL_USE);
    assertThat(everyPage.all()).isEqualTo(named);
  }

  @Test
  void everyCellIsAsTheRightsSay() {
    RightsCalls calls = new RightsCalls(cases, work, concerns, identity, exclusions, concernSites, holds,
        destruction, transaction);
    for (State state : STATES) {
      for (Somebody who : Somebody.values()) {
        RightsScene scene = stage.of(who, state);
        everyPage.of(scene).forEach((page, opened) -> compare(scene, page,
            rights.ofPage(page).stream().anyMatch(right -> scene.may(rights, right)), opened));
        // to a call of ours nobody comes without a name
        (who == Somebody.NOBODY_SIGNED_IN ? Map.<RightsCalls.Call, Boolean>of() : calls.of(scene))
            .forEach((call, done) -> compare(scene, call.toString(), scene.may(rights, call.right()), done));
        new RightsRequests(cases, port).of(scene).forEach((request, done) -> compare(scene, request.toString(),
            request.right().filter(right -> scene.may(rights, right)).isPresent(), done));
        // what is left open here would stand before other tests' work when that is late
        timers.stopAll(concerns.find(scene.concern()).orElseThrow().agency());
      }
    }
    System.out.println("Rights: " + cells + " cells, " + Somebody.values().length + " kinds of people, "
        + STATES.size() + " states");
    assertThat(wrong).isEmpty();
    assertThat(cells).isGreaterThan(3000);
  }

  private void compare(RightsScene scene, String way, boolean may, boolean found) {
    cells++;
    if (may != found) {
      wrong.add(scene.who() + ", " + scene.state() + ": " + way + (may ? " is theirs and was refused" : " is open"));
    }
  }

  /** The calls of ours that people's pages make, found by themselves. */
  @Test
  void everyCallIsInTheMatrix() {
    assertThat(RightsCalls.missing()).isEmpty();
    assertThat(Map.of("requests", RightsRequests.notThere())).isEqualTo(Map.of("requests", List.of()));
  }
}
