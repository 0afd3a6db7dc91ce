package org.sevenfold.web.page;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.web.security.AskedPage;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What somebody had sent from a page when their session was over stands in it again, for them alone. */
@ControllerAdvice
class UnsentHere {

  private static final String KEPT = "kept";

  private final Drafts drafts;

  UnsentHere(Drafts drafts) {
    this.drafts = drafts;
  }

  @ModelAttribute
  void kept(HttpServletRequest request, @AuthenticationPrincipal SignedInPerson me, Model model) {
    if (me != null && request.getParameter(KEPT) != null) {
      drafts.find(me.person().id(), DraftKey.ofPath(AskedPage.path(request))).ifPresent(draft -> put(draft, model));
    }
  }

  private static void put(Draft draft, Model model) {
    Map<String, String> typed = draft.content().typed().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> String.join(",", one.getValue())));
    model.addAttribute("typed", typed);
    model.addAttribute("unsentAt", draft.savedAt());
  }
}
