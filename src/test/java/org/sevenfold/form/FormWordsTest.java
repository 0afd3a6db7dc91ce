package org.sevenfold.form;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The words by which a form tells the product something: one that is mistyped would be passed over in silence. */
class FormWordsTest {

  private static final Pattern READ_AS_IT_STANDS = Pattern.compile("title|(help|section|read|mark)_\\w+");

  @Test
  void aDayIsReadBackAsPeopleWriteIt() {
    Field day = Forms.all().filter(form -> form.id().equals("tell-person")).findFirst().orElseThrow().field("told_on")
        .orElseThrow();
    assertThat(day.worded("2026-11-07")).isEqualTo("7 November 2026");
    assertThat(day.worded("not known")).as("what is no day stays as it is").isEqualTo("not known");
  }

  @Test
  void everyMeaningThatTheProductKnowsStandsInAFormAndNoOther() {
    Set<String> used = new TreeSet<>();
    Forms.files().forEach(file -> Forms.json(file).path("components").forEach(component -> {
      JsonNode properties = component.path("properties");
      used.addAll(List.of((properties.path("means").asText() + " " + properties.path("shows").asText()).split(" ")));
    }));
    used.remove("");
    assertThat(used).isEqualTo(Stream.of(Meaning.values()).map(Meaning::word).collect(toSet()));
  }

  @Test
  void aFormThatMeansSomethingElseIsNotRead() {
    assertThatThrownBy(() -> Forms.of("""
        {"type": "textfield", "key": "said", "properties": {"holds": "confidential", "means": "adviced"}}"""))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("adviced").hasMessageContaining("said");
  }

  @Test
  void aTextIsReadAsItStandsOrIsOneThatThePageFills() {
    Set<String> filled = Forms.files().stream().map(Forms::read).flatMap(form -> form.parts().stream())
        .filter(Form.Text.class::isInstance).map(part -> ((Form.Text) part).id())
        .filter(id -> !READ_AS_IT_STANDS.matcher(id).matches()).collect(toSet());
    assertThat(filled).isEqualTo(
        Stream.of(Form.Insert.values()).map(insert -> insert.name().toLowerCase(Locale.ROOT)).collect(toSet()));
  }
}
