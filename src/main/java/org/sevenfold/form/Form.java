package org.sevenfold.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of questions, as its {@code .form} file says.
 *
 * @param id    the form's id, which is its file's name
 * @param parts texts and fields in the order in which they stand on the page
 */
public record Form(String id, List<Part> parts) {

  /** A piece of the page. */
  public sealed interface Part permits Text, Field {
  }

  /** A title or a word of guidance, in simple Markdown. */
  public record Text(String id, String text, Condition shown) implements Part {
  }

  public Stream<Field> fields() {
    return parts.stream().filter(Field.class::isInstance).map(Field.class::cast);
  }

  public Optional<Field> field(String key) {
    return fields().filter(field -> field.key().equals(key)).findFirst();
  }

  /** The question that the whole page puts: the first heading. */
  public String title() {
    return parts.stream().filter(Text.class::isInstance).map(part -> ((Text) part).text())
        .filter(text -> text.startsWith("#")).findFirst()
        .map(text -> text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "")).orElse(id);
  }
}
