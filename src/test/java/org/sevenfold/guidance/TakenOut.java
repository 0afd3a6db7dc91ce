package org.sevenfold.guidance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sevenfold.policy.Yamls;

/** The tasks and controls that meet an ask, as {@code taken-out.yaml} says how each is taken out. */
final class TakenOut {

  private static final Path FILE = Path.of("src/test/resources/guidance/taken-out.yaml");

  private TakenOut() {
  }

  /** All of them, in the order of the file. */
  static List<Element> all() {
    return ((List<?>) Yamls.read(FILE).get("taken_out")).stream().map(one -> element((Map<?, ?>) one)).toList();
  }

  private static Element element(Map<?, ?> written) {
    String of = written.get("of").toString();
    String name = Path.of(of).getFileName() + " "
        + Stream.of("task", "field", "gone").filter(written::containsKey).findFirst().map(written::get).orElseThrow();
    TreeSet<String> asks = new TreeSet<>();
    ((List<?>) written.get("asks")).forEach(ask -> asks.add(ask.toString()));
    return new Element(written.get("kind").toString(), name, asks, List.of(Path.of(of)), without(written));
  }

  private static UnaryOperator<String> without(Map<?, ?> written) {
    if (written.containsKey("task")) {
      return model -> withoutTask(model, written.get("task").toString());
    }
    if (written.containsKey("field")) {
      return form -> Elements.changed(form, "key", written.get("field").toString(),
          part -> without(part, written.get("without").toString()));
    }
    String instead = written.containsKey("instead") ? written.get("instead").toString() : "";
    return text -> text.replace(written.get("gone").toString(), instead);
  }

  /** Of the field itself, or of what stands among its own properties. */
  private static void without(ObjectNode part, String property) {
    part.remove(property);
    ((ObjectNode) part.path("properties")).remove(property);
  }

  /** Whoever comes to it goes on at once. */
  private static String withoutTask(String model, String task) {
    return Pattern.compile("(?s)<bpmn:userTask id=\"" + task + "\" (name=\"[^\"]*\").*?</bpmn:userTask>")
        .matcher(model).replaceAll("<bpmn:task id=\"" + task + "\" $1 />");
  }
}
