package org.sevenfold.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sevenfold.policy.Yamls;

/** The tables as {@code guidance/tables.yaml} has them, and our own two written the same way: what the DMN must say. */
final class Guidance {

  private static final Path FOLDER = Path.of("src/test/resources/guidance");

  private Guidance() {
  }

  /** Every table by name, whether the product has it already or not. */
  static Map<String, Table> tables() {
    Map<String, Table> tables = new TreeMap<>();
    Stream.of("tables.yaml", "our-tables.yaml").map(file -> Yamls.read(FOLDER.resolve(file)))
        .forEach(file -> file.forEach((id, entry) -> {
          Table table = table(id, map(entry));
          tables.put(table.name(), table);
        }));
    return tables;
  }

  /** The tables that the product has, as they should be. */
  static List<Table> built() {
    Set<String> files = DmnFile.all().keySet();
    return tables().values().stream().filter(table -> files.contains(table.name())).toList();
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
      rules.add(new Rule(List.of("ours"), Map.of(), strings(entry.get("default"))));
    }
    String question = entry.get("question").toString();
    String title = id.startsWith("DT") ? id + " " + question : question;
    return new Table(title, entry.get("name").toString(), collects, inputs, words(entry.get("outputs")), rules);
  }

  private static Rule rule(Map<String, Object> entry) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    map(entry.get("when")).forEach((input, values) -> cells.put(input, words(values)));
    if (entry.containsKey(Table.PACK)) {
      cells.put(Table.PACK, words(entry.get(Table.PACK)));
    }
    return new Rule(words(entry.get("para")), cells, strings(entry.get("then")));
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
