package org.sevenfold.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.datarights.Answer;
import org.sevenfold.datarights.AnsweredLongAgo;
import org.sevenfold.datarights.Asked;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.Outcome;
import org.sevenfold.datarights.RequestKind;
import org.sevenfold.datarights.RightsDesk;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.guidance.Meets;
import org.sevenfold.notice.ToldLongAgo;
import org.sevenfold.record.Verification;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes by a clock of its own: what nobody sent, and what somebody was told (P69.b4). */
class KeptByTheClockTest extends PageTest {

  @Autowired
  Drafts drafts;
  @Autowired
  ToldLongAgo told;
  @Autowired
  RightsDesk rights;
  @Autowired
  Bundles bundles;
  @Autowired
  AnsweredLongAgo answered;
  @Autowired
  Verification verification;
  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;

  @Test
  @Meets("P69.b4#1")
  void whatNobodySentGoesAfterFourWeeks() {
    DraftKey page = new DraftKey("raise");
    drafts.keep(people.raiser().id(), page, "", new Draft.Content("Raise a concern", Map.of(), List.of()));
    clock.moveTo(TUESDAY.plus(Drafts.KEPT).minusSeconds(1));
    drafts.forget();
    assertThat(drafts.find(people.raiser().id(), page)).isPresent();
    clock.moveTo(TUESDAY.plus(Drafts.KEPT).plusSeconds(1));
    drafts.forget();
    assertThat(jdbc.sql("select count(*) from draft where person = ?").param(people.raiser().id().value())
        .query(Integer.class).single()).isZero();
  }

  @Test
  @Meets("P69.b4#1")
  void whatWasToldGoesAfterAYearAndWhatWaitsStays() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    jdbc.sql("update notice set sent_at = ? where concern = ? and person = ?")
        .params(Timestamp.from(TUESDAY), concern.value(), people.lead().id().value()).update();
    int all = notices(concern);
    int sent = jdbc.sql("select count(*) from notice where concern = ? and sent_at is not null")
        .param(concern.value()).query(Integer.class).single();
    assertThat(sent).isPositive().isLessThan(all);
    clock.moveTo(TUESDAY.plus(ToldLongAgo.KEPT).minusSeconds(1));
    told.forget();
    assertThat(notices(concern)).isEqualTo(all);
    clock.moveTo(TUESDAY.plus(ToldLongAgo.KEPT).plusSeconds(1));
    told.forget();
    assertThat(notices(concern)).isEqualTo(all - sent);
  }

  @Test
  @Meets("P69.b4#1")
  void aRequestGoesSixYearsAfterItsAnswerWithWhatWasGivenAndItsKey() {
    Person desk = people.the(Role.IG_LEGAL_ADVISER);
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    ConcernReference request = rights.takeIn(desk, RequestKind.ACCESS, LocalDate.parse("2026-11-17"),
        new Asked("Zelda Fairbairn", "She herself", "I know her", "All of it"));
    bundles.tie(desk, request, List.of(concern));
    rights.end(desk, request, new Answer(Optional.of(Outcome.REFUSED), "She is not in it", "By letter", true));
    clock.moveTo(Instant.parse("2032-11-17T09:59:00Z"));
    answered.forget();
    assertThat(rows(request)).isEqualTo(3);
    clock.moveTo(Instant.parse("2032-11-17T10:01:00Z"));
    answered.forget();
    assertThat(rows(request)).isZero();
    assertThat(verification.faults(request.value())).as("its hashes hold, its key is gone").isEmpty();
    assertThat(concerns.find(concern)).as("the concern stays").isPresent();
  }

  @Test
  void beforeItsTimeTheDatabaseLetsNoKeyGo() {
    ConcernReference request = rights.takeIn(people.the(Role.IG_LEGAL_ADVISER), RequestKind.ACCESS,
        LocalDate.parse("2026-11-17"), new Asked("Zelda Fairbairn", "She herself", "I know her", "All of it"));
    assertThat(jdbc.sql("select destroy_request_key(?)").param(request.value()).query(Integer.class).single())
        .isZero();
  }

  private int rows(ConcernReference request) {
    return Stream.of("data_request where reference", "data_request_concern where request", "case_key where chain")
        .mapToInt(table -> jdbc.sql("select count(*) from " + table + " = ?").param(request.value())
            .query(Integer.class).single())
        .sum();
  }

  private int notices(ConcernReference concern) {
    return jdbc.sql("select count(*) from notice where concern = ?").param(concern.value()).query(Integer.class)
        .single();
  }
}
