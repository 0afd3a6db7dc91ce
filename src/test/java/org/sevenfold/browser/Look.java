package org.sevenfold.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Looks at a page on a phone and at a desk: it fits, and it is accessible. A kind of page that was looked at before is
 * drawn the same, and is looked at again only with {@code -Dpictures=all}; so is whether it is accessible at the desk
 * too, where the same parts stand side by side. A picture is kept where somebody wants to see one, with
 * {@code -Dpictures=first} or {@code all}: drawing them takes as long as all the rest.
 */
public final class Look {

  public static final int DESK = 1200;
  public static final int PHONE = 375;

  private static final int NARROWEST = 320;
  private static final int HEIGHT = 800;
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  /** The rule, and where on the page; of what is in order nothing is gathered. */
  private static final String VIOLATIONS = """
      async tags => (await axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})).violations
        .map(one => one.id + ': ' + one.nodes.map(node => node.target + ' ' + node.failureSummary))""";
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final boolean EVERY = "all".equals(System.getProperty("pictures"));

  private final Page page;
  private final String folder;
  private final boolean script;
  private final int width;

  /** @param script whether scripts run on the page: the checker is one itself */
  public Look(Page page, String folder, boolean script) {
    this.page = page;
    this.folder = script ? folder : folder + "-no-script";
    this.script = script;
    this.width = page.viewportSize().width;
  }

  /** Whether somebody wants to see pages afterwards. */
  public static boolean keepsPictures() {
    return System.getProperty("pictures") != null;
  }

  /** @param name of the picture */
  public void at(String what, String name) {
    if (SEEN.add(what + script) || EVERY) {
      // a press waits until the next page begins, not until its styles are there
      page.waitForLoadState();
      at(PHONE, what, name);
      at(DESK, what, name);
      page.setViewportSize(NARROWEST, HEIGHT);
      fits(NARROWEST, what);
      page.setViewportSize(width, HEIGHT);
    }
  }

  private void at(int wide, String what, String name) {
    page.setViewportSize(wide, HEIGHT);
    if (keepsPictures()) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of("target", "screenshots", folder + "-" + wide, name + ".png")));
    }
    fits(wide, what);
    if (script && (wide == PHONE || EVERY)) {
      assertThat(violations()).as("accessibility of " + what + " at " + wide).isEmpty();
    }
  }

  /** Asked of the page itself: the library opens a second page each time, to put together the parts of frames. */
  private List<?> violations() {
    page.evaluate(AxeBuilder.getAxeScript());
    return (List<?>) page.evaluate(VIOLATIONS, WCAG);
  }

  private void fits(int wide, String what) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(what + " at " + wide)
        .isLessThanOrEqualTo(wide);
  }
}
