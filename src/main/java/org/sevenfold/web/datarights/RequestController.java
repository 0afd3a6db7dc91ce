package org.sevenfold.web.datarights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.datarights.Answer;
import org.sevenfold.datarights.Asked;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.DataRequest;
import org.sevenfold.datarights.DataRequests;
import org.sevenfold.datarights.NamedIn;
import org.sevenfold.datarights.Outcome;
import org.sevenfold.datarights.RightsDesk;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request, for whoever answers it: its day, the concerns in it, more time, and the answer. */
@Controller
@RequestMapping("/data-rights/{request}")
class RequestController {

  private final DataRequests requests;
  private final RightsDesk desk;
  private final Bundles bundles;
  private final NamedIn named;
  private final LondonTime london;

  RequestController(DataRequests requests, RightsDesk desk, Bundles bundles, NamedIn named, LondonTime london) {
    this.requests = requests;
    this.desk = desk;
    this.bundles = bundles;
    this.named = named;
    this.london = london;
  }

  @GetMapping
  String one(@PathVariable ConcernReference request, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person(), request, model);
  }

  @SentOnce
  @PostMapping("/take")
  String take(@PathVariable ConcernReference request, @AuthenticationPrincipal SignedInPerson me) {
    theirs(me.person(), request);
    desk.take(me.person(), request);
    return back(request);
  }

  /** What is typed stands in no address. */
  @PostMapping("/find")
  String find(@PathVariable ConcernReference request, @RequestParam(defaultValue = "") String sought,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    theirs(me.person(), request);
    List<NamedIn.Found> found = named.of(me.person(), sought);
    model.addAttribute("sought", sought);
    model.addAttribute("found", found);
    // what is in it already stays, also where it was found by another spelling
    model.addAttribute("kept", bundles.concerns(me.person(), request).stream()
        .filter(one -> found.stream().noneMatch(each -> each.concern().equals(one))).toList());
    return page(me.person(), request, model);
  }

  @SentOnce
  @PostMapping("/concerns")
  String tie(@PathVariable ConcernReference request,
      @RequestParam(name = "concern", required = false) List<ConcernReference> chosen,
      @AuthenticationPrincipal SignedInPerson me) {
    theirs(me.person(), request);
    bundles.tie(me.person(), request, chosen == null ? List.of() : chosen);
    return back(request);
  }

  @SentOnce
  @PostMapping("/check")
  String check(@PathVariable ConcernReference request, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    theirs(me.person(), request);
    try {
      bundles.putToCheck(me.person(), request);
      return back(request);
    } catch (AnswerRefused refused) {
      Refused.draw(refused, "check", Map.of(), model, response);
      return page(me.person(), request, model);
    }
  }

  @SentOnce
  @PostMapping("/extend")
  String extend(@PathVariable ConcernReference request, @RequestParam(defaultValue = "") String why,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    theirs(me.person(), request);
    try {
      desk.extend(me.person(), request, why);
      return back(request);
    } catch (AnswerRefused refused) {
      Refused.draw(refused, "why", Map.of("why", why), model, response);
      return page(me.person(), request, model);
    }
  }

  @SentOnce
  @PostMapping("/end")
  String end(@PathVariable ConcernReference request, @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String reasons, @RequestParam(defaultValue = "") String told,
      @RequestParam(defaultValue = "false") boolean commissioner, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletResponse response) {
    theirs(me.person(), request);
    try {
      desk.end(me.person(), request, new Answer(Outcome.of(outcome), reasons, told, commissioner));
      return back(request);
    } catch (AnswerRefused refused) {
      Refused.draw(refused, "outcome", Map.of("outcome", outcome, "reasons", reasons, "told", told, "commissioner",
          String.valueOf(commissioner)), model, response);
      return page(me.person(), request, model);
    }
  }

  private String page(Person person, ConcernReference reference, Model model) {
    DataRequest request = theirs(person, reference);
    List<Entry> record = requests.record(person, request);
    Asked asked = DataRequests.asked(record);
    model.addAttribute("request", request);
    model.addAttribute("asked", asked);
    model.addAttribute("due", desk.due(request));
    model.addAttribute("late", request.isLate(london.today()));
    model.addAttribute("mine", request.isWith(person.id()));
    model.addAttribute("concerns", concerns(person, reference));
    model.addAttribute("history", RequestHistory.of(record));
    model.addAttribute("outcomes", Words.of(Outcome.values(), Outcome::key, Outcome::words));
    if (!model.containsAttribute("sought")) {
      model.addAttribute("sought", asked.about());
    }
    return "data-request";
  }

  /** Each with whether it was chosen what of it is given. */
  private Map<String, Boolean> concerns(Person person, ConcernReference request) {
    Reading reading = Reading.by(person.id(), View.DATA_REQUEST);
    Map<String, Boolean> all = new LinkedHashMap<>();
    bundles.concerns(person, request)
        .forEach(one -> all.put(one.value(), bundles.chosen(person, reading, request, one).isPresent()));
    return all;
  }

  private DataRequest theirs(Person person, ConcernReference request) {
    return requests.allowed(person, Right.HANDLE_REQUESTS, request).orElseThrow(NotFound::new);
  }

  private static String back(ConcernReference request) {
    return "redirect:/data-rights/" + request;
  }
}
