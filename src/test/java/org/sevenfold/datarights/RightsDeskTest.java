package org.sevenfold.datarights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Access, correction, objection, erasure and complaint: taken in, with a day, which does not pass unseen (P69.b5). */
class RightsDeskTest extends PageTest {

  private static final String WHY = "They ask about twelve years of records";

  @Autowired
  RequestClock requestClock;
  @Autowired
  JdbcClient jdbc;

  @Test
  @Meets("P69.b5#1")
  void eachKindIsTakenInWithItsDayAndAnsweredWithReasons() throws Exception {
    for (RequestKind kind : RequestKind.values()) {
      String page = "/data-rights/" + taken(kind);
      assertThat(text(desk(), page)).contains(kind.words(), "17 December 2026", "Zelda Fairbairn", "Taken in");
      Map<String, String> answer = new HashMap<>(Map.of("outcome", "refused", "reasons", "It is not about her", "told",
          "By letter", "commissioner", "true"));
      answer.remove("commissioner");
      MockHttpServletResponse refused = send(desk(), page + "/end", answer).getResponse();
      assertThat(refused.getStatus()).isEqualTo(400);
      assertThat(refused.getContentAsString()).contains("href=\"#commissioner\"", "It is not about her");
      answer.put("commissioner", "true");
      send(desk(), page + "/end", answer);
      assertThat(text(desk(), page)).contains("Answered. They get: Nothing of it", "It is not about her", "By letter");
      assertThat(send(desk(), page + "/extend", Map.of("why", WHY)).getResponse().getStatus()).as("answered already")
          .isEqualTo(403);
    }
  }

  @Test
  void onlyWithReasonsItTakesTwoMonthsLongerAndAComplaintNever() throws Exception {
    String page = "/data-rights/" + taken(RequestKind.ACCESS);
    assertThat(send(desk(), page + "/extend", Map.of("why", "ok")).getResponse().getStatus()).isEqualTo(400);
    send(desk(), page + "/extend", Map.of("why", WHY));
    assertThat(text(desk(), page)).contains("17 February 2027", "extended by two", WHY)
        .doesNotContain("It takes two months longer</span>");
    assertThat(send(desk(), page + "/extend", Map.of("why", WHY)).getResponse().getStatus()).isEqualTo(400);
    assertThat(send(desk(), "/data-rights/" + taken(RequestKind.COMPLAINT) + "/extend", Map.of("why", WHY))
        .getResponse().getStatus()).isEqualTo(400);
  }

  @Test
  @Meets("P69.b5#1")
  void whatIsLateIsShownAndClimbs() throws Exception {
    ConcernReference request = taken(RequestKind.OBJECTION);
    requestClock.look();
    assertThat(told()).as("there is time").isZero();
    clock.moveTo(Instant.parse("2026-12-11T09:00:00Z"));
    requestClock.look();
    assertThat(told()).as("whoever answers it").isEqualTo(1);
    requestClock.look();
    assertThat(told()).as("once").isEqualTo(1);
    assertThat(text(desk(), "/data-rights")).doesNotContain(">Late<");
    clock.moveTo(Instant.parse("2026-12-18T09:00:00Z"));
    requestClock.look();
    assertThat(told()).as("the desk, the guardian and the service manager").isEqualTo(4);
    for (Role role : List.of(Role.SERVICE_MANAGER, Role.CALDICOTT_GUARDIAN)) {
      assertThat(text(people.the(role), "/data-rights")).contains(">Late<", request.value())
          .doesNotContain("Zelda Fairbairn");
    }
    clock.moveTo(Instant.parse("2026-12-25T09:00:00Z"));
    requestClock.look();
    assertThat(told()).as("each week again").isEqualTo(7);
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
    MockHttpServletResponse answer = send(desk(), "/data-rights/new", Map.of("kind", "access", "received", "2026-11-18",
        "about", "Zelda Fairbairn")).getResponse();
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("still to come", "Zelda Fairbairn");
    answer = send(desk(), "/data-rights/new", Map.of("kind", "access", "received", "2026-11-16",
        "about", "Zelda Fairbairn")).getResponse();
    assertThat(answer.getContentAsString()).contains("href=\"#identity\"", "href=\"#by\"", "href=\"#words\"");
  }

  private ConcernReference taken(RequestKind kind) throws Exception {
    String address = send(desk(), "/data-rights/new", Map.of("kind", kind.key(), "received", "2026-11-17", "about",
        "Zelda Fairbairn", "by", "She herself", "identity", "I know her", "words", "What she wants"))
        .getResponse().getRedirectedUrl();
    return new ConcernReference(address.substring(address.lastIndexOf('/') + 1));
  }

  private Person desk() {
    return people.the(Role.IG_LEGAL_ADVISER);
  }

  /** How often somebody was told; what has gone out is not told in one with what comes next. */
  private int told() {
    jdbc.sql("update notice set sent_at = now() where kind = 'DATA_REQUEST' and sent_at is null").update();
    return jdbc.sql("select count(*) from notice n join person p on p.id = n.person"
        + " where n.kind = 'DATA_REQUEST' and p.agency = ?").param(people.agency()).query(Integer.class).single();
  }
}
