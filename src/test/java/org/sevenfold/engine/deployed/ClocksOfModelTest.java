package org.sevenfold.engine.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.start.RefusedToStart;

/** Every way in which a model may ask for a clock is found, and one that can't be read is never passed over. */
class ClocksOfModelTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "${clocks.due('triage', pack)}                                         | triage",
      "#{clocks.due(\"triage\", pack)}                                       | triage",
      "${ clocks . due ( 'triage' , pack ) }                                 | triage",
      "${clocks.on(review_on, 'decision_review', pack)}                      | decision_review",
      "${a == 'yes' ? clocks.due('advice_urgent', pack) : clocks.due('advice', pack)} | advice advice_urgent",
      "${clocks.due(a == 'yes' ? 'record_urgent' : 'record', pack)}          | record record_urgent",
      "${clocks.due((a ? 'x' : (b ? 'y' : 'z')), pack)}                      | x y z",
      "${clocks.on(clocks.due('inner', pack), 'outer', pack)}                | inner outer",
      "${people.offered(reference, clocks.due('inner', pack))}               | inner",
      "${clocks.due(clocks.due('of_condition', pack) == b ? 'x' : 'y', pack)} | of_condition x y",
      "R/${clocks.due('one', pack)}/${clocks.due('two', pack)}               | one two"})
  void aClockIsFoundWhereverItIsNamed(String expression, String clocks) {
    assertThat(attribute(expression)).containsExactly(clocks.split(" "));
    assertThat(text(expression)).containsExactly(clocks.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${clocks.due(name, pack)}", "${clocks.due('a'.concat('b'), pack)}", "${clocks.due()}",
      "${clocks.on('a')}", "${clocks['due']('a', pack)}", "${clocks.later('a', pack)}", "${other.use(clocks)}",
      "${(a ? clocks : clocks).due('a', pack)}", "${clocks.due('a', pack}", "clocks.due('a', pack)",
      "var a = clocks['due']"})
  void whatCantBeReadIsRefusedWithModelPlaceAndExpression(String expression) {
    for (String model : List.of(asAttribute(expression), asText(expression))) {
      assertThatThrownBy(() -> clocks(model)).isInstanceOf(RefusedToStart.class).hasMessageContaining("concern.bpmn")
          .hasMessageContaining("at triage_task").hasMessageContaining(expression);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"${a == 'clocks'}", "The clocks. (They run.)", "${triage}", "${unclosed", "o'clocks.due"})
  void whatNamesNoClockIsLeftAlone(String words) {
    assertThat(attribute(words)).isEmpty();
    assertThat(text(words)).isEmpty();
  }

  @Test
  void theModelsAskForTheseAmongOthers() throws IOException {
    Set<String> clocks = new TreeSet<>();
    for (Path model : models()) {
      clocks.addAll(clocks(Files.readString(model)));
    }
    assertThat(clocks).contains("triage", "call_now", "advice_urgent", "consent_answer", "decision_review");
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyTimeThatAModelSetsIsSeen(Path model) throws IOException {
    String xml = Files.readString(model);
    assertThat(clocks(xml).isEmpty()).isEqualTo(!xml.contains("clocks."));
  }

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).toList();
    }
  }

  private static Set<String> attribute(String expression) {
    return clocks(asAttribute(expression));
  }

  private static Set<String> text(String expression) {
    return clocks(asText(expression));
  }

  private static String asAttribute(String expression) {
    return "<process id='concern'><task id='triage_task'><due at=\"" + expression.replace("\"", "&quot;")
        + "\"/></task></process>";
  }

  private static String asText(String expression) {
    return "<process id='concern'><task id='triage_task'><due><![CDATA[" + expression + "]]></due></task></process>";
  }

  private static Set<String> clocks(String xml) {
    return ClocksOfModel.in(xml, "concern.bpmn");
  }
}
