package org.sevenfold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.sevenfold.attachment.malware.FakeClamd;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.start.EmbeddedServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product on a real PostgreSQL, started once for the suite. A test that needs people makes an agency of its
 * own with {@link TestPeople}, so that no test sees another's work.
 */
@Tag("engine")
@SpringBootTest(classes = Sevenfold.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public abstract class ProductTest {

  /** A Tuesday at 10:00 in London. */
  public static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

  /** Where people are told to reach the product; a browser that is to believe it goes by a proxy. */
  protected static final String ADDRESS = "http://localhost:8080";
  /** An address of this machine: whoever comes from there is believed as a proxy is. */
  protected static final String PROXY = "127.0.0.9";

  protected static final EmbeddedServer DATABASE;
  protected static final Path VAR;
  private static final LeftBehind LEFT_BEHIND;
  private static final FakeClamd SCANNER = FakeClamd.start();

  static {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    DATABASE = EmbeddedServer.throwAway();
    SpringApplication.getShutdownHandlers().add(DATABASE::close);
    try {
      LEFT_BEHIND = new LeftBehind(DATABASE);
      VAR = Files.createTempDirectory("sevenfold-var");
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("There is nowhere to test", e);
    }
  }

  @Autowired
  protected MovableClock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.springProperties().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("sevenfold.var", VAR::toString);
    registry.add("sevenfold.address", () -> ADDRESS);
    registry.add("sevenfold.files.scanner", SCANNER::address);
    registry.add("sevenfold.web.proxies", () -> PROXY);
    // here and not in a file of the profile: the config folder outside the jar would be stronger than that
    Stream.of("sweep", "heads", "notices.every", "files.rescan")
        .forEach(key -> registry.add("sevenfold." + key, () -> "1d"));
  }

  @BeforeAll
  static void nothingIsLeftOfOtherTests() {
    LEFT_BEHIND.isGone();
  }

  @BeforeEach
  void itIsTuesday() {
    clock.moveTo(TUESDAY);
  }
}
