package org.sevenfold.web.concern;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.attachment.body.BodyMapForm;
import org.sevenfold.attachment.body.DraftBodyMap;
import org.sevenfold.child.ChildWork;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.Form;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was seen where on a body, before a concern is raised: on a page beside the one that is being written. */
@Controller
@RequestMapping("/concerns/new/body-map")
class RaiseBodyMapController {

  private static final String HERE = "/concerns/new/body-map";
  private static final String BACK = "/concerns/new";

  private final DraftBodyMap bodyMap;
  private final CaseWork cases;
  private final ChildWork children;
  private final TypedSoFar typedSoFar;

  RaiseBodyMapController(DraftBodyMap bodyMap, CaseWork cases, ChildWork children, TypedSoFar typedSoFar) {
    this.bodyMap = bodyMap;
    this.cases = cases;
    this.children = children;
    this.typedSoFar = typedSoFar;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(bodyMap.typed(me.person().id()), model);
  }

  /** The page that is being written sends itself here: it is kept, and stands there when they come back. */
  @PostMapping(params = "!" + BodyMapForm.FIGURE)
  String leave(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedInPerson me) {
    Form whole = new ChildBlocks(children.form(), typed).below(cases.raisingForm(me.person()));
    typedSoFar.keep(me.person().id(), DraftKey.RAISE, whole, typed);
    return "redirect:" + HERE;
  }

  @PostMapping(params = BodyMapForm.FIGURE)
  String keep(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletResponse response) {
    try {
      bodyMap.keep(me.person().id(), typed.toSingleValueMap());
      return "redirect:" + BACK;
    } catch (AnswerRefused refused) {
      BodyMapController.refuse(refused, model, response);
      return page(typed.toSingleValueMap(), model);
    }
  }

  private String page(Map<String, String> typed, Model model) {
    typedSoFar.draw(DraftKey.RAISE_BODY_MAP, model);
    model.addAttribute("address", HERE);
    model.addAttribute("back", BACK);
    return BodyMapController.drawn(typed, model);
  }
}
