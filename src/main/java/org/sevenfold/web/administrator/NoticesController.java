package org.sevenfold.web.administrator;

import java.util.List;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.notice.Notices;
import org.sevenfold.notice.Unsent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Mail that did not get through: to whom, since when and why; never of which concern. */
@Controller
class NoticesController {

  private final Notices notices;
  private final Directory directory;
  private final LondonTime london;

  NoticesController(Notices notices, Directory directory, LondonTime london) {
    this.notices = notices;
    this.directory = directory;
    this.london = london;
  }

  /** One line of the page. */
  record Line(String name, String since, int attempts, String because, String again) {
  }

  @GetMapping("/notices")
  String notices(Model model) {
    List<Line> unsent = notices.unsent().stream().map(this::line).toList();
    model.addAttribute("unsent", unsent);
    model.addAttribute("waiting", notices.waiting());
    return "notices";
  }

  private Line line(Unsent unsent) {
    return new Line(directory.person(unsent.person()).map(Person::name).orElse("Somebody who has left"),
        london.moment(unsent.since()), unsent.attempts(), unsent.because(), london.moment(unsent.again()));
  }
}
