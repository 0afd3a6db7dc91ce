package org.sevenfold.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;

/**
 * Fills in a page as somebody does: what is asked and has to be given, and what the case says. What the page takes from
 * earlier answers they leave, unless the case says otherwise; so what nobody has to answer.
 */
final class PageInHand {

  /** How each question stands: open and empty, or what stands in it, or what the page takes from what was said. */
  private static final String STANDING = """
      () => Object.fromEntries(Array.from(document.querySelectorAll('form.seven-form [name]')).map((input) => {
        const box = input.closest('details.seven-taken');
        const same = Array.from(document.getElementsByName(input.name));
        const pressed = (one) => one.checked || !['radio', 'checkbox'].includes(one.type);
        const value = same.filter(pressed).map((one) => one.value)[0] || '';
        return [input.name, (box && !box.open ? 'taken:' : 'open:') + value];
      }))""";
  private static final String TAKEN = "taken:";

  private final Page page;
  private final Pen pen;
  private final Answering answering;
  private final Set<String> typed = new HashSet<>();
  private int given;

  PageInHand(Page page, Answering answering) {
    this.page = page;
    this.pen = new Pen(page);
    this.answering = answering;
  }

  /** What was typed into any page. */
  Set<String> typed() {
    return Set.copyOf(typed);
  }

  /** How many questions somebody had to answer. */
  int given() {
    return given;
  }

  /** False where the case leaves the page unanswered: none of its answers fits what is asked. */
  boolean isAnswered(Form form) {
    return form.fields().allMatch(field -> answering.answer(asked(field)).isPresent());
  }

  void fill(Form form, Function<String, Object> facts) {
    AnswerCheck check = new AnswerCheck(form, facts);
    Map<String, Object> answers = new HashMap<>();
    int before;
    do { // a question may be asked because of one that stands below it
      before = answers.size();
      form.fields().filter(field -> !field.sends() && !answers.containsKey(field.key()) && check.asks(field, answers))
          .forEach(field -> answer(field, answers));
    } while (answers.size() > before);
  }

  private void answer(Field field, Map<String, Object> answers) {
    Map<String, Object> standing = standing();
    boolean isThere = standing.containsKey(name(field));
    String stands = String.valueOf(standing.getOrDefault(name(field), "open:"));
    Optional<Object> explicit = answering.explicit(asked(field));
    String value = stands.substring(stands.indexOf(':') + 1);
    boolean isLeft = !value.isEmpty() && explicit.map(said -> said.toString().equals(value)).orElse(true)
        || explicit.isEmpty() && !field.rules().required() && !(mustBeTicked(field) && isThere);
    if (isLeft) {
      answers.put(field.key(), value);
      return;
    }
    if (stands.startsWith(TAKEN)) {
      page.click("details[data-key='" + field.key() + "'] > summary");
    }
    Object answer = explicit.or(() -> answering.answer(asked(field))).orElseThrow();
    pen.write(field, answer);
    if (field.type().isTyped()) {
      typed.add(answer.toString());
    }
    given++;
    answers.put(field.key(), answer);
  }

  /** As its form asks it, where it is asked for each body. */
  private static Field asked(Field field) {
    return field.renamed(key -> key.replaceFirst("__\\d+$", ""));
  }

  /** The box that says that names must stay: it is there only once there is something to confirm. */
  private static boolean mustBeTicked(Field field) {
    return field.means().filter(Meaning.NAMES_MAY_STAY::equals).isPresent();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> standing() {
    return (Map<String, Object>) page.evaluate(STANDING);
  }

  private static String name(Field field) {
    return field.type() == Field.Type.DATE ? field.key() + "-day" : field.key();
  }
}
