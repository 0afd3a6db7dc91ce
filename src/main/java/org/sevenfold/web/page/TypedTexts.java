package org.sevenfold.web.page;

import java.beans.PropertyEditorSupport;
import java.util.List;

import org.sevenfold.form.TypedText;
import org.sevenfold.work.AnswerRefused;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What is typed about a concern beside its questions: tidied as answers are, and refused where it can't be kept. The
 * questions say so beside each field, and names have a rule of their own.
 */
@ControllerAdvice({"org.sevenfold.web.concern", "org.sevenfold.web.task", "org.sevenfold.web.proposal",
    "org.sevenfold.web.guardian"})
class TypedTexts {

  @InitBinder
  void tidied(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

      @Override
      public void setAsText(String typed) {
        setValue(kept(typed));
      }
    });
  }

  private static String kept(String typed) {
    if (!TypedText.isReadable(typed)) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "What you wrote holds a character that can't be kept, and"
          + " perhaps can't be seen. Go back, delete it, or type it anew", List.of());
    }
    return TypedText.tidied(typed);
  }
}
