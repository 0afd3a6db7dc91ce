package org.sevenfold.notice.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.NoticeTimes;
import org.sevenfold.policy.QuietHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have set about being told. */
@Component
public class NoticeSettings {

  private final JdbcClient jdbc;

  NoticeSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public NoticeSetting of(PersonId person) {
    return jdbc.sql("select mobile, by_text, digests, quiet_from, quiet_to from notice_setting where person = ?")
        .param(person.value()).query(NoticeSettings::read).optional().orElse(NoticeSetting.NONE);
  }

  /** Where a text message goes; empty where they have no number or do not want any. */
  public Optional<String> mobile(PersonId person) {
    return Optional.of(of(person)).filter(NoticeSetting::byText).map(NoticeSetting::mobile)
        .filter(number -> !number.isEmpty());
  }

  /** @return whether the number is nobody else's; nothing is kept where it is */
  @Transactional
  public boolean save(PersonId person, NoticeSetting setting) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('notice_setting.mobile'))").query().listOfRows();
    if (!setting.mobile().isEmpty() && isOfOther(person, setting.mobile())) {
      return false;
    }
    jdbc.sql("""
        insert into notice_setting (person, mobile, by_text, digests, quiet_from, quiet_to)
        values (?, ?, ?, ?, ?::time, ?::time)
        on conflict (person) do update set mobile = excluded.mobile, by_text = excluded.by_text,
          digests = excluded.digests, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to""")
        .params(person.value(), setting.mobile(), setting.byText(),
            setting.digests().stream().map(LocalTime::toString).collect(Collectors.joining(",")),
            setting.quiet().map(quiet -> quiet.from().toString()).orElse(null),
            setting.quiet().map(quiet -> quiet.to().toString()).orElse(null))
        .update();
    return true;
  }

  private boolean isOfOther(PersonId person, String mobile) {
    return jdbc.sql("select exists (select 1 from notice_setting where mobile = ? and person <> ?)")
        .params(mobile, person.value()).query(Boolean.class).single();
  }

  private static NoticeSetting read(ResultSet row, int index) throws SQLException {
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    LocalTime to = row.getObject("quiet_to", LocalTime.class);
    return new NoticeSetting(row.getString("mobile"), row.getBoolean("by_text"),
        NoticeTimes.times(row.getString("digests")),
        from == null ? Optional.empty() : Optional.of(new QuietHours(from, to)));
  }
}
