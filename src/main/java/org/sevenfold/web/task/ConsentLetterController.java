package org.sevenfold.web.task;

import java.time.Clock;
import java.util.List;

import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter, or the notes for a talk with a young person, to print from the task in which somebody is asked. */
@Controller
class ConsentLetterController {

  private static final String YOUNG_PERSON = "CHILD";

  private final WorkList work;
  private final Concerns concerns;
  private final CaseWork cases;
  private final ConsentLetter letter;
  private final Directory directory;
  private final Clock clock;

  ConsentLetterController(WorkList work, Concerns concerns, CaseWork cases, ConsentLetter letter, Directory directory,
      Clock clock) {
    this.work = work;
    this.concerns = concerns;
    this.cases = cases;
    this.letter = letter;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/tasks/{id}/letter")
  String letter(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me, Model model) {
    OpenTask task = work.seenBy(me.person().id(), id).orElseThrow(NotFound::new);
    // an adviser has a task in the concern too, and is not told who it is about
    concerns.seenBy(me.person().id(), task.concern()).orElseThrow(NotFound::new);
    List<ConsentLetter.Part> parts = letter.of(Reading.by(me.person().id(), View.LETTER), task.concern());
    if (parts.isEmpty()) {
      throw new NotFound();
    }
    model.addAttribute("task", task);
    model.addAttribute("talk", YOUNG_PERSON.equals(cases.facts(task).apply("consent_from")));
    model.addAttribute("parts", parts);
    model.addAttribute("today", clock.instant());
    model.addAttribute("asks", asks(me.person()));
    return "letter";
  }

  /** Whoever asks: name, job and agency. */
  private String asks(Person person) {
    return person.name() + ", " + person.job()
        + directory.agency(person.agency()).map(Agency::name).map(name -> ", " + name).orElse("");
  }
}
