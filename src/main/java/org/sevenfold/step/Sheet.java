package org.sevenfold.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;

/**
 * What one page asks: the form of a task, and those of what is answered with it.
 *
 * @param sections that of the task first
 */
public record Sheet(List<Section> sections) {

  public Section first() {
    return sections.get(0);
  }

  public List<Section> further() {
    return sections.subList(1, sections.size());
  }

  /**
   * All questions as one form: what two sections ask, or one takes from the other, stands where it is asked first, and
   * what both say stands once.
   */
  public Form whole() {
    Set<String> above = new HashSet<>();
    List<Form.Part> parts = new ArrayList<>();
    for (Section section : sections) {
      section.asked().parts().stream().filter(part -> !(part instanceof Field field && isAsked(field, above)))
          .flatMap(part -> part instanceof Form.Text text ? unsaid(text, parts) : Stream.of(part)).toList()
          .forEach(parts::add);
      section.asked().fields().map(Field::key).forEach(above::add);
    }
    return new Form(first().form().id(), parts);
  }

  /** Where the same words do not stand above. */
  private static Stream<Form.Part> unsaid(Form.Text text, List<Form.Part> above) {
    List<Condition> said = above.stream()
        .filter(part -> part instanceof Form.Text one && one.text().equals(text.text())).map(Form.Part::shown).toList();
    return said.contains(Condition.ALWAYS) ? Stream.empty() : Stream.of(said.stream().reduce(text,
        (one, shown) -> one.below(new Condition.Not(shown)), (one, other) -> other));
  }

  private static boolean isAsked(Field field, Set<String> above) {
    return above.contains(field.key()) || above.contains(field.prefill()) && !field.each();
  }

  /** The keys of the page that this section asks, and the task that the page is opened for does not. */
  Stream<String> own(Section section) {
    return section.asked().fields().map(Field::key).filter(key -> first().form().field(key).isEmpty());
  }

  /** What the page does not ask for at all goes to the task that it is opened for, whose check says so. */
  public Map<String, Object> ofTheTask(Map<String, Object> all) {
    Map<String, Object> own = new LinkedHashMap<>(all);
    further().forEach(section -> own.keySet().removeAll(own(section).toList()));
    if (first().form().field(first().also()).isEmpty()) {
      own.remove(first().also());
    }
    return own;
  }

  /** Whether the task that the page is opened for is answered: of several bodies it may be the one that waits. */
  boolean answersTheFirst(Map<String, Object> given) {
    return first().task().isEmpty() || first().isDone(given);
  }

  /** What was asked on the page, and of which something was sent: anything else gets a page of its own. */
  List<Section> drawn(Map<String, Object> given, UnaryOperator<String> facts) {
    return further().stream().filter(section -> own(section).anyMatch(given::containsKey))
        .filter(section -> section.isToBeAnswered(given, facts)).toList();
  }
}
