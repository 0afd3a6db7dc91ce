package org.sevenfold.attachment.body;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sevenfold.form.Form;
import org.sevenfold.form.FormReader;

/** What the page of a body asks: whose it is, and a box for each place. No model asks it, so none is deployed. */
public final class BodyMapForm {

  /** The key of whose body it is. */
  public static final String FIGURE = "figure";

  public static final Form FORM = read();

  private static final String WHOSE = "Whose body is it?";

  private BodyMapForm() {
  }

  private static Form read() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode form = json.createObjectNode().put("id", "body-map");
    ArrayNode parts = form.putArray("components");
    parts.addObject().put("type", "text").put("id", "title").put("text", "# " + DraftBodyMap.TITLE);
    ArrayNode figures = asked(parts, "radio", FIGURE, WHOSE).putArray("values");
    Stream.of(Figure.values())
        .forEach(figure -> figures.addObject().put("value", figure.key()).put("label", figure.words()));
    Stream.of(Place.values()).forEach(place -> asked(parts, "textfield", place.key(), place.words()));
    return FormReader.read(form.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode asked(ArrayNode parts, String type, String key, String label) {
    ObjectNode field = parts.addObject().put("type", type).put("key", key).put("label", label);
    field.putObject("properties").put("holds", "identifying");
    return field;
  }
}
