package org.sevenfold.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.attachment.body.BodyMap;
import org.sevenfold.form.Problem;
import org.sevenfold.form.TypedText;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/** What was seen on the body, as far as somebody said that it goes onto a paper, and why. */
public final class PaperBodyMaps {

  private static final String MAPS = "body_maps";
  private static final String ENTRY = "entry";
  private static final String WHY = "why";

  private PaperBodyMaps() {
  }

  /**
   * One of a concern.
   *
   * @param entry in which it was written down
   */
  public record Written(int entry, Instant at, String by, BodyMap map) {
  }

  /**
   * One that stands on a paper.
   *
   * @param why it is needed, in the words of whoever chose it
   */
  public record Chosen(Written written, String why) {
  }

  /** All that there are, the first first. */
  public static List<Written> of(CaseRecord record) {
    return record.of(Act.Kind.BODY_MAP).map(entry -> new Written(entry.number(), entry.at(),
        entry.author().map(author -> author.nameAndJob()).orElse(""), BodyMap.of(entry))).toList();
  }

  static List<Chosen> chosen(Optional<Entry> choice, CaseRecord record) {
    Map<Integer, String> whys = new LinkedHashMap<>();
    choice.map(entry -> entry.content().get(MAPS)).map(List.class::cast).ifPresent(maps -> {
      for (Object one : maps) {
        Map<?, ?> said = (Map<?, ?>) one;
        whys.put(((Number) said.get(ENTRY)).intValue(), said.get(WHY).toString());
      }
    });
    return of(record).stream().filter(written -> whys.containsKey(written.entry))
        .map(written -> new Chosen(written, whys.get(written.entry))).toList();
  }

  static Stream<Problem> problems(Map<Integer, String> whys, CaseRecord record, int longest) {
    List<Integer> there = of(record).stream().map(Written::entry).toList();
    return whys.entrySet().stream().flatMap(one -> problem(one.getValue(), there.contains(one.getKey()), longest)
        .map(message -> new Problem("why-map-" + one.getKey(), message)).stream());
  }

  private static Optional<String> problem(String why, boolean there, int longest) {
    return !there ? Optional.of("This can't go with a paper now")
        : TypedText.saysNothing(why) ? Optional.of("Say why they need it") : TypedText.fault(why, longest);
  }

  static Map<String, Object> content(Map<Integer, String> whys) {
    List<Map<String, Object>> maps = new ArrayList<>();
    whys.forEach((entry, why) -> maps.add(Map.of(ENTRY, entry, WHY, TypedText.tidied(why).strip())));
    return Map.of(MAPS, maps);
  }
}
