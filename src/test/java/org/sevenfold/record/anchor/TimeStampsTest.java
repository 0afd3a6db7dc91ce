package org.sevenfold.record.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.record.Fault;

/** Signed heads are stamped by an authority that runs beside the test. */
class TimeStampsTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");
  private static final String TWO_LINES = "one\ntwo\n";
  private static final Fault OTHERWISE = new Fault(Fault.HEADS, 1, Fault.Kind.STAMPED_OTHERWISE);

  @TempDir
  Path folder;
  private final MovableClock clock = new MovableClock(TUESDAY);
  private AuthorityOfATest authority;
  private TimeStamps stamps;

  @BeforeEach
  void anAuthority() {
    authority = new AuthorityOfATest(clock);
    stamps = stamps(authority);
    stamps.keep(TWO_LINES);
  }

  @AfterEach
  void stop() {
    authority.close();
  }

  @Test
  void whatWasStampedIsConfirmedAlsoOnceMoreHasBeenSigned() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("time-stamps.log"))).singleElement().asString().startsWith("2\t");
    assertThat(stamps.differences(() -> TWO_LINES)).isEmpty();
    assertThat(stamps.differences(() -> TWO_LINES + "three\n")).isEmpty();
  }

  @Test
  void headsThatWereSignedAnewAreNot() {
    assertThat(stamps.differences(() -> "one\nother\nthree\n")).containsExactly(OTHERWISE);
    assertThat(stamps.differences(() -> "one\n")).containsExactly(OTHERWISE);
  }

  @Test
  void aStampOfAnotherAuthorityIsNone() {
    try (AuthorityOfATest other = AuthorityOfATest.another(clock)) {
      assertThat(stamps(other).differences(() -> TWO_LINES)).containsExactly(OTHERWISE);
      TimeStamps mixed = new TimeStamps(folder.resolve("mixed"),
          TimeStampAuthority.at(other.address(), authority.certificateIn(folder)), clock);
      assertThatThrownBy(() -> mixed.keep(TWO_LINES)).hasMessageContaining("not by the authority that is set");
    }
  }

  @Test
  void aLineThatIsNoStampIsTold() throws IOException {
    Files.writeString(folder.resolve("time-stamps.log"), "no stamp\n");
    assertThat(stamps.differences(() -> TWO_LINES)).containsExactly(OTHERWISE);
  }

  @Test
  void itIsAskedOnceAnHourAtMostAndOnlyWhereSomethingIsNew() {
    stamps.keep(TWO_LINES + "three\n");
    assertThat(authority.asked()).isEqualTo(1);
    clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
    stamps.keep(TWO_LINES);
    assertThat(authority.asked()).isEqualTo(1);
    stamps.keep(TWO_LINES + "three\n");
    assertThat(authority.asked()).isEqualTo(2);
    assertThat(stamps.differences(() -> TWO_LINES + "three\n")).isEqualTo(List.of());
  }

  private TimeStamps stamps(AuthorityOfATest by) {
    return new TimeStamps(folder.resolve("time-stamps.log"),
        TimeStampAuthority.at(by.address(), by.certificateIn(folder)), clock);
  }
}
