package org.sevenfold.attachment.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;

/**
 * What was seen where on a body. The words are what counts; the picture shows where they belong.
 *
 * @param marks in the order of the list of places
 */
public record BodyMap(Figure figure, List<Mark> marks) {

  private static final String MARKS = "marks";
  private static final String PLACE = "place";

  /** What was seen at one place, in the person's words. */
  public record Mark(Place place, String words) {
  }

  /** As an entry holds it. */
  public static BodyMap of(Entry entry) {
    List<Mark> marks = new ArrayList<>();
    for (Object one : (List<?>) entry.content().get(MARKS)) {
      Map<?, ?> mark = (Map<?, ?>) one;
      Place.of(mark.get(PLACE).toString())
          .ifPresent(place -> marks.add(new Mark(place, mark.get(Act.SAID).toString())));
    }
    return new BodyMap(Figure.of(entry.content().get(BodyMapForm.FIGURE).toString()).orElse(Figure.CHILD), marks);
  }

  Map<String, Object> content() {
    List<Map<String, Object>> all = new ArrayList<>();
    marks.forEach(mark -> all.add(Map.of(PLACE, mark.place.key(), Act.SAID, mark.words)));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(BodyMapForm.FIGURE, figure.key());
    content.put(MARKS, all);
    return content;
  }
}
