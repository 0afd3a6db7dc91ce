package org.sevenfold.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;

/**
 * What one page asks: the form of a task, and those of the steps that are answered with it.
 *
 * @param sections that of the task first
 */
public record Sheet(List<Section> sections) {

  /**
   * One step's part of the page.
   *
   * @param step its key; empty for the task that the page is opened for
   * @param form as it is deployed
   * @param when it is drawn
   */
  public record Section(String step, Form form, Condition when) {

    /** What of these answers belongs to it. */
    public Map<String, Object> answers(Map<String, Object> all) {
      Map<String, Object> own = new LinkedHashMap<>();
      form.fields().forEach(field -> Stream.of(field.key(), field.prefill()).filter(all::containsKey).findFirst()
          .ifPresent(key -> own.put(field.key(), all.get(key))));
      return own;
    }
  }

  public Section first() {
    return sections.get(0);
  }

  public List<Section> further() {
    return sections.subList(1, sections.size());
  }

  /** All questions as one form: what two sections ask, or one takes from the other, stands where it is asked first. */
  public Form whole() {
    Set<String> above = new HashSet<>();
    List<Form.Part> parts = new ArrayList<>();
    for (Section section : sections) {
      section.form().parts().stream().filter(part -> !(part instanceof Field field && isAsked(field, above)))
          .map(part -> section.step().isEmpty() ? part : part.below(section.when())).forEach(parts::add);
      section.form().fields().map(Field::key).forEach(above::add);
    }
    return new Form(first().form().id(), parts);
  }

  private static boolean isAsked(Field field, Set<String> above) {
    return above.contains(field.key()) || above.contains(field.prefill());
  }

  /** The keys that this section asks, and the task that the page is opened for does not. */
  Stream<String> own(Section section) {
    return section.form().fields().map(Field::key).filter(key -> first().form().field(key).isEmpty());
  }

  /** What the page does not ask for at all goes to the task that it is opened for, whose check says so. */
  public Map<String, Object> ofTheTask(Map<String, Object> all) {
    Map<String, Object> own = new LinkedHashMap<>(all);
    further().forEach(section -> own.keySet().removeAll(own(section).toList()));
    return own;
  }
}
