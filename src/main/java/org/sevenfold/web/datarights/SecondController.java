package org.sevenfold.web.datarights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.datarights.Bundles;
import org.sevenfold.datarights.DataRequest;
import org.sevenfold.datarights.DataRequests;
import org.sevenfold.datarights.Item;
import org.sevenfold.datarights.Piece;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.concern.RecordItems;
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

/** The second person, before anything leaves: each part as it stands in the record, and what of it would go. */
@Controller
@RequestMapping("/data-rights/{request}/second")
class SecondController {

  private final DataRequests requests;
  private final Bundles bundles;
  private final RecordItems items;

  SecondController(DataRequests requests, Bundles bundles, RecordItems items) {
    this.requests = requests;
    this.bundles = bundles;
    this.items = items;
  }

  /**
   * One part.
   *
   * @param item  as it stands in the record
   * @param piece what was chosen; empty for what was written since: nothing of that goes
   */
  record Row(ConcernReference concern, Item item, Optional<Piece> piece) {
  }

  @GetMapping
  String read(@PathVariable ConcernReference request, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person(), request, model);
  }

  @SentOnce(orElse = "/data-rights")
  @PostMapping
  String decide(@PathVariable ConcernReference request, @RequestParam boolean agreed,
      @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    bundles.before(me.person(), request).orElseThrow(NotFound::new);
    try {
      bundles.decide(me.person(), request, agreed, why);
      return "redirect:/data-rights";
    } catch (AnswerRefused refused) {
      Refused.draw(refused, "why", Map.of("why", why), model, response);
      return page(me.person(), request, model);
    }
  }

  private String page(Person person, ConcernReference request, Model model) {
    DataRequest asked = bundles.before(person, request).orElseThrow(NotFound::new);
    Reading reading = Reading.by(person.id(), View.DATA_REQUEST);
    String subject = requests.asked(person, asked).about();
    model.addAttribute("request", asked);
    model.addAttribute("subject", subject);
    model.addAttribute("rows", bundles.concerns(person, request).stream()
        .flatMap(concern -> rows(person, reading, request, concern, subject).stream()).toList());
    return "data-second";
  }

  private List<Row> rows(Person person, Reading reading, ConcernReference request, ConcernReference concern,
      String subject) {
    Map<String, Piece> chosen = bundles.chosen(person, reading, request, concern).orElse(List.of()).stream()
        .collect(Collectors.toMap(Piece::key, Function.identity()));
    return items.of(reading, concern, subject).stream()
        .map(item -> new Row(concern, item, Optional.ofNullable(chosen.get(item.key())))).toList();
  }
}
