package org.sevenfold.web.page;

import org.sevenfold.directory.Directory;
import org.sevenfold.record.DamagedRecord;
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
  private final Directory directory;

  Refusals(Frame frame, Directory directory) {
    this.frame = frame;
    this.directory = directory;
  }

  @ExceptionHandler
  ModelAndView refused(AnswerRefused refused, @AuthenticationPrincipal SignedInPerson me) {
    return page(HttpStatus.valueOf(refused.reason().status()), title(refused.reason()), words(refused), me);
  }

  private String words(AnswerRefused refused) {
    return refused.first().flatMap(directory::ever)
        .map(person -> refused.getMessage() + ". " + person.name() + " has it")
        .orElse(refused.getMessage());
  }

  /** It is not said which record: whoever answers an advice does not know that either. */
  @ExceptionHandler
  ModelAndView damaged(DamagedRecord damaged, @AuthenticationPrincipal SignedInPerson me) {
    return page(HttpStatus.INTERNAL_SERVER_ERROR, "The record is damaged",
        "A part of the record that this rests on is not as it was written, and the administrators are told", me);
  }

  private ModelAndView page(HttpStatus status, String title, String refusal, SignedInPerson me) {
    ModelAndView page = new ModelAndView("refused", status);
    page.addAllObjects(frame.around(me));
    page.addObject("title", title);
    page.addObject("refusal", refusal);
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
