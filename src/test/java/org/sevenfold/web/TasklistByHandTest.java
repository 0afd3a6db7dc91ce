package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;

/** A lead goes through the tasklist with the keyboard, sorts it, and shows only what can't wait. */
class TasklistByHandTest extends InABrowser {

  private ConcernReference first;
  private ConcernReference urgent;

  @BeforeEach
  void oneOfThreeCantWait() {
    first = raise("no");
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(10)));
    urgent = raise("yes");
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(20)));
    raise("no");
    signIn(people.lead());
  }

  @Test
  void theArrowKeysGoFromRowToRowAndEnterOpensOne() {
    open("/tasks?tab=free");
    List<String> rows = page.locator("[data-row]").all().stream().map(row -> row.getAttribute("href")).toList();
    assertThat(rows).hasSize(3);
    page.locator("[data-row]").first().focus();
    assertThat(List.of(after("ArrowDown"), after("ArrowDown"), after("ArrowUp"), after("End"), after("Home")))
        .containsExactly(rows.get(1), rows.get(2), rows.get(1), rows.get(2), rows.get(0));
    page.keyboard().press("Enter");
    page.waitForURL("**" + rows.get(0));
  }

  @Test
  void itIsSortedByHowLongItIsHereAndNarrowedToWhatCantWait() {
    open("/tasks?tab=free");
    assertThat(page.locator("main .seven-card").first().innerText()).as("what burns").contains(urgent.value());
    page.click("summary:has-text('Sort, show only some')");
    String howUrgent = page.locator("main .seven-card .govuk-tag").first().innerText();
    page.selectOption("#sort", "oldest");
    page.click("button:has-text('Show')");
    assertThat(page.locator("main .seven-card").first().innerText()).as("the oldest").contains(first.value());
    page.selectOption("#urgency", new SelectOption().setLabel(howUrgent));
    page.click("button:has-text('Show')");
    look("narrowed");
    assertThat(page.locator("main .seven-card").count()).isEqualTo(1);
    assertThat(page.innerText("#list")).as("a true count").contains("To claim: 1");
    assertThat(page.innerText("main .seven-card")).contains(urgent.value());
    assertThat(page.inputValue("#sort")).as("what was chosen stays").isEqualTo("oldest");
  }

  private String after(String key) {
    page.keyboard().press(key);
    return (String) page.evaluate("document.activeElement.getAttribute('href')");
  }

  private ConcernReference raise(String danger) {
    return walk.raise(people.raiser(), Map.of("immediate_danger", danger), Map.of());
  }
}
