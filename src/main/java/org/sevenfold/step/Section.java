package org.sevenfold.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.sevenfold.form.Again;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.work.OpenTask;

/**
 * A part of a page that answers one task.
 *
 * @param step  its key; empty for the task that the page is opened for
 * @param task  where the same page is asked for several bodies: that of this one
 * @param form  as it is deployed
 * @param again under which keys the page asks it
 * @param asked how it stands on the page
 * @param when  it is asked next, as far as the page can tell
 */
public record Section(String step, Optional<OpenTask> task, Form form, Again again, Form asked, Condition when) {

  static Section first(Form form) {
    return new Section("", Optional.empty(), form, Again.FIRST, form, Condition.ALWAYS);
  }

  /** @param name of the body, where the page asks the same for others too, so that this one may wait for another day */
  static Section firstOf(OpenTask task, Form form, String name) {
    return new Section("", Optional.of(task), form, Again.FIRST, Again.first(form, name), Again.FIRST.isDoneToo(form));
  }

  /** A step that the model may ask next. */
  static Section next(Step step, Form form, Condition when) {
    Form asked = new Form(form.id(), form.parts().stream().map(part -> part.below(when)).toList());
    return new Section(step.key(), Optional.empty(), form, Again.FIRST, asked, when);
  }

  /** @param name of the body for which the same is asked, as a sentence has it */
  static Section sibling(OpenTask task, Form form, Again again, String name) {
    return new Section(task.key(), Optional.of(task), form, again, again.of(form, name), again.isDoneToo(form));
  }

  boolean isAskedBy(OpenTask open) {
    return task.map(one -> one.id().equals(open.id())).orElse(step.equals(open.key()));
  }

  boolean isToBeAnswered(Map<String, Object> given, UnaryOperator<String> facts) {
    return when.holds(key -> given.getOrDefault(key, facts.apply(key)));
  }

  /** What of the answers of the page belongs to it, as its task has the keys. */
  public Map<String, Object> answers(Map<String, Object> all) {
    Map<String, Object> own = new LinkedHashMap<>();
    form.fields().forEach(field -> keys(field).filter(all::containsKey).findFirst()
        .ifPresent(key -> own.put(field.key(), all.get(key))));
    return own;
  }

  /** What one body is asked is no answer for another. */
  private Stream<String> keys(Field field) {
    return task.isPresent() && field.each() ? Stream.of(again.key(field)) : Stream.of(field.key(), field.prefill());
  }

  /** What the page has suggested of it, as its task has the keys. */
  List<String> left(List<String> all) {
    return form.fields().filter(field -> all.contains(again.key(field))).map(Field::key).toList();
  }

  /** Under which key the page has what its form calls so. */
  String onThePage(String key) {
    return form.field(key).map(again::key).orElse(key);
  }

  /** What is wrong with answers to it, where the page has the questions. */
  List<Problem> onThePage(List<Problem> problems) {
    return problems.stream().map(one -> new Problem(onThePage(one.key()), one.message())).toList();
  }

  /** The question whether it is to be answered, where the page asks the same for several bodies. */
  public String also() {
    return again.also(form);
  }

  /** Whether somebody says that it is done. */
  boolean isDone(Map<String, Object> given) {
    return again.isDone(form, given);
  }

  /** Whether the page has to be told if it is to be answered, and was not. */
  boolean isLeftOpen(Map<String, Object> given) {
    return task.isPresent() && !given.containsKey(also());
  }
}
