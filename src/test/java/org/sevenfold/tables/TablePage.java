package org.sevenfold.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as people read it and sign it off: what it asks, then its lines in words. */
record TablePage(DmnFile table) {

  private static final String NEW_LINE = "<br>";

  static List<TablePage> all() {
    return DmnFile.all().values().stream().map(TablePage::new).toList();
  }

  Path file() {
    return table.path().resolveSibling(table.top().id() + ".md");
  }

  String title() {
    return named(table.top());
  }

  String text() {
    List<String> text = new ArrayList<>(List.of("# " + title(), "", made(), "", how(table.top())));
    if (!table.parts().isEmpty()) {
      text.addAll(List.of("", "It is split into smaller questions. Each has a table of its own below, in which the "
          + "first line that fits counts."));
    }
    text.addAll(List.of("", "## What it looks at", "", "| fact | what it may be |", "|---|---|"));
    table.table().inputs().forEach(fact -> text.add("| " + question(fact) + " | "
        + String.join(" · ", Values.of(fact).stream().map(value -> Spoken.value(fact, value)).toList()) + " |"));
    text.addAll(List.of("", "## " + (table.parts().isEmpty() ? "Its lines" : "How the answers come together"), ""));
    text.addAll(lines(table.top()));
    table.parts().forEach(part -> {
      text.addAll(List.of("", "## " + named(part), ""));
      text.addAll(lines(part));
    });
    return String.join("\n", text) + "\n";
  }

  private String made() {
    return "<!-- Made from " + table.path().getFileName() + ": mvn test -Plong -Dtest=TablePages -->";
  }

  private static String how(DmnTable table) {
    return table.collects() ? "Every line that fits counts: there may be several answers."
        : "Read it from above: the first line that fits counts, and the lines below it no longer do.";
  }

  private List<String> lines(DmnTable one) {
    List<String> rows = new ArrayList<>(List.of("| | when | then | because |", "|---|---|---|---|"));
    for (DmnTable.Line line : one.lines()) {
      rows.add("| " + (rows.size() - 1) + " | " + when(line) + " | " + then(line) + " | " + because(line) + " |");
    }
    return rows;
  }

  private String when(DmnTable.Line line) {
    if (line.cells().isEmpty()) {
      return "anything else";
    }
    return line.cells().entrySet().stream().map(cell -> "**" + question(cell.getKey()) + "** " + fitting(line, cell))
        .collect(Collectors.joining(NEW_LINE));
  }

  private String fitting(DmnTable.Line line, Map.Entry<String, List<String>> cell) {
    boolean passedOn = line.then().containsValue(cell.getKey());
    return passedOn ? "it has an answer" : Spoken.anyOf(cell.getKey(), cell.getValue(), Values.of(cell.getKey()));
  }

  private String then(DmnTable.Line line) {
    boolean several = table.top().outputs().size() > 1 || line.then().size() > 1;
    return line.then().entrySet().stream().map(then -> line.cells().containsKey(then.getValue()) ? "that answer"
        : (several ? "**" + question(then.getKey()) + "** " : "") + Spoken.value(then.getKey(), then.getValue()))
        .collect(Collectors.joining(NEW_LINE));
  }

  private static String because(DmnTable.Line line) {
    return line.words() + " (" + String.join(", ", line.paragraphs()) + ")";
  }

  private static String question(String key) {
    return Spoken.question(key).orElseThrow();
  }

  private static String named(DmnTable table) {
    return table.name().replaceFirst("^DT\\d+ ", "");
  }
}
