package org.sevenfold.attachment.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Problem;
import org.sevenfold.form.TypedText;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The body maps of concerns: each is an entry of its own, and none is changed. */
@Component
public class BodyMaps {

  /** Characters of what is said of one place. */
  public static final int LONGEST = 500;

  private static final String SUBJECT = "body_map";

  private final Journal journal;
  private final Concerns concerns;

  BodyMaps(Journal journal, Concerns concerns) {
    this.journal = journal;
    this.concerns = concerns;
  }

  /** The first first. */
  public List<BodyMap> of(CaseRecord record) {
    return record.of(Act.Kind.BODY_MAP).map(BodyMap::of).toList();
  }

  /**
   * Keeps what was typed.
   *
   * @param typed by the keys of places, and under {@code figure} whose body it is
   * @throws AnswerRefused when it is not theirs, nothing was said, or something can't be kept: its problems say which
   */
  @Transactional
  public void add(PersonId person, ConcernReference concern, Map<String, String> typed) {
    journal.hold(concern);
    if (concerns.allowed(person, Right.ADD_FILE, concern).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "There is nothing here that you may add to", List.of());
    }
    append(person, concern, read(typed));
  }

  void append(PersonId person, ConcernReference concern, BodyMap map) {
    journal.append(concern, new Act(Act.Kind.BODY_MAP, person, SUBJECT, "", map.content()));
  }

  static BodyMap read(Map<String, String> typed) {
    List<BodyMap.Mark> marks = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Place place : Place.values()) {
      String words = typed.getOrDefault(place.key(), "");
      Optional<String> fault = TypedText.fault(words, LONGEST);
      fault.ifPresent(message -> problems.add(new Problem(place.key(), message)));
      if (!TypedText.saysNothing(words)) {
        marks.add(new BodyMap.Mark(place, TypedText.tidied(words).strip()));
      }
    }
    if (problems.isEmpty() && marks.isEmpty()) {
      problems.add(new Problem(Place.FOREHEAD.key(), "Say at one place at least what you saw there"));
    }
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, problems.get(0).message(), problems);
    }
    return new BodyMap(Figure.of(typed.getOrDefault(BodyMapForm.FIGURE, "")).orElse(Figure.CHILD), marks);
  }
}
