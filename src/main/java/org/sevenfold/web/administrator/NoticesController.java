package org.sevenfold.web.administrator;

import java.util.UUID;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.Notices;
import org.sevenfold.notice.Reach;
import org.sevenfold.notice.Unsent;
import org.sevenfold.notice.UnsentLetters;
import org.sevenfold.notice.person.Bounced;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What did not get through: to whom, since when and why, and a button to send it again; never of which concern. */
@Controller
@RequestMapping("/notices")
class NoticesController {

  private static final Logger LOG = LoggerFactory.getLogger(NoticesController.class);

  private final Notices notices;
  private final UnsentLetters letters;
  private final Reach reach;
  private final Directory directory;
  private final LondonTime london;

  NoticesController(Notices notices, UnsentLetters letters, Reach reach, Directory directory, LondonTime london) {
    this.notices = notices;
    this.letters = letters;
    this.reach = reach;
    this.directory = directory;
    this.london = london;
  }

  /**
   * One line of the page.
   *
   * @param again when it is tried again; empty where it has been given up
   */
  record Line(UUID id, String name, String way, String since, int attempts, String because, String again) {
  }

  /** Somebody who can't be reached at their address. */
  record Bounce(PersonId person, String name, String way, String since, String because) {
  }

  @GetMapping
  String notices(Model model) {
    model.addAttribute("unsent", letters.all().stream().map(this::line).toList());
    model.addAttribute("bouncing", reach.bouncing().stream().map(this::bounce).toList());
    model.addAttribute("waiting", notices.waiting());
    return "notices";
  }

  @SentOnce
  @PostMapping("/{letter}/again")
  String again(@PathVariable UUID letter, @AuthenticationPrincipal SignedInPerson me) {
    boolean done = letters.sendAgain(letter);
    if (done) {
      LOG.info("The letter {} is sent again by {}", letter, me.person().id());
    }
    return done ? "redirect:/notices?again" : "redirect:/notices?gone";
  }

  private Line line(Unsent unsent) {
    return new Line(unsent.id(), name(unsent.person()), reach.words(unsent.channel()), london.moment(unsent.since()),
        unsent.attempts(), unsent.because(), unsent.again().map(london::moment).orElse(""));
  }

  private Bounce bounce(Bounced.Address one) {
    return new Bounce(one.person(), name(one.person()), reach.words(one.channel()), london.moment(one.at()),
        one.because());
  }

  private String name(PersonId person) {
    return directory.person(person).map(Person::name).orElse("Somebody who has left");
  }
}
