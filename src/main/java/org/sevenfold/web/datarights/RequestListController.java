package org.sevenfold.web.datarights;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.datarights.Asked;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.DataRequest;
import org.sevenfold.datarights.DataRequests;
import org.sevenfold.datarights.RequestKind;
import org.sevenfold.datarights.RightsDesk;
import org.sevenfold.form.Problem;
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

/** Which requests there are, without a name; and where one is taken in. */
@Controller
@RequestMapping("/data-rights")
class RequestListController {

  private final DataRequests requests;
  private final Bundles bundles;
  private final RightsDesk desk;
  private final LondonTime london;

  RequestListController(DataRequests requests, Bundles bundles, RightsDesk desk, LondonTime london) {
    this.requests = requests;
    this.bundles = bundles;
    this.desk = desk;
    this.london = london;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("today", london.today());
    model.addAttribute("open", requests.open(me.person()));
    model.addAttribute("ended", requests.ended(me.person()));
    model.addAttribute("toCheck", requests.open(me.person()).stream().map(DataRequest::reference)
        .filter(one -> bundles.before(me.person(), one).isPresent()).toList());
    return "data-requests";
  }

  @GetMapping("/new")
  String blank(Model model) {
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of("received", london.today().toString()));
    }
    return page(model);
  }

  @SentOnce
  @PostMapping("/new")
  String takeIn(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String received,
      @RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String identity, @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    try {
      return "redirect:/data-rights/"
          + desk.takeIn(me.person(), kind(kind), day(received), new Asked(about, by, identity, words));
    } catch (AnswerRefused refused) {
      Refused.draw(refused, "kind", Map.of("kind", kind, "received", received, "about", about, "by", by, "identity",
          identity, "words", words), model, response);
      return page(model);
    }
  }

  private static String page(Model model) {
    model.addAttribute("kinds", Words.of(RequestKind.values(), RequestKind::key, RequestKind::words));
    return "data-request-new";
  }

  private static RequestKind kind(String key) {
    return RequestKind.of(key).orElseThrow(() -> wrong("kind", "Choose what they ask"));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException noDay) {
      throw wrong("received", "Write the day on which it came");
    }
  }

  private static AnswerRefused wrong(String key, String why) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, why, List.of(new Problem(key, why)));
  }
}
