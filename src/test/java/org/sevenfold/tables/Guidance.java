package org.sevenfold.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sevenfold.policy.Yamls;

/** The tables as {@code guidance/tables.yaml} has them, with the mends of {@code mends.yaml}: what the DMN must say. */
final class Guidance {

  private static final Path FOLDER = Path.of("src/test/resources/guidance");

  private Guidance() {
  }

  /** Every table by name, whether the product has it already or not. */
  static Map<String, Table> tables() {
    Map<String, Object> file = Yamls.read(FOLDER.resolve("tables.yaml"));
    Mend.all().forEach(mend -> mend.apply(map(file.get(mend.table()))));
    Map<String, Table> tables = new TreeMap<>();
    file.forEach((id, entry) -> {
      Table table = table(id, map(entry));
      tables.put(table.name(), table);
    });
    return tables;
  }

  private static Table table(String id, Map<String, Object> entry) {
    boolean collects = "collect".equals(entry.get("hit"));
    List<Rule> rules = new ArrayList<>();
    for (Object rule : (List<?>) entry.get("rules")) {
      rules.add(rule(map(rule)));
    }
    List<String> inputs = new ArrayList<>(words(entry.get("inputs")));
    if (rules.stream().anyMatch(rule -> rule.cells().containsKey(Table.PACK))) {
      inputs.add(Table.PACK);
    }
    if (!collects && entry.containsKey("default")) {
      rules.add(new Rule("", List.of("ours"), Map.of(), strings(entry.get("default"))));
    }
    return new Table(id + " " + entry.get("question"), entry.get("name").toString(), collects, inputs,
        words(entry.get("outputs")), rules);
  }

  private static Rule rule(Map<String, Object> entry) {
    Map<String, List<String>> cells = cells(entry.get("when"));
    if (entry.containsKey(Table.PACK)) {
      cells.put(Table.PACK, words(entry.get(Table.PACK)));
    }
    return new Rule("", words(entry.get("para")), cells, strings(entry.get("then")));
  }

  static Map<String, List<String>> cells(Object when) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    map(when).forEach((input, values) -> cells.put(input, words(values)));
    return cells;
  }

  private static Map<String, String> strings(Object value) {
    Map<String, String> strings = new LinkedHashMap<>();
    map(value).forEach((key, word) -> strings.put(key, word.toString()));
    return strings;
  }

  static List<String> words(Object value) {
    return (value instanceof List<?> list ? list.stream() : Stream.of(value)).map(Object::toString).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
