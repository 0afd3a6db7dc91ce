package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
      "a = \"x\"                                    | true",
      "a = \"y\"                                    | false",
      "a != \"y\"                                   | true",
      "missing = \"x\"                              | false",
      "missing != \"x\"                             | true",
      "not(a = \"y\")                               | true",
      "not(missing = \"x\")                         | true",
      "a = \"x\" and b = \"y\"                      | true",
      "a = \"x\" and b = \"x\"                      | false",
      "a = \"y\" or b = \"y\"                       | true",
      "a = \"x\" or a = \"y\" and b = \"x\"         | true",
      "(a = \"x\" or a = \"y\") and b = \"x\"       | false",
      "not(not(a = \"x\")) and ((b = \"y\"))        | true",
      "  a=\"x\"   and\tb=\"y\"                     | true"})
  void aConditionComparesAnswersWithFixedWords(String condition, boolean holds) {
    assertThat(ConditionParser.parse(condition).holds(Map.of("a", "x", "b", "y")::get)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "a =", "= \"x\"", "a = x", "\"x\" = a", "\"x\" = \"x\"", "a = 1", "a > \"x\"",
      "a == \"x\"", "a = \"x", "a = \"x\" and", "and a = \"x\"", "a = \"x\" b = \"y\"", "(a = \"x\"", "a = \"x\")",
      "not a = \"x\"", "not()", "a = null", "a = true", "a in (\"x\")", "count(a) = \"x\"", "a.b = \"x\"",
      "a = \"x\"; b = \"y\"", "if a = \"x\" then b", "1a = \"x\"", "_a = \"x\"", "a = \"x\" xor b = \"y\"",
      "and = \"x\"", "or = \"x\"", "null = \"x\"", "true = \"x\"", "if = \"x\"", "a = \"x\\y\"", "a = \"x\ny\""})
  void whateverIsMoreThanThatIsRefused(String condition) {
    assertThatThrownBy(() -> ConditionParser.parse(condition)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aConditionKnowsWhatItReads() {
    Condition condition = ConditionParser.parse("a = \"x\" and not(b = \"y\" or c != \"z\")");
    assertThat(condition.keys()).containsExactly("a", "b", "c");
    assertThat(Condition.ALWAYS.keys()).isEmpty();
    assertThat(Condition.ALWAYS.holds(key -> null)).isTrue();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aConditionThatIsWrittenAndReadAgainIsTheSame(@ForAll("conditions") Condition condition) {
    assertThat(ConditionParser.parse(Conditions.feel(condition))).isEqualTo(condition);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void thePagesScriptGetsTheSameCondition(@ForAll("conditions") Condition condition) throws Exception {
    JsonNode json = new ObjectMapper().readTree(condition.json());
    assertThat(Conditions.ofJson(json)).isEqualTo(condition);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return Conditions.any();
  }

  @Test
  void aHiddenFieldsConditionIsTurnedIntoWhenItIsShown() {
    Form form = Forms.of("""
        {"id": "field_a", "key": "a", "type": "textfield", "label": "A", "conditional": {"hide": "=not(b = \\"x\\")"},
          "properties": {"holds": "confidential", "para": "ours"}},
        {"id": "field_c", "key": "c", "type": "textfield", "label": "C", "conditional": {"hide": "=b = \\"x\\""},
          "properties": {"holds": "confidential", "para": "ours"}}""");
    Map<String, Object> x = new HashMap<>(Map.of("b", "x"));
    assertThat(form.field("a").orElseThrow().shown().holds(x::get)).isTrue();
    assertThat(form.field("c").orElseThrow().shown().holds(x::get)).isFalse();
    assertThat(form.field("a").orElseThrow().shown().holds(key -> null)).isFalse();
    assertThat(form.field("c").orElseThrow().shown().holds(key -> null)).isTrue();
  }
}
