package org.sevenfold.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A DMN file under {@code processes/}: the table that a model asks, and the smaller ones that it is split into. */
record DmnFile(Path path, DmnTable top, List<DmnTable> parts) {

  private static final Map<String, DmnFile> ALL = read();

  /** By the id of the decision that the models ask. */
  static Map<String, DmnFile> all() {
    return ALL;
  }

  private static Map<String, DmnFile> read() {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      Map<String, DmnFile> all = new TreeMap<>();
      files.filter(file -> file.toString().endsWith(".dmn")).map(DmnFile::read)
          .forEach(file -> all.put(file.top().id(), file));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DmnFile read(Path path) {
    List<DmnTable> tables = Dmn.readModelFromFile(path.toFile()).getModelElementsByType(Decision.class).stream()
        .map(DmnTable::of).toList();
    return new DmnFile(path, tables.get(0), tables.subList(1, tables.size()));
  }

  List<DmnTable> tables() {
    List<DmnTable> tables = new ArrayList<>(List.of(top));
    tables.addAll(parts);
    return tables;
  }

  /** The whole as one table: a line that passes on what a smaller table answers becomes the lines of that one. */
  Table table() {
    List<Rule> rules = top.lines().stream().flatMap(this::rules).toList();
    Set<String> inputs = new LinkedHashSet<>();
    tables().forEach(table -> table.inputs().forEach(input -> inputs.add(input.name())));
    parts.forEach(part -> part.outputs().forEach(output -> inputs.remove(output.name())));
    return new Table(top.name(), top.id(), top.collects(), List.copyOf(inputs),
        top.outputs().stream().map(DmnTable.Column::name).toList(), rules);
  }

  /** The rules that a case has to pass by to come to one: where answers are collected, those above it in its part. */
  List<Rule> before(Table whole, int index) {
    String id = whole.rules().get(index).id();
    return whole.collects() ? parts.stream().filter(part -> part.holds(id)).flatMap(part -> part.above(id))
        .flatMap(line -> whole.rules().stream().filter(rule -> rule.id().equals(line.id()))).toList()
        : whole.before(index);
  }

  /** The smaller table that answers what an input of the first one asks. */
  Stream<DmnTable> answering(String input) {
    return parts.stream().filter(part -> part.answers(input));
  }

  String xml() {
    try {
      return Files.readString(path, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Rule> rules(DmnTable.Line line) {
    List<Rule> passedOn = line.then().entrySet().stream()
        .flatMap(then -> answering(then.getValue()).flatMap(part -> passedOn(line, part, then.getKey()))).toList();
    return passedOn.isEmpty()
        ? Stream.of(new Rule(line.id(), line.paragraphs(), line.cells(), line.then())) : passedOn.stream();
  }

  private static Stream<Rule> passedOn(DmnTable.Line line, DmnTable part, String output) {
    String asked = line.then().get(output);
    return part.lines().stream().filter(one -> line.cells().get(asked).contains(one.then().get(asked)))
        .map(
            one -> new Rule(one.id(), one.paragraphs(), both(line, one, asked), Map.of(output, one.then().get(asked))));
  }

  private static Map<String, List<String>> both(DmnTable.Line line, DmnTable.Line one, String asked) {
    Map<String, List<String>> cells = new LinkedHashMap<>(line.cells());
    cells.remove(asked);
    one.cells().forEach((input, values) -> cells.merge(input, values,
        (some, others) -> some.stream().filter(others::contains).toList()));
    return cells;
  }
}
