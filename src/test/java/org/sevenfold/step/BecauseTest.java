package org.sevenfold.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.sevenfold.engine.deployed.RulesOfFiles;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Words;
import org.sevenfold.step.Because.Ground;
import org.sevenfold.work.Reasons.Line;

/** Every line of every table, whichever policy pack applies, can say why: in words, and never by a code. */
class BecauseTest {

  private static final String CODE = ".*(\\bP\\d\\d|\\bDT\\d|_|\\bnull\\b|[A-Z]{4,}).*";

  private final Vocabulary vocabulary = new Vocabulary();
  private final Words words = new Words();

  @Test
  void everyAnswerThatALineAsksForHasItsWords() throws IOException {
    Set<String> silent = new TreeSet<>();
    lines().values().forEach(line -> line.asks().forEach((key, values) -> values.stream()
        .filter(value -> isAsked(key) && Clauses.of(key, value).isEmpty())
        .forEach(value -> silent.add(key + " " + value))));
    assertThat(silent).isEmpty();
  }

  @Test
  void everyLineSaysItsReasonWithoutACode() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(200).allSatisfy((id, line) -> {
      Ground ground = Because.ground(line, spoken(line));
      assertThat(ground.rule()).as(id).isNotBlank().doesNotMatch(CODE);
      ground.said().ifPresent(said -> assertThat(said).as(id).startsWith("Because you ").endsWith(".")
          .doesNotMatch(CODE));
      assertThat(ground.said().isPresent()).as(id).isEqualTo(line.asks().keySet().stream().anyMatch(this::isAsked));
    });
  }

  @Test
  void itSaysWhoSaidItAndOfWhichTheyWereNotSure() throws IOException {
    Line line = lines().get("public-interest-child-at-risk");
    assertThat(Because.ground(line, spoken(line)).said()).hasValueSatisfying(said -> assertThat(said)
        .startsWith(
            "Because you said that a child is being seriously harmed, or may be, that sharing is likely to help "
                + "and that the need to share outweighs privacy")
        .endsWith("(paragraphs 59 and 5)."));
    Clause unsure = Clauses.of("p59_b1", "unknown").orElseThrow();
    assertThat(Clause.all(Map.of("Ayesha Khan", Set.of(unsure))))
        .isEqualTo("Ayesha Khan was not sure whether a child is being seriously harmed");
  }

  @Test
  void whatIsWorkedOutRestsOnAnswersThatHaveWords() {
    assertThat(Clauses.behind("harm_suspected", "yes")).isNotEmpty();
    vocabulary.facts().forEach(fact -> assertThat(Clauses.behind(fact.key(), "yes")).as(fact.key()).isEmpty());
  }

  private boolean isAsked(String key) {
    return vocabulary.fact(key).filter(fact -> fact.isAsked() && words.question(key).isEmpty()).isPresent();
  }

  private Map<String, Set<Clause>> spoken(Line line) {
    Set<Clause> clauses = line.asks().entrySet().stream()
        .flatMap(ask -> Clauses.of(ask.getKey(), ask.getValue().get(0)).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return clauses.isEmpty() ? Map.of() : Map.of(Clause.YOU, clauses);
  }

  private static Map<String, Line> lines() throws IOException {
    Map<String, Line> lines = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      files.filter(file -> file.toString().endsWith(".dmn"))
          .forEach(file -> lines.putAll(RulesOfFiles.lines(Dmn.readModelFromFile(file.toFile()))));
    }
    return lines;
  }
}
