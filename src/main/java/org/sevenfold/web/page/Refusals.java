package org.sevenfold.web.page;

import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What was refused with no page to show it on: claiming, putting back, passing on, telling. */
@ControllerAdvice
class Refusals {

  private final Frame frame;

  Refusals(Frame frame) {
    this.frame = frame;
  }

  @ExceptionHandler
  ModelAndView refused(AnswerRefused refused, @AuthenticationPrincipal SignedInPerson me) {
    ModelAndView page = new ModelAndView("refused", HttpStatus.valueOf(refused.reason().status()));
    page.addAllObjects(frame.around(me));
    page.addObject("title", title(refused.reason()));
    page.addObject("refusal", refused.getMessage());
    return page;
  }

  private static String title(AnswerRefused.Reason reason) {
    return switch (reason) {
      case ANSWERS -> "That can't be saved";
      case RIGHT -> "You may not do that";
      case DONE_ALREADY -> "Somebody was first";
    };
  }
}
