package org.sevenfold.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sevenfold.policy.Yamls;

/** Everything that meets an ask: what a test without the engine names, and the tasks and controls of a list. */
final class Elements {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HELP = Path.of("src/main/resources/help.yaml");
  private static final Path TABLES = Path.of("src/test/resources/guidance/tables.yaml");
  private static final Path NOTHING = Path.of("docs/decisions/tables.md");
  private static final Pattern COUNTS = Pattern.compile("(?m)^  (\\w+): \\{para: \\[([^]]+)], words:.*\\R");
  private static final Pattern RULE = Pattern.compile("(?s) *<rule id=\"([\\w-]+)\">\\s*<description>[^<]*"
      + "\\(([^()<]+)\\)</description>.*?</rule>\\R");

  private Elements() {
  }

  /** All that there are. */
  static List<Element> all(Set<String> drivenQuickly) {
    List<Element> all = new ArrayList<>();
    all.addAll(questions(drivenQuickly));
    all.addAll(texts(drivenQuickly));
    all.addAll(help(asks("guidance", drivenQuickly)));
    Map<String, String> tables = tables();
    List<Ask> asks = Ask.all().stream().filter(ask -> drivenQuickly.contains(ask.id())).toList();
    String changingNothing = read(NOTHING);
    files("processes", ".dmn").forEach(file -> all.addAll(rules(file, changingNothing, asks.stream()
        .filter(ask -> file.endsWith(tables.get(String.valueOf(ask.of().get("table"))) + ".dmn")).toList())));
    all.addAll(TakenOut.all());
    return all;
  }

  /** By its name in the catalogue, out of every page that asks it. */
  private static List<Element> questions(Set<String> driven) {
    Map<String, Set<String>> asks = new TreeMap<>();
    Ask.all().stream().filter(ask -> ask.type().equals("field") && driven.contains(ask.id())).forEach(
        ask -> Arrays.stream(ask.of().get("name").toString().split(", "))
            .forEach(name -> asks.computeIfAbsent(name, any -> new TreeSet<>()).add(ask.id())));
    List<Element> all = new ArrayList<>();
    asks.forEach((name, of) -> {
      List<Path> on = files("forms", ".form").filter(file -> read(file).contains("\"key\": \"" + name + "\"")).toList();
      if (!on.isEmpty()) {
        all.add(new Element("question", name, of, on, form -> withoutParts(form, "key", name)));
      }
    });
    return all;
  }

  /** A text that names what asks for it, and that a test looks for. */
  private static List<Element> texts(Set<String> driven) {
    Map<String, Set<String>> asks = asks("guidance", driven);
    List<Element> all = new ArrayList<>();
    files("forms", ".form").forEach(file -> parts(read(file)).forEach(part -> {
      Set<String> of = of(asks, part.path("properties").path("para").asText().split(" "));
      if (part.path("type").asText().equals("text") && !of.isEmpty()) {
        String id = part.path("id").asText();
        all.add(new Element("text", file.getFileName() + " " + id, of, List.of(file),
            form -> withoutParts(form, "id", id)));
      }
    }));
    return all;
  }

  /** By its number in the guidance, what a table is called. */
  private static Map<String, String> tables() {
    Map<String, String> names = new TreeMap<>();
    Yamls.read(TABLES).forEach((number, table) -> names.put(number, ((Map<?, ?>) table).get("name").toString()));
    return names;
  }

  /** Those that rest on an item for which somebody asks; one that changes nothing is listed with its reason. */
  private static List<Element> rules(Path file, String changingNothing, List<Ask> asks) {
    return RULE.matcher(read(file)).results().filter(rule -> !changingNothing.contains("`" + rule.group(1) + "`"))
        .map(rule -> new Element("rule", rule.group(1), of(asks, List.of(rule.group(2).split(", "))), List.of(file),
            without(rule)))
        .filter(rule -> !rule.asks().isEmpty()).toList();
  }

  /** What asks for one of the items; then also what asks for a part of a paragraph that is named whole. */
  private static Set<String> of(List<Ask> asks, List<String> items) {
    Set<String> all = asks.stream().filter(ask -> items.contains(ask.item())).map(Ask::id)
        .collect(Collectors.toCollection(TreeSet::new));
    if (!all.isEmpty()) {
      asks.stream().filter(ask -> items.contains(ask.item().split("\\.")[0])).map(Ask::id).forEach(all::add);
    }
    return all;
  }

  private static List<Element> help(Map<String, Set<String>> asks) {
    return COUNTS.matcher(read(HELP)).results()
        .map(one -> new Element("help", one.group(1), of(asks, one.group(2).split(", ")), List.of(HELP), without(one)))
        .filter(one -> !one.asks().isEmpty()).toList();
  }

  private static UnaryOperator<String> without(MatchResult part) {
    return whole -> whole.substring(0, part.start()) + whole.substring(part.end());
  }

  /** By its item, what asks for that kind of thing. */
  private static Map<String, Set<String>> asks(String type, Set<String> driven) {
    Map<String, Set<String>> asks = new TreeMap<>();
    Ask.all().stream().filter(ask -> ask.type().equals(type) && driven.contains(ask.id()))
        .forEach(ask -> asks.computeIfAbsent(ask.item(), any -> new TreeSet<>()).add(ask.id()));
    return asks;
  }

  private static Set<String> of(Map<String, Set<String>> asks, String... items) {
    Set<String> all = new TreeSet<>();
    Stream.of(items).forEach(item -> all.addAll(asks.getOrDefault(item, Set.of())));
    return all;
  }

  private static String withoutParts(String form, String key, String value) {
    return changed(form, key, value, ObjectNode::removeAll);
  }

  /** A form in which some of its parts are changed; of one in which nothing is left, nothing is. */
  static String changed(String form, String key, String value, Consumer<ObjectNode> change) {
    try {
      JsonNode root = JSON.readTree(form);
      ArrayNode parts = (ArrayNode) root.path("components");
      parts.forEach(part -> {
        if (part.path(key).asText().equals(value)) {
          change.accept((ObjectNode) part);
        }
      });
      for (int at = parts.size() - 1; at >= 0; at--) {
        if (parts.get(at).isEmpty()) {
          parts.remove(at);
        }
      }
      return JSON.writeValueAsString(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<JsonNode> parts(String form) {
    try {
      return JSON.readTree(form).path("components");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
