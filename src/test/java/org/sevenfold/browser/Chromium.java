package org.sevenfold.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, started once. Where there is none the tests are skipped, but never in CI. */
public final class Chromium {

  /** First the one that draws no window of its own round the page: it takes a third less of the machine. */
  private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
      "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static Browser browser;

  private Chromium() {
  }

  public static synchronized Browser open() {
    Optional<Path> found = executable();
    if (found.isEmpty() && System.getenv("CI") != null) {
      Assertions.fail("There is no Chromium: in CI the browser tests must run");
    }
    Assumptions.assumeTrue(found.isPresent(), "no Chromium here; set CHROMIUM to its path");
    if (browser == null) {
      browser = start(found.get());
    }
    return browser;
  }

  @SuppressWarnings("resource") // lives as long as the suite
  private static Browser start(Path executable) {
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu")));
  }

  private static Optional<Path> executable() {
    return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
        .map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
