package org.sevenfold.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.directory.Role.ADMINISTRATOR;
import static org.sevenfold.directory.Role.CALDICOTT_GUARDIAN;
import static org.sevenfold.directory.Role.PRACTITIONER;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestSettings;
import org.sevenfold.directory.Role;
import org.sevenfold.start.Settings;
import org.sevenfold.start.Settings.Sessions;
import org.springframework.mock.env.MockEnvironment;

/** Of several limits the shortest counts. */
class SessionLengthsTest {

  private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");
  private static final Map<String, Sessions.OfRole> ROLES = Map.of(
      "administrator", new Sessions.OfRole(minutes(10), minutes(60)),
      "caldicott-guardian", new Sessions.OfRole(minutes(20), null),
      "practitioner", new Sessions.OfRole(null, minutes(2000)));

  private final SessionLimits limits = new SessionLimits(settings(new Sessions(minutes(30), minutes(600), ROLES)),
      Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "MANAGER | 599 | 29 | in", "MANAGER | 600 | 0 | LONG", "MANAGER | 100 | 30 | IDLE", "'' | 100 | 30 | IDLE",
      "ADMINISTRATOR | 59 | 9 | in", "ADMINISTRATOR | 60 | 0 | LONG", "ADMINISTRATOR | 59 | 10 | IDLE",
      "CALDICOTT_GUARDIAN | 599 | 19 | in", "CALDICOTT_GUARDIAN | 599 | 20 | IDLE",
      "PRACTITIONER | 1999 | 29 | in", "PRACTITIONER,MANAGER | 600 | 0 | LONG",
      "PRACTITIONER,ADMINISTRATOR,CALDICOTT_GUARDIAN | 59 | 10 | IDLE"})
  void howLongSomebodyStaysSignedIn(String roles, int since, int used, String what) {
    Set<Role> theirs = Arrays.stream(roles.split(",")).filter(name -> !name.isEmpty()).map(Role::valueOf)
        .collect(Collectors.toSet());
    assertThat(limits.over(theirs, NOW.minus(minutes(since)), NOW.minus(minutes(used))).map(Enum::name).orElse("in"))
        .isEqualTo(what);
  }

  @Test
  void aRowOutlivesEveryLimit() {
    assertThat(limits.kept()).isGreaterThan(minutes(2000)).isLessThan(Duration.ofDays(2));
    assertThat(limits.over(Set.of(PRACTITIONER, CALDICOTT_GUARDIAN, ADMINISTRATOR), NOW, NOW)).isEmpty();
  }

  @Test
  void aRoleThatIsSpeltInAnotherWayIsRefused() {
    assertThat(new SessionLimitsCheck().faults(new MockEnvironment()
        .withProperty("sevenfold.sessions.roles.safeguarding-lead.idle", "5m")
        .withProperty("sevenfold.sessions.roles.admin.idle", "5m")))
        .singleElement().asString().startsWith("There is no role admin, as sevenfold.sessions.roles has it.")
        .contains("safeguarding-lead, caldicott-guardian");
  }

  private static Duration minutes(int many) {
    return Duration.ofMinutes(many);
  }

  private static Settings settings(Sessions sessions) {
    Settings all = TestSettings.standard();
    return new Settings(Path.of("var"), all.masterKey(), all.address(), all.pack(), all.node(), true, all.sweep(),
        all.heads(), all.codes(), sessions, all.notices(), all.report(), all.record(),
        all.secondStep(), all.openidConnect(), all.web(), all.files());
  }
}
