package org.sevenfold.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of made-up packages, what is in a range and what is not. */
class VersionsTest {

  @ParameterizedTest
  @CsvSource({"1.9,false", "2.0-M1,false", "2.0-RC1,false", "2.0,true", "2.0.0,true", "2.3,true", "2.10-M1,true",
      "2.10-SNAPSHOT,true", "2.10,false", "2.10.RELEASE,false", "3.0,false"})
  void fromWhatWasIntroducedUpToWhatWasFixed(String version, boolean held) throws IOException {
    assertThat(touches("{'introduced': '2.0'}, {'fixed': '2.10'}", version)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"0.1,true", "2.10,true", "2.10.RELEASE,true", "2.10.Final,true", "2.11-M1,false", "2.10.1,false"})
  void upToTheLastThatIsAffected(String version, boolean held) throws IOException {
    assertThat(touches("{'introduced': '0'}, {'last_affected': '2.10'}", version)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"9.0.9,false", "10.1.0-M1,true", "10.1.0-M20,true", "10.1.0,true", "10.1.55,true", "10.1.56,false",
      "11.0.0-M1,true", "11.0.22,true", "11.0.23,false", "11.1,false"})
  void severalStretchesInOneRangeInWhateverOrder(String version, boolean held) throws IOException {
    assertThat(touches("{'fixed': '11.0.23'}, {'introduced': '11.0.0-M1'}, {'fixed': '10.1.56'},"
        + " {'introduced': '10.1.0-M1'}", version)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"3.1.5.RELEASE,true", "3.1.6.RELEASE,false", "3.1.6,false", "3.1.10.RELEASE,false", "3.1.5.M1,true"})
  void aQualifierOfReleasesIsNone(String version, boolean held) throws IOException {
    assertThat(touches("{'introduced': '0'}, {'fixed': '3.1.6.RELEASE'}", version)).isEqualTo(held);
  }

  @Test
  void whatIsIntroducedAndNeverFixedIsHeldForEver() throws IOException {
    assertThat(touches("{'introduced': '1.2'}", "99")).isTrue();
    assertThat(touches("{'introduced': '1.2'}", "1.1")).isFalse();
  }

  @Test
  void severalRangesOfOnePackage() throws IOException {
    String two = advisory("'ranges': [" + range("ECOSYSTEM", "{'introduced': '1.0'}, {'fixed': '1.5'}") + ", "
        + range("SEMVER", "{'introduced': '2.0'}, {'fixed': '2.5'}") + "]");
    assertThat(touched(two, "1.4")).isTrue();
    assertThat(touched(two, "1.5")).isFalse();
    assertThat(touched(two, "2.4")).isTrue();
  }

  @Test
  void versionsThatAreListedOneByOne() throws IOException {
    String listed = advisory("'versions': ['3.1.9']");
    assertThat(touched(listed, "3.1.9")).isTrue();
    assertThat(touched(listed, "3.1.10")).isFalse();
  }

  @Test
  void commitsSayNothingOfAVersion() throws IOException {
    assertThat(touched(advisory("'ranges': [" + range("GIT", "{'introduced': '0'}") + "]"), "1.0")).isFalse();
  }

  @Test
  void whatWasWithdrawnTouchesNothing() throws IOException {
    String known = advisory("'versions': ['1.0']");
    assertThat(touched(known, "1.0")).isTrue();
    assertThat(touched(known.replace("'affected'", "'withdrawn': '2026-01-01T00:00:00Z', 'affected'"), "1.0"))
        .isFalse();
  }

  @Test
  void theSameNameElsewhereIsAnotherPackage() throws IOException {
    Advisory known = read(advisory("'versions': ['1.0']"));
    assertThat(known.touches(new Part("npm", "org.example:made-up", "1.0"))).isFalse();
    assertThat(known.touches(new Part("Maven", "org.example:made-up-too", "1.0"))).isFalse();
  }

  private static boolean touches(String events, String version) throws IOException {
    return touched(advisory("'ranges': [" + range("ECOSYSTEM", events) + "]"), version);
  }

  private static boolean touched(String advisory, String version) throws IOException {
    return read(advisory).touches(new Part("Maven", "org.example:made-up", version));
  }

  private static String range(String type, String events) {
    return "{'type': '" + type + "', 'events': [" + events + "]}";
  }

  private static String advisory(String what) {
    return "{'id': 'CVE-0', 'affected': [{'package': {'ecosystem': 'Maven', 'name': 'org.example:made-up'}, " + what
        + "}]}";
  }

  private static Advisory read(String text) throws IOException {
    return SupplyFiles.advisory(text.replace('\'', '"'));
  }
}
