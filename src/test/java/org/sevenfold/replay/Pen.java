package org.sevenfold.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.sevenfold.form.Field;

/**
 * Writes an answer in one go. What a person can't do is refused: a box that is not asked, not there where it is
 * pressed, or takes only half of a text. One by one, every press waits for two pictures of a page that stands still.
 */
record Pen(Page page) {

  /** A text is put in as if it were typed; what is on the page hears of it as it would. */
  private static final String STROKES = """
      strokes => strokes.forEach(({at, text}) => {
        const box = document.querySelector(at);
        // what nobody has to answer, or what is filled, is folded away
        const more = box && box.closest('details.seven-more:not([open])');
        if (more) more.open = true;
        if (!box || box.disabled) throw new Error(at + ' is not asked');
        box.scrollIntoView({block: 'center', behavior: 'instant'});
        const {left, top, width, height} = box.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        if (!hit || hit !== box && hit.closest('label')?.control !== box) throw new Error(at + ' is not in sight');
        box.focus();
        if (text === undefined || box.matches('[type=radio]')) {
          if (!box.checked) box.click();
        } else if (box.matches('select')) {
          box.value = text;
          box.dispatchEvent(new Event('change', {bubbles: true}));
        } else {
          box.select();
          document.execCommand('insertText', false, text);
        }
        const pressed = text === undefined || box.matches('[type=radio]');
        if (pressed ? !box.checked : box.value !== text) throw new Error(at + ' does not take it');
      })""";

  void write(Field field, Object answer) {
    // without a script a page is there before its styles are
    page.waitForLoadState();
    page.evaluate(STROKES, strokes(field, answer).toList());
  }

  private Stream<Map<String, String>> strokes(Field field, Object answer) {
    String name = "[name='" + field.key() + "']";
    return switch (field.type()) {
      case RADIO -> Stream.of(press(name, answer));
      case CHECKLIST -> ((List<?>) answer).stream().map(one -> press(name, one));
      // asked only once there is something to confirm
      case CHECKBOX -> page.locator(name).all().stream().map(there -> Map.of("at", name));
      case DATE -> date(field.key(), answer.toString().split("-"));
      // one with examples beside it is drawn as cards
      case SELECT -> Stream.of(Map.of("at", "select" + name + ", " + name + "[value='" + answer + "']", "text",
          answer.toString()));
      case TEXTFIELD, TEXTAREA, NUMBER -> Stream.of(type(field.key(), answer.toString()));
    };
  }

  private static Stream<Map<String, String>> date(String key, String[] iso) {
    return Stream.of(type(key + "-day", iso[2]), type(key + "-month", iso[1]), type(key + "-year", iso[0]));
  }

  private static Map<String, String> press(String name, Object value) {
    return Map.of("at", name + "[value='" + value + "']");
  }

  private static Map<String, String> type(String name, String text) {
    return Map.of("at", "[name='" + name + "']", "text", text);
  }
}
