package org.sevenfold.web.guardian;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.reading.ReadingReview;
import org.sevenfold.reading.Sign;
import org.sevenfold.reading.Week;
import org.sevenfold.record.ReviewRecord.Line;
import org.sevenfold.record.ReviewRecord.Review;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was unusual in last week's looking, and what is not answered yet of the weeks before. */
@Controller
@RequestMapping("/unusual-reading")
class UnusualReadingController {

  private final ReadingReview review;
  private final Concerns concerns;

  UnusualReadingController(ReadingReview review, Concerns concerns) {
    this.review = review;
    this.concerns = concerns;
  }

  /**
   * A line as it stands on the page.
   *
   * @param known those of its concerns of which this person may see who looked at them
   */
  record Row(LocalDate monday, Line line, String what, List<ConcernReference> known) {

    /** What its field is called on the page. */
    public String id() {
      return "why-" + monday + "-" + line.number();
    }
  }

  @GetMapping
  String unusual(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person(), model);
  }

  @SentOnce
  @PostMapping
  String explain(@RequestParam LocalDate week, @RequestParam int line, @RequestParam(defaultValue = "") String said,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    try {
      review.explain(me.person(), week, line, said);
      return "redirect:/unusual-reading";
    } catch (AnswerRefused refused) {
      if (refused.reason() != AnswerRefused.Reason.ANSWERS) {
        throw refused;
      }
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of("why-" + week + "-" + line, refused.getMessage()));
      model.addAttribute("typed", Map.of("week", week.toString(), "line", String.valueOf(line), "said", said));
      model.addAttribute("problems", true);
      return page(me.person(), model);
    }
  }

  private String page(Person person, Model model) {
    List<Review> weeks = review.readBy(person);
    // to others it is not said whether there is something: it may be about them
    model.addAttribute("guardian", person.has(Role.CALDICOTT_GUARDIAN));
    model.addAttribute("week", weeks.stream().findFirst().map(last -> new Week(last.monday()).sunday()).orElse(null));
    model.addAttribute("rows", weeks.stream().limit(1).flatMap(last -> last.lines().stream()
        .map(line -> row(person, last, line))).toList());
    model.addAttribute("before", weeks.stream().skip(1).flatMap(one -> one.lines().stream()
        .filter(line -> line.explained().isEmpty()).map(line -> row(person, one, line))).toList());
    return "unusual-reading";
  }

  private Row row(Person person, Review week, Line line) {
    return new Row(week.monday(), line, Sign.of(line.found().why()).map(Sign::words).orElse(line.found().why()),
        line.found().concerns().stream()
            .filter(one -> concerns.allowed(person.id(), Right.SEE_READERS, one).isPresent()).toList());
  }
}
