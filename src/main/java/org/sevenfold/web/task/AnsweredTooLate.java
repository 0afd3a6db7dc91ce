package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Somebody was first, or the task was put before somebody else: what comes too late is kept for whoever typed it. A
 * task that does not exist answers in the same way.
 */
@ControllerAdvice(assignableTypes = TaskController.class)
class AnsweredTooLate {

  private static final String ANSWER = "/tasks/{id}";

  private final TypedSoFar typedSoFar;

  AnsweredTooLate(TypedSoFar typedSoFar) {
    this.typedSoFar = typedSoFar;
  }

  @ExceptionHandler
  String late(NotFound gone, HttpServletRequest request, @AuthenticationPrincipal SignedInPerson me) {
    if (isAnswer(request) && typedSoFar.keepLate(me.person().id(), page(request), typed(request))) {
      return "redirect:/drafts?late";
    }
    throw gone;
  }

  private static boolean isAnswer(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod())
        && ANSWER.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  private static DraftKey page(HttpServletRequest request) {
    return new DraftKey(
        ((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)).get("id").toString());
  }

  private static MultiValueMap<String, String> typed(HttpServletRequest request) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
    return typed;
  }
}
