package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A condition hides and shows the same in our check and in the engine's FEEL, whatever was answered or left out. */
class ParityTest {

  private static final FeelEngine FEEL = feel();
  private static final int MANY = 3000;
  private static final int TOO_MANY = 60_000;
  private static final String ABSENT = "\u0000";
  private static final String ANY_OTHER = "something_else";

  @ParameterizedTest
  @MethodSource("conditionsOfTheForms")
  void everyConditionOfEveryFormHoldsForUsWhenItHoldsForTheEngine(String hide) {
    String feel = hide.replaceFirst("^=", "");
    Condition hidden = ConditionParser.parse(feel);
    List<Map<String, Object>> cases = everyCase(hidden);
    assertThat(spread(cases)).allSatisfy(given -> assertThat(engine(feel, given)).isEqualTo(hidden.holds(given::get)));
    assertThat(cases.stream().map(given -> hidden.holds(given::get)).distinct()).as("can be either").hasSize(2);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void soDoesAnyConditionThatAFormMightUse(@ForAll("conditions") Condition condition) {
    String feel = Conditions.feel(condition);
    assertThat(everyCase(condition))
        .allSatisfy(given -> assertThat(engine(feel, given)).as(feel).isEqualTo(condition.holds(given::get)));
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return Conditions.any();
  }

  static Stream<String> conditionsOfTheForms() {
    return Forms.files().stream().map(Forms::json).flatMap(form -> {
      List<String> hides = new ArrayList<>();
      form.path("components").forEach(component -> hides.add(component.path("conditional").path("hide").asText()));
      return hides.stream();
    }).filter(hide -> !hide.isEmpty()).distinct();
  }

  /** Each key absent, with each word that the condition compares it with, and with one that it does not. */
  private static List<Map<String, Object>> everyCase(Condition condition) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    compared(condition).forEach(is -> words
        .computeIfAbsent(is.key(), key -> new ArrayList<>(List.of(ABSENT, ANY_OTHER))).add(is.value()));
    List<Map<String, Object>> cases = List.of(Map.of());
    for (Map.Entry<String, List<String>> key : words.entrySet()) {
      cases = cases.stream().flatMap(given -> key.getValue().stream().distinct()
          .map(word -> and(given, key.getKey(), word))).toList();
      cases = cases.size() > TOO_MANY ? spread(cases) : cases;
    }
    return cases;
  }

  /** All of them, or of very many some from everywhere: one condition alone has more cases than all others together. */
  private static List<Map<String, Object>> spread(List<Map<String, Object>> cases) {
    List<Map<String, Object>> mixed = new ArrayList<>(cases);
    Collections.shuffle(mixed, new Random(MANY));
    return mixed.subList(0, Math.min(MANY, mixed.size()));
  }

  private static Map<String, Object> and(Map<String, Object> given, String key, String word) {
    Map<String, Object> more = new HashMap<>(given);
    if (!word.equals(ABSENT)) {
      more.put(key, word);
    }
    return more;
  }

  static Stream<Condition.Is> compared(Condition condition) {
    if (condition == Condition.ALWAYS) {
      return Stream.empty();
    }
    if (condition instanceof Condition.Is is) {
      return Stream.of(is);
    }
    if (condition instanceof Condition.Not not) {
      return compared(not.inner());
    }
    if (condition instanceof Condition.And and) {
      return Stream.concat(compared(and.left()), compared(and.right()));
    }
    Condition.Or or = (Condition.Or) condition;
    return Stream.concat(compared(or.left()), compared(or.right()));
  }

  private static boolean engine(String feel, Map<String, Object> given) {
    return FEEL.evaluateSimpleExpression(feel, Variables.fromMap(given).asVariableContext());
  }

  private static FeelEngine feel() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.buildEngine();
    return configuration.getFeelEngine();
  }
}
