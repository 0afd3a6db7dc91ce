package org.sevenfold.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Words;

/** Facts and their values as people say them: in the words of the form that asks, and of the product for all else. */
final class Spoken {

  static final Words WORDS = new Words();
  private static final Map<String, Field> FIELDS = fields();
  private static final List<String> SAID_PLAINLY = List.of("yes", "no");

  private Spoken() {
  }

  static boolean isAskedByAForm(String key) {
    return FIELDS.containsKey(key);
  }

  static Optional<String> question(String key) {
    return Optional.ofNullable(FIELDS.get(key)).map(Field::label).or(() -> WORDS.question(key));
  }

  /** An answer of a form stands in quotes, as whoever answers it reads it. */
  static String value(String key, String value) {
    if (value.equals(Fact.UNKNOWN)) {
      return "not known";
    }
    return Optional.ofNullable(FIELDS.get(key)).flatMap(field -> field.option(value)).map(Field.Option::label)
        .map(label -> SAID_PLAINLY.contains(value) && label.equalsIgnoreCase(value) ? value : "“" + label + "”")
        .orElseGet(() -> WORDS.of(key, value));
  }

  /** Any of several values; where only one is left out, that one is said instead. */
  static String anyOf(String key, Collection<String> fitting, List<String> all) {
    List<String> others = all.stream().filter(value -> !fitting.contains(value)).toList();
    if (fitting.size() < 3 || others.size() != 1) {
      return said(key, fitting);
    }
    return others.contains(Fact.UNKNOWN) ? "anything that is known"
        : "anything but " + said(key, others) + (fitting.contains(Fact.UNKNOWN) ? ", also where it is not known" : "");
  }

  private static String said(String key, Collection<String> values) {
    return values.stream().map(value -> value(key, value)).collect(Collectors.joining(" or "));
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    Forms.all().flatMap(Form::fields).forEach(field -> fields.put(field.key(), field));
    return fields;
  }
}
