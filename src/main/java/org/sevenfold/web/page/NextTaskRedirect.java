package org.sevenfold.web.page;

import org.sevenfold.directory.Person;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/** Opens the next task before whoever has just done something: claimed, without another button in between. */
@Component
public class NextTaskRedirect {

  private final CaseWork cases;

  NextTaskRedirect(CaseWork cases) {
    this.cases = cases;
  }

  /** @return the page to go to; the concern's own where somebody else was quicker */
  public String to(Person person, OpenTask task) {
    try {
      if (!task.isClaimed()) {
        cases.claim(person, task.id());
      }
      return "redirect:/tasks/" + task.id();
    } catch (AnswerRefused somebodyWasFirst) {
      return "redirect:/concerns/" + task.concern();
    }
  }
}
