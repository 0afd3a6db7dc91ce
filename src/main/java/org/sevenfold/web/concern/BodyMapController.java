package org.sevenfold.web.concern;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.attachment.body.BodyMapForm;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.attachment.body.Figure;
import org.sevenfold.attachment.body.Place;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was seen where on a body: a list of places with a box for words each, and a picture that leads to them. */
@Controller
@RequestMapping("/concerns/{reference}/body-map")
class BodyMapController {

  private final BodyMaps bodyMaps;
  private final Concerns concerns;
  private final TypedSoFar typedSoFar;

  BodyMapController(BodyMaps bodyMaps, Concerns concerns, TypedSoFar typedSoFar) {
    this.bodyMaps = bodyMaps;
    this.concerns = concerns;
    this.typedSoFar = typedSoFar;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me, reference, typedSoFar.into(me.person().id(), draft(reference), BodyMapForm.FORM, Map.of(), model),
        model);
  }

  @SentOnce
  @PostMapping
  String add(@PathVariable ConcernReference reference, @RequestParam MultiValueMap<String, String> typed,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    try {
      bodyMaps.add(me.person().id(), reference, typed.toSingleValueMap());
      return "redirect:/concerns/" + reference + "#body-maps";
    } catch (AnswerRefused refused) {
      refuse(refused, model, response);
      return page(me, reference, typed.toSingleValueMap(), model);
    }
  }

  private String page(SignedInPerson me, ConcernReference reference, Map<String, ?> typed, Model model) {
    concerns.allowed(me.person().id(), Right.ADD_FILE, reference).orElseThrow(NotFound::new);
    model.addAttribute("reference", reference);
    model.addAttribute("address", "/concerns/" + reference + "/body-map");
    model.addAttribute("back", "/concerns/" + reference);
    typedSoFar.draw(draft(reference), model);
    return drawn(typed, model);
  }

  private static DraftKey draft(ConcernReference reference) {
    return DraftKey.ofPath("/concerns/" + reference + "/body-map");
  }

  /** What is wrong stands beside its place. */
  static void refuse(AnswerRefused refused, Model model, HttpServletResponse response) {
    Map<String, String> wrong = new LinkedHashMap<>();
    refused.problems().forEach(problem -> wrong.put(problem.key(), problem.message()));
    response.setStatus(refused.reason().status());
    model.addAttribute("wrong", wrong);
    model.addAttribute("problems", true);
  }

  static String drawn(Map<String, ?> typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("figure", Figure.BABY.key().equals(typed.get(BodyMapForm.FIGURE)) ? Figure.BABY : Figure.CHILD);
    model.addAttribute("figures", Figure.values());
    model.addAttribute("groups", Place.Group.values());
    model.addAttribute("places", Place.values());
    return "body-map";
  }
}
