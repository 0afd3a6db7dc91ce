package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Fact;

/**
 * What the guidance wants to be asked is asked, under its one name, with each answer that the catalogue has for it.
 * Which fields those are is written on the coverage page: one that goes missing turns its own line red.
 */
class AskedFieldsTest {

  private static final Map<String, List<Field>> FIELDS =
      Forms.all().flatMap(Form::fields).collect(Collectors.groupingBy(Field::key));

  @ParameterizedTest
  @MethodSource("written")
  void itIsAskedWithEachOfItsAnswers(String id) {
    assertThat(Ask.all()).filteredOn(ask -> ask.id().equals(id)).singleElement()
        .matches(AskedFieldsTest::isAsked, "is asked on some form");
  }

  /** The fields that some form asks now. */
  static Stream<Ask> asked() {
    return Ask.all().stream().filter(AskedFieldsTest::isAsked);
  }

  static Stream<String> written() {
    return CoveragePage.writtenDown(AskedFieldsTest.class.getSimpleName());
  }

  private static boolean isAsked(Ask ask) {
    return ask.type().equals("field")
        && Stream.of(ask.of().get("name").toString().split(", ")).allMatch(name -> isAsked(name, closed(ask)));
  }

  private static boolean isAsked(String name, List<String> answers) {
    return FIELDS.getOrDefault(name, List.of()).stream()
        .anyMatch(field -> field.options().stream().map(Field.Option::value).toList().containsAll(answers));
  }

  /** Not knowing is an answer where the vocabulary lets a form offer it; {@code FormFilesTest} holds it to that. */
  private static List<String> closed(Ask ask) {
    return ask.values().stream().filter(value -> !value.equals(Fact.UNKNOWN)).toList();
  }
}
