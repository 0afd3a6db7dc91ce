package org.sevenfold.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.guidance.Meets;
import org.sevenfold.notice.ToldLongAgo;
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

  private int notices(ConcernReference concern) {
    return jdbc.sql("select count(*) from notice where concern = ?").param(concern.value()).query(Integer.class)
        .single();
  }
}
