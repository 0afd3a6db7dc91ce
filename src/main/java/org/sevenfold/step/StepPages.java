package org.sevenfold.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.Condition;
import org.sevenfold.policy.YamlFile;
import org.springframework.stereotype.Component;

/** Which steps are answered on one page: {@code pages.yaml}, whose head says what may stand there. */
@Component
public class StepPages {

  private final List<List<Step>> pages;

  public StepPages() {
    pages = YamlFile.resource("/pages.yaml", Pages.class).pages().stream()
        .map(page -> page.steps().stream().map(Written::read).toList()).toList();
  }

  /** The file as it is written. */
  private record Pages(List<Page> pages) {
  }

  private record Page(List<Written> steps) {
  }

  private record Written(String step, String form, String when, Map<String, String> with) {

    Step read() {
      return new Step(step, form, when.isEmpty() ? Condition.ALWAYS : Condition.parse(when), with);
    }
  }

  /** All of them, in the order of the file. */
  public List<List<Step>> all() {
    return pages;
  }

  /** What stands on the page of this step after it; empty where it has a page of its own. */
  public List<Step> after(String step) {
    return pages.stream()
        .flatMap(page -> indexOf(step, page).map(index -> page.subList(index + 1, page.size())).stream())
        .findFirst().orElse(List.of());
  }

  /** Where something stands after it: what comes last may come last on other pages too. */
  private static Optional<Integer> indexOf(String step, List<Step> page) {
    return page.subList(0, page.size() - 1).stream().filter(one -> one.key().equals(step)).map(page::indexOf)
        .findFirst();
  }
}
