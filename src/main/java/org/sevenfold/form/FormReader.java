package org.sevenfold.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a {@code .form} file (Camunda Forms, schema version 16), and refuses what not every reader of it draws. */
public final class FormReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormReader() {
  }

  public static Form read(byte[] file) {
    try {
      JsonNode root = JSON.readTree(file);
      List<Form.Part> parts = new ArrayList<>();
      root.path("components").forEach(component -> parts.add(part(component)));
      return new Form(root.path("id").asText(), List.copyOf(parts));
    } catch (IOException e) {
      throw new UncheckedIOException("This is not a form file", e);
    }
  }

  private static Form.Part part(JsonNode component) {
    String type = component.path("type").asText();
    return "text".equals(type)
        ? new Form.Text(component.path("id").asText(), component.path("text").asText(), shown(component),
            component.path("properties").path("note").asText(""),
            component.path("properties").path("needed").asText(""),
            component.path("properties").path("button").asText(""),
            component.path("properties").path("again").asText(""), meanings(component, "shows").toList(),
            words(component, "reads").toList(), component.path("properties").path("marks").asText(""))
        : field(component, type);
  }

  private static Field field(JsonNode component, String type) {
    JsonNode properties = component.path("properties");
    String label = component.path("label").asText(component.path("dateLabel").asText());
    String key = component.path("key").asText();
    return new Field(key, type(component, type), label,
        component.path("description").asText(""), options(component), rules(component.path("validate"), properties),
        shown(component), Field.Holds.valueOf(properties.path("holds").asText().toUpperCase(Locale.ROOT)),
        properties.path("para").asText(), properties.path("prefill").asText(key),
        meanings(component, "means").findFirst(), paper(properties), properties.path("letter").asText(""),
        properties.path("people").asText(""), "yes".equals(properties.path("unnamed").asText()),
        !component.path("validate").path("required").asBoolean() && !"no".equals(properties.path("folds").asText()),
        "yes".equals(properties.path("sends").asText()),
        "yes".equals(properties.path("past").asText()),
        check(properties), "body".equals(properties.path("each").asText()));
  }

  private static Stream<String> words(JsonNode component, String property) {
    return Stream.of(component.path("properties").path(property).asText("").split(" ")).filter(word -> !word.isEmpty());
  }

  private static Stream<Meaning> meanings(JsonNode component, String property) {
    return words(component, property)
        .map(word -> Meaning.of(word).orElseThrow(() -> new IllegalArgumentException("A form may not say that an answer"
            + " means " + word + " (" + component.path("key").asText(component.path("id").asText()) + ")")));
  }

  private static Field.Paper paper(JsonNode properties) {
    if ("no".equals(properties.path("print").asText())) {
      return Field.Paper.LEFT_OUT;
    }
    return "yes".equals(properties.path("highlight").asText()) ? Field.Paper.HIGHLIGHTED : Field.Paper.PRINTED;
  }

  private static Optional<Field.Check> check(JsonNode properties) {
    String unless = properties.path("putRightUnless").asText("");
    return Optional.ofNullable(properties.path("putRight").asText(null)).map(advice -> new Field.Check(advice,
        unless.isEmpty() ? new Condition.Not(Condition.ALWAYS) : ConditionParser.parse(unless)));
  }

  private static Field.Type type(JsonNode component, String type) {
    if ("datetime".equals(type)) {
      return Field.Type.DATE;
    }
    try {
      return Field.Type.valueOf(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A form may not use the field type " + type + " ("
          + component.path("id").asText() + ")", e);
    }
  }

  private static List<Field.Option> options(JsonNode component) {
    List<Field.Option> options = new ArrayList<>();
    component.path("values")
        .forEach(value -> options.add(new Field.Option(value.path("value").asText(), value.path("label").asText())));
    return List.copyOf(options);
  }

  private static Field.Rules rules(JsonNode validate, JsonNode properties) {
    return new Field.Rules(validate.path("required").asBoolean(), number(validate, "minLength"),
        number(validate, "maxLength"), number(validate, "min"), number(validate, "max"),
        Optional.ofNullable(validate.path("pattern").asText(null)).map(Pattern::compile),
        number(properties, "fromDay"), number(properties, "untilDay"),
        number(properties, "usualDay"));
  }

  private static OptionalInt number(JsonNode validate, String name) {
    return validate.has(name) ? OptionalInt.of(validate.path(name).asInt()) : OptionalInt.empty();
  }

  /** A file says when a field is hidden; we ask when it is shown. */
  private static Condition shown(JsonNode component) {
    String hide = component.path("conditional").path("hide").asText("");
    if (hide.isEmpty()) {
      return Condition.ALWAYS;
    }
    Condition hidden = ConditionParser.parse(hide.replaceFirst("^=", ""));
    return hidden instanceof Condition.Not not ? not.inner() : new Condition.Not(hidden);
  }
}
