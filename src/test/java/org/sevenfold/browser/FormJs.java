package org.sevenfold.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;

/** A form as form-js draws it, in Tasklist or alone: fields are known by their ids in the file, whatever they ask. */
public record FormJs(Page page) {

  private static final int CLICKS = 3;

  public void fill(Form form, Map<String, Object> answers) {
    form.fields().filter(field -> answers.containsKey(field.key()))
        .forEach(field -> fill(field, answers.get(field.key())));
  }

  private void fill(Field field, Object answer) {
    switch (field.type()) {
      case RADIO -> tick(at(field, "-" + index(field, answer)));
      case CHECKLIST -> ((List<?>) answer).forEach(one -> tick(at(field, "-" + index(field, one))));
      case CHECKBOX -> tick(at(field, ""));
      case SELECT -> {
        at(field, "-display").click();
        page.locator(".fjs-dropdownlist-item").nth(index(field, answer)).click();
      }
      case DATE -> at(field, "-date").evaluate(
          "(box, day) => box._flatpickr.setDate(new Date(day + 'T00:00'), true)", answer.toString());
      default -> {
        at(field, "").fill(typed(answer));
        at(field, "").blur(); // form-js takes what is typed a little later, or when the field is left
      }
    }
  }

  /** Where our page offers several people to choose from, they are typed here, with commas between them. */
  private static String typed(Object answer) {
    return answer instanceof List<?> several ? String.join(", ", several.stream().map(Object::toString).toList())
        : answer.toString();
  }

  /** A form that is drawing itself anew swallows a click: a person clicks again. */
  private static void tick(Locator box) {
    for (int clicks = 0; clicks < CLICKS && !box.isChecked(); clicks++) {
      box.click();
    }
  }

  private Locator at(Field field, String end) {
    return page.locator("[id$='-field_" + field.key() + end + "']");
  }

  private static int index(Field field, Object answer) {
    return field.options().stream().map(Field.Option::value).toList().indexOf(answer.toString());
  }
}
