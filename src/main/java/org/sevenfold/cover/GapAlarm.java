package org.sevenfold.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.SiteId;
import org.sevenfold.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever answers for a place that it has no lead on duty or will have none: before it happens, and once for each
 * gap. Whichever node finds it first tells it.
 */
@Component
public class GapAlarm {

  private final GapsAhead ahead;
  private final WhoAnswers answers;
  private final Notices notices;
  private final Directory directory;
  private final JdbcClient jdbc;
  private final Clock clock;

  GapAlarm(GapsAhead ahead, WhoAnswers answers, Notices notices, Directory directory, JdbcClient jdbc, Clock clock) {
    this.ahead = ahead;
    this.answers = answers;
    this.notices = notices;
    this.directory = directory;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Looks at every place of an agency in which somebody works who could be told. */
  @Transactional
  public void look(Agency agency) {
    ahead.places(agency).stream().filter(place -> !answers.of(place).isEmpty())
        .forEach(place -> look(place, ahead.of(place, agency.agencyPack())));
  }

  private void look(Area place, Optional<Gap> found) {
    // what has been told and is over, or is not to be feared any more, is another one the next time
    jdbc.sql("update cover_gap set ended_at = :now where agency = :agency and coalesce(site, '') = :site"
        + " and ended_at is null and (:none or ends <= :begins)").param("now", now())
        .param("agency", place.agency()).param("site", site(place)).param("none", found.isEmpty())
        .param("begins", Timestamp.from(found.map(Gap::begins).orElse(Instant.EPOCH))).update();
    found.filter(this::isNew).ifPresent(gap -> notices.nobodyOnDuty(answers.of(place)));
  }

  /** The index lets in one at a time: of two who find it at once, one tells it. */
  private boolean isNew(Gap gap) {
    int told = jdbc.sql("insert into cover_gap (agency, site, begins, ends, told_at)"
        + " values (?, nullif(?, ''), ?, ?, ?) on conflict do nothing")
        .params(gap.place().agency(), site(gap.place()), Timestamp.from(gap.begins()), ends(gap), now()).update();
    if (told == 0) {
      jdbc.sql("update cover_gap set ends = ? where agency = ? and coalesce(site, '') = ? and ended_at is null")
          .params(ends(gap), gap.place().agency(), site(gap.place())).update();
    }
    return told > 0;
  }

  /** Those that have been told and are not over. */
  public List<Gap> open() {
    return jdbc.sql("select agency, site, begins, ends from cover_gap where ended_at is null order by begins, id")
        .query(GapAlarm::read).list().stream().filter(gap -> directory.agency(gap.place().agency()).isPresent())
        .toList();
  }

  private static Timestamp ends(Gap gap) {
    return gap.ends().map(Timestamp::from).orElse(null);
  }

  private static String site(Area place) {
    return place.site().map(SiteId::value).orElse("");
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Gap read(ResultSet row, int index) throws SQLException {
    return new Gap(new Area(row.getString("agency"), Optional.ofNullable(row.getString("site")).map(SiteId::new)),
        row.getTimestamp("begins").toInstant(),
        Optional.ofNullable(row.getTimestamp("ends")).map(Timestamp::toInstant));
  }
}
