package org.sevenfold.attachment.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.form.TypedText;
import org.sevenfold.work.AnswerRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was seen on a body, written before a concern is raised: sealed as what is typed there, theirs alone, gone with
 * it, and an entry of the concern once it is raised.
 */
@Component
public class DraftBodyMap {

  static final String TITLE = "What was seen on the body";

  private final Drafts drafts;
  private final BodyMaps bodyMaps;

  DraftBodyMap(Drafts drafts, BodyMaps bodyMaps) {
    this.drafts = drafts;
    this.bodyMaps = bodyMaps;
  }

  /**
   * Keeps what was typed in place of what was kept before, and nothing where every box is empty.
   *
   * @param typed by the keys of places, and under {@code figure} whose body it is
   * @throws AnswerRefused when something can't be kept: its problems say which
   */
  @Transactional
  public void keep(PersonId person, Map<String, String> typed) {
    if (Stream.of(Place.values()).allMatch(place -> TypedText.saysNothing(typed.getOrDefault(place.key(), "")))) {
      drafts.drop(person, DraftKey.RAISE_BODY_MAP);
      return;
    }
    BodyMap map = BodyMaps.read(typed);
    Map<String, List<String>> kept = new LinkedHashMap<>(Map.of(BodyMapForm.FIGURE, List.of(map.figure().key())));
    map.marks().forEach(mark -> kept.put(mark.place().key(), List.of(mark.words())));
    drafts.keep(person, DraftKey.RAISE_BODY_MAP, "", new Draft.Content(TITLE, kept, map.marks().stream()
        .map(mark -> new Draft.Line(mark.place().key(), mark.place().words(), mark.words())).toList()));
  }

  /** As it was typed. */
  public Map<String, String> typed(PersonId person) {
    Map<String, String> typed = new LinkedHashMap<>();
    drafts.find(person, DraftKey.RAISE_BODY_MAP)
        .ifPresent(kept -> kept.content().typed().forEach((key, values) -> typed.put(key, values.get(0))));
    return typed;
  }

  /** Empty where nothing was written, or nothing that can be kept. */
  public Optional<BodyMap> of(PersonId person) {
    try {
      return Optional.of(typed(person)).filter(typed -> !typed.isEmpty()).map(BodyMaps::read);
    } catch (AnswerRefused isNone) {
      return Optional.empty();
    }
  }

  /** The page was sent: it belongs to the concern, in the same transaction. */
  @Transactional
  public void goWith(PersonId person, ConcernReference concern) {
    of(person).ifPresent(map -> {
      bodyMaps.append(person, concern, map);
      drafts.drop(person, DraftKey.RAISE_BODY_MAP);
    });
  }
}
