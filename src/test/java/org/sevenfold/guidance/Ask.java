package org.sevenfold.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sevenfold.policy.Yamls;

/**
 * One thing that the guidance asks for, as the catalogue has it.
 *
 * @param id   its item and its number there, {@code P42.c3#1}
 * @param item the item: a paragraph, or a part of one
 * @param type field, rule, control, task, gateway, record, guidance or none
 * @param of   everything else that the catalogue says of it, by its name
 */
record Ask(String id, String item, String type, Map<String, ?> of) {

  private static final Path CATALOGUE = Path.of("src/test/resources/guidance/catalogue.yaml");

  /** All of them, in the order of the guidance; not what is only a heading. */
  static List<Ask> all() {
    List<Ask> all = new ArrayList<>();
    for (Object item : (List<?>) Yamls.read(CATALOGUE).get("items")) {
      all.addAll(of((Map<?, ?>) item));
    }
    return List.copyOf(all);
  }

  private static List<Ask> of(Map<?, ?> item) {
    List<Ask> asks = new ArrayList<>();
    int number = 0;
    for (Object ask : (List<?>) item.get("asks")) {
      Ask one = of(item.get("id").toString(), ++number, (Map<?, ?>) ask);
      if (!one.type().equals("none")) {
        asks.add(one);
      }
    }
    return asks;
  }

  @SuppressWarnings("unchecked")
  private static Ask of(String item, int number, Map<?, ?> ask) {
    return new Ask(item + "#" + number, item, ask.get("type").toString(), (Map<String, ?>) ask);
  }

  /** What is asked, in one line. */
  String words() {
    return Stream.of("name", "outcome", "do", "test", "text", "fields").filter(of::containsKey).findFirst()
        .map(key -> of.get(key).toString()).orElse("").replace("|", "/");
  }

  /** The closed values of a field; empty where it is written freely. */
  List<String> values() {
    return of.get("values") instanceof List<?> values ? values.stream().map(Object::toString).toList() : List.of();
  }
}
