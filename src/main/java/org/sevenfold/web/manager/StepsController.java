package org.sevenfold.web.manager;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Role;
import org.sevenfold.picture.LevelPicture;
import org.sevenfold.picture.LevelPictures;
import org.sevenfold.picture.Mark;
import org.sevenfold.picture.MarkedPicture;
import org.sevenfold.report.WaitingStep;
import org.sevenfold.report.WaitingWork;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** At which steps of the models work waits, as a table and on their pictures; each opens its list, without a name. */
@Controller
@RequestMapping("/dashboard/steps")
class StepsController {

  private final WaitingWork waiting;
  private final LevelPictures pictures;
  private final LondonTime london;

  StepsController(WaitingWork waiting, LevelPictures pictures, LondonTime london) {
    this.waiting = waiting;
    this.pictures = pictures;
    this.london = london;
  }

  /** A piece of work with whom it waits for in words. */
  record Row(WaitingWork.Piece piece, String waitsFor) {

    static Row of(WaitingWork.Piece piece) {
      return new Row(piece, Role.of(piece.role()).map(Role::words).orElse("somebody"));
    }
  }

  @GetMapping
  String steps(@AuthenticationPrincipal SignedInPerson me, Model model) {
    List<WaitingStep> steps = waiting.of(me.person());
    model.addAttribute("steps", steps);
    model.addAttribute("pictures", marked(steps));
    return "steps";
  }

  @GetMapping("/{step}")
  String step(@PathVariable String step, @AuthenticationPrincipal SignedInPerson me, Model model) {
    List<WaitingWork.Piece> pieces = waiting.at(me.person(), step);
    model.addAttribute("rows", pieces.stream().map(Row::of).toList());
    model.addAttribute("step", waiting.of(me.person()).stream().filter(one -> one.step().equals(step)).findFirst()
        .orElse(null));
    return "step";
  }

  private List<MarkedPicture> marked(List<WaitingStep> steps) {
    Map<LevelPicture, List<Mark>> marks = new LinkedHashMap<>();
    steps.forEach(step -> pictures.showing(step.step()).ifPresent(picture -> marks
        .computeIfAbsent(picture, any -> new ArrayList<>()).add(mark(step, picture))));
    return marks.entrySet().stream().map(one -> MarkedPicture.whole(one.getKey(), one.getValue())).toList();
  }

  private Mark mark(WaitingStep step, LevelPicture picture) {
    return new Mark(picture.steps().get(step.step()), step.late() > 0 ? Mark.Kind.LATE : Mark.Kind.WAITS,
        step.count() + " · " + london.age(step.oldest()), "/dashboard/steps/" + step.step());
  }
}
