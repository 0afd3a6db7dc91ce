package org.sevenfold.draft;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is typed, page by page, until it is sent or nobody has come back to it for four weeks. */
@Component
public class Drafts {

  /** How long what nobody sent is kept. */
  public static final Duration KEPT = Duration.ofDays(28);
  /** How many pages of somebody's are kept, the latest first: nobody fills the database. */
  public static final int MOST = 50;
  /** Letters, sealed or not: far above what a person types into one page. */
  public static final int LONGEST = 200_000;

  private static final String TABLE = "draft";

  private final JdbcClient jdbc;
  private final ColumnSeal seal;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(JdbcClient jdbc, ColumnSeal seal, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Keeps what is typed in place of what was kept before.
   *
   * @param drawing of the page, as it came with it: of one that has been sent nothing is kept any more
   * @return whether it is kept; not when it is too long or comes too late
   */
  @Transactional
  public boolean keep(PersonId person, DraftKey page, String drawing, Draft.Content content) {
    String written = written(content);
    if (written.length() > LONGEST) {
      return false;
    }
    boolean kept = jdbc.sql("""
        insert into draft (person, page, sealed, saved_at) values (:person, :page, :sealed, :now)
        on conflict (person, page) do update set sealed = excluded.sealed, saved_at = excluded.saved_at
          where draft.sent = '' or draft.sent <> :drawing""")
        .param("person", person.value()).param("page", page.value()).param("drawing", drawing)
        .param("sealed", seal.close(written, TABLE, person.value(), page.value()))
        .param("now", Timestamp.from(clock.instant())).update() > 0;
    jdbc.sql("""
        delete from draft where person = :person and page in (
          select page from draft where person = :person order by saved_at desc, page offset :most)""")
        .param("person", person.value()).param("most", MOST).update();
    return kept;
  }

  /** Something belongs to this page before anything was typed into it: it is kept as long as what is typed would be. */
  @Transactional
  public void begin(PersonId person, DraftKey page, String title) {
    String nothing = written(new Draft.Content(title, Map.of(), List.of()));
    jdbc.sql("""
        insert into draft (person, page, sealed, saved_at) values (:person, :page, :sealed, :now)
        on conflict (person, page) do update set sealed = coalesce(draft.sealed, excluded.sealed),
          saved_at = excluded.saved_at""")
        .param("person", person.value()).param("page", page.value())
        .param("sealed", seal.close(nothing, TABLE, person.value(), page.value()))
        .param("now", Timestamp.from(clock.instant())).update();
  }

  /** What of this page is kept for them. */
  public Optional<Draft> find(PersonId person, DraftKey page) {
    return jdbc.sql("select person, page, sealed, saved_at from draft where person = ? and page = ? and sealed is not"
        + " null").params(person.value(), page.value()).query(this::read).optional().flatMap(draft -> draft);
  }

  /** Everything that is kept for them, the latest first. */
  public List<Draft> of(PersonId person) {
    return jdbc.sql("select person, page, sealed, saved_at from draft where person = ? and sealed is not null"
        + " order by saved_at desc").param(person.value()).query(this::read).list().stream()
        .flatMap(Optional::stream).toList();
  }

  /** It has been sent: nothing of this drawing of the page is kept any more, however late it comes. */
  @Transactional
  public void sent(PersonId person, DraftKey page, String drawing) {
    jdbc.sql("""
        insert into draft (person, page, saved_at, sent) values (:person, :page, :now, :drawing)
        on conflict (person, page) do update set sealed = null, saved_at = excluded.saved_at, sent = excluded.sent""")
        .param("person", person.value()).param("page", page.value()).param("drawing", drawing)
        .param("now", Timestamp.from(clock.instant())).update();
  }

  /** They do not want it any more. */
  @Transactional
  public void drop(PersonId person, DraftKey page) {
    jdbc.sql("delete from draft where person = ? and page = ?").params(person.value(), page.value()).update();
  }

  /** What nobody has come back to for four weeks is gone. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forget() {
    jdbc.sql("delete from draft where saved_at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
  }

  private String written(Draft.Content content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where somebody changed it in the database: the log says so, and the page goes on without it. */
  private Optional<Draft> read(ResultSet row, int index) throws SQLException {
    DraftKey page = new DraftKey(row.getString("page"));
    Optional<String> written = seal.find(row.getString("sealed"), TABLE, row.getString("person"), page.value());
    Timestamp at = row.getTimestamp("saved_at");
    return written.map(text -> new Draft(page, content(text), at.toInstant()));
  }

  private Draft.Content content(String written) {
    try {
      return json.readValue(written, Draft.Content.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
