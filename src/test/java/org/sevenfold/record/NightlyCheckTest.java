package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record is checked every night without being asked, and what is found reaches a person. */
class NightlyCheckTest extends RecordTest {

  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired
  NightlyCheck check;
  @Autowired
  RecordHealth health;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Directory directory;
  private TestPeople people;

  @BeforeEach
  void aRecordThatNobodyHasChecked() {
    asSuperuser("delete from record_check");
    asSuperuser("delete from record_finding");
    check.tellWhatWasMet();
    people = new TestPeople(directory);
    entries(3);
  }

  @Test
  void itIsCheckedOnceANightAfterThreeInLondon() {
    checkAt(TUESDAY);
    assertThat(checks()).as("the first start").containsExactly(TUESDAY);
    Instant summer = Instant.parse("2027-07-06T01:59:00Z");
    checkAt(summer);
    checkAt(Instant.parse("2027-07-06T02:00:00Z"));
    checkAt(Instant.parse("2027-07-06T09:00:00Z"));
    assertThat(checks()).containsExactly(TUESDAY, summer, Instant.parse("2027-07-06T02:00:00Z"));
  }

  @Test
  void onlyOneNodeChecks() throws SQLException {
    try (Connection other = DATABASE.superuser(); Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_try_advisory_xact_lock(hashtextextended('sevenfold record check', 7))");
      checkAt(TUESDAY);
      assertThat(checks()).isEmpty();
      other.rollback();
    }
    checkAt(TUESDAY);
    assertThat(checks()).hasSize(1);
  }

  @Test
  void whatIsFoundIsTheAdministratorsToKnowAndToldOnce() {
    harm("delete from journal_entry where chain = ? and number = 2", chain);
    checkAt(TUESDAY);
    assertThat(found()).containsExactly(new Fault(chain, 2, Fault.Kind.MISSING));
    assertThat(told(Role.ADMINISTRATOR)).containsExactly(TUESDAY);
    assertThat(told(Role.SAFEGUARDING_LEAD)).isEmpty();
    sent();
    checkAt(TUESDAY.plus(A_DAY));
    assertThat(told(Role.ADMINISTRATOR)).containsExactly(TUESDAY);
  }

  @Test
  void whatSomebodyMeetsIsToldWithoutWaitingForTheNight() {
    harm("delete from journal_entry where chain = ? and number = 2", chain);
    journal.read(TestReading.COMPARING, concern);
    check.tellWhatWasMet();
    assertThat(found()).containsExactly(new Fault(chain, 2, Fault.Kind.MISSING));
    assertThat(told(Role.ADMINISTRATOR)).containsExactly(TUESDAY);
  }

  @Test
  void howeverMuchIsFoundNobodyIsFlooded() {
    harm("delete from journal_entry where chain = ? and number = 1", chain);
    meet();
    harm("update journal_entry set head = '' where chain = ? and number = 2", chain);
    meet();
    assertThat(told(Role.ADMINISTRATOR)).as("two in one mail").containsExactly(TUESDAY);
    sent();
    harm("update journal_entry set head = '' where chain = ? and number = 3", chain);
    meet();
    assertThat(told(Role.ADMINISTRATOR)).containsExactly(TUESDAY, TUESDAY.plus(Duration.ofHours(1)));
  }

  @Test
  void whatIsAsItWasAgainIsForgottenByTheNextCheck() {
    harm("update journal_entry set number = 9 where chain = ? and number = 3", chain);
    checkAt(TUESDAY);
    harm("update journal_entry set number = 3 where chain = ? and number = 9", chain);
    assertThat(found()).isNotEmpty();
    checkAt(TUESDAY.plus(A_DAY));
    assertThat(found()).isEmpty();
  }

  @Test
  void aNightThatIsLeftOutIsSeen() {
    assertThat(health.isChecked()).isFalse();
    checkAt(TUESDAY);
    clock.moveTo(TUESDAY.plus(A_DAY));
    assertThat(health.isChecked()).isTrue();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(31)));
    assertThat(health.isChecked()).isFalse();
    assertThat(health.lastChecked()).get().extracting(RecordHealth.Check::at).isEqualTo(TUESDAY);
  }

  private void checkAt(Instant moment) {
    clock.moveTo(moment);
    check.checkIfDue();
  }

  private void meet() {
    journal.read(TestReading.COMPARING, concern);
    check.tellWhatWasMet();
  }

  private List<Fault> found() {
    return health.faults().stream().filter(fault -> fault.chain().equals(chain)).toList();
  }

  private List<Instant> checks() {
    return jdbc.sql("select at from record_check order by id").query((row, i) -> row.getTimestamp(1).toInstant())
        .list();
  }

  /** When mails about the record leave for somebody of this test's agency. */
  private List<Instant> told(Role role) {
    return jdbc.sql("select send_at from notice where person = ? and kind = 'RECORD_DAMAGED' order by id")
        .param(people.the(role).id().value()).query((row, i) -> row.getTimestamp(1).toInstant()).list();
  }

  private void sent() {
    jdbc.sql("update notice set sent_at = send_at where kind = 'RECORD_DAMAGED'").update();
  }
}
