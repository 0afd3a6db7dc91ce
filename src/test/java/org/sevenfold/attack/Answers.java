package org.sevenfold.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.sevenfold.form.Field;

/** What somebody would send who fills in a page, well enough that it is sometimes taken. */
record Answers(Chance chance) {

  private static final List<String> DAY = List.of("-day=17", "-month=11", "-year=2026");

  /** As a page sends them, each a name and a value with a sign between them. */
  List<String> ofPage(List<Field> form) {
    List<String> pairs = new ArrayList<>();
    form.stream().filter(any -> chance.of(0.9)).forEach(field -> {
      if (field.type() == Field.Type.DATE && chance.of(0.9)) {
        DAY.forEach(part -> pairs.add(field.key() + part));
      } else {
        pairs.add(field.key() + (chance.of(0.02) ? "-day" : "") + "=" + value(field));
      }
    });
    return pairs;
  }

  /** As Tasklist sends them. */
  String ofTasklist(List<Field> form, Function<String, String> quoted) {
    return "{\"variables\": {" + String.join(", ", form.stream().filter(any -> chance.of(0.9))
        .map(field -> quoted.apply(field.key()) + ": {\"value\": " + quoted.apply(value(field)) + ", \"type\": \""
            + chance.one(List.of("String", "String", "String", "Json", "Integer", "Object", "Bytes", "zq")) + "\"}")
        .toList()) + "}}";
  }

  private String value(Field field) {
    if (chance.of(0.04)) {
      return WrongWords.value(chance);
    }
    return field.options().isEmpty() ? chance.one(List.of("Seen and written down as it was said", "7", "2026-11-16"))
        : chance.one(field.options()).value();
  }

  static Map.Entry<String, String> split(String pair) {
    int sign = pair.indexOf('=');
    return Map.entry(pair.substring(0, sign), pair.substring(sign + 1));
  }
}
