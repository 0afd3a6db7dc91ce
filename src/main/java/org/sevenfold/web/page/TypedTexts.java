package org.sevenfold.web.page;

import java.beans.PropertyEditorSupport;

import org.sevenfold.form.TypedText;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What is typed about a concern beside its questions: tidied as answers are. What can't be kept stays as it was typed,
 * so that its page can show it again and say so; names have a rule of their own.
 */
@ControllerAdvice({"org.sevenfold.web.concern", "org.sevenfold.web.task", "org.sevenfold.web.proposal",
    "org.sevenfold.web.guardian", "org.sevenfold.web.cover"})
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
    return TypedText.isReadable(typed) ? TypedText.tidied(typed) : typed;
  }
}
