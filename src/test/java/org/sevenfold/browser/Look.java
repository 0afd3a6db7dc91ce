package org.sevenfold.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Looks at a page on a phone, at a desk, there with everything twice as large, and on the narrowest screen: it fits,
 * and it is accessible. A kind of page that was looked at before is drawn the same, and is looked at again only with
 * {@code -Dpictures=all}. A picture is kept where somebody wants to see one, with {@code -Dpictures=first} or
 * {@code all}: drawing them takes as long as all the rest.
 */
public final class Look {

  public static final int DESK = 1200;
  public static final int PHONE = 375;

  /** A screen of 1280 points with everything four times as large. */
  private static final int NARROWEST = 320;
  /** The desk with everything twice as large. */
  private static final int ZOOMED = DESK / 2;
  private static final Set<Integer> LAID_OUT_ANEW = Set.of(PHONE, DESK);
  private static final List<Integer> WIDTHS = List.of(PHONE, DESK, ZOOMED, NARROWEST);
  private static final int HEIGHT = 800;
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  /** What may be wrong at one width and right at another that is laid out the same. */
  private static final List<String> OF_SIZE = List.of("wcag22aa");
  /** The rule, and where on the page; of what is in order nothing is gathered. */
  private static final String VIOLATIONS = """
      async tags => (await axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})).violations
        .map(one => one.id + ': ' + one.nodes.map(node => node.target + ' ' + node.failureSummary))""";
  /**
   * What is wider than the page, or than the box that cuts it off. A drawing and a wide table scroll by themselves; the
   * heads of a table that is laid out as cards are heard, not seen.
   */
  private static final String CUT_OFF = """
      () => Array.from(document.querySelectorAll('body *')).filter((one) => {
        if (one.closest('svg, .seven-stack thead, .seven-scroll > *')) return false;
        const box = one.getBoundingClientRect();
        const hides = getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
        return box.width > 1 && (hides || box.right > window.innerWidth + 1);
      }).map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)).slice(0, 5)""";
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
    // a press waits until the next page begins, not until it is there to its end
    page.waitForLoadState();
    if (SEEN.add(what + script) || EVERY) {
      picture(PHONE, name);
      picture(DESK, name);
      WIDTHS.forEach(wide -> isWell(wide, what));
      hasRoomForLargeLetters(PHONE, what);
      page.setViewportSize(width, HEIGHT);
    }
  }

  private void picture(int wide, String name) {
    if (keepsPictures()) {
      page.setViewportSize(wide, HEIGHT);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of("target", "screenshots", folder + "-" + wide, name + ".png")));
    }
  }

  private void isWell(int wide, String what) {
    page.setViewportSize(wide, HEIGHT);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(what + " at " + wide)
        .isLessThanOrEqualTo(wide);
    if (script) {
      // all of it at once: what stands over the foot of the screen hides nothing that cannot be scrolled clear of it
      page.setViewportSize(wide, (Integer) page.evaluate("document.documentElement.scrollHeight"));
      assertThat(violations(LAID_OUT_ANEW.contains(wide) ? WCAG : OF_SIZE))
          .as("accessibility of " + what + " at " + wide).isEmpty();
    }
  }

  /** Only the letters are twice as large: nothing is cut off, and nobody has to scroll sideways. */
  private void hasRoomForLargeLetters(int wide, String what) {
    page.setViewportSize(wide, HEIGHT);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off where letters are twice as large: " + what + " at " + wide)
        .isEmpty();
    page.evaluate("document.documentElement.style.fontSize = ''");
  }

  private List<?> violations(List<String> rules) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<?>) page.evaluate(VIOLATIONS, rules);
  }
}
