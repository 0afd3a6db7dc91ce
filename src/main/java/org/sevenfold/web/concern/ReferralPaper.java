package org.sevenfold.web.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;

/**
 * What was sent to one destination, as it stands on paper: the answers in the form's own sections and words. Which
 * answers stand in the box at the top, and which are not printed, the form says.
 *
 * @param highlighted what whoever receives it must read first
 * @param sections    those in which something was answered
 * @param leftEmpty   what was asked and not answered, so that whoever receives it knows what to ask for
 */
record ReferralPaper(List<Timeline.Line> highlighted, List<Section> sections, List<String> leftEmpty) {

  private static final String OPTIONAL = " (optional)";

  /** A part of the document; the note says whether it is fact or what somebody reported. */
  record Section(String heading, String note, List<Timeline.Line> lines) {
  }

  static ReferralPaper of(Form form, Map<String, Object> answers, AnswerCheck check) {
    List<Timeline.Line> highlighted = form.fields().filter(field -> isAnswered(field, Field.Paper.HIGHLIGHTED, answers))
        .map(field -> line(field, answers)).toList();
    List<String> empty = form.fields().filter(field -> field.paper() != Field.Paper.LEFT_OUT)
        .filter(field -> !answers.containsKey(field.key()) && check.asks(field, answers))
        .map(ReferralPaper::question).toList();
    return new ReferralPaper(highlighted, sections(form, answers), empty);
  }

  private static List<Section> sections(Form form, Map<String, Object> answers) {
    List<Section> sections = new ArrayList<>(List.of(new Section("", "", new ArrayList<>())));
    for (Form.Part part : form.parts()) {
      if (part instanceof Form.Text text) {
        text.heading().ifPresent(heading -> sections.add(new Section(heading, text.note(), new ArrayList<>())));
      } else if (part instanceof Field field && isAnswered(field, Field.Paper.PRINTED, answers)) {
        sections.get(sections.size() - 1).lines().add(line(field, answers));
      }
    }
    return sections.stream().filter(section -> !section.lines().isEmpty()).toList();
  }

  private static boolean isAnswered(Field field, Field.Paper paper, Map<String, Object> answers) {
    return field.paper() == paper && answers.containsKey(field.key());
  }

  private static Timeline.Line line(Field field, Map<String, Object> answers) {
    return new Timeline.Line(question(field), field.worded(answers.get(field.key())));
  }

  /** That an answer was optional matters to whoever wrote it, not to whoever reads it. */
  private static String question(Field field) {
    return Optional.of(field.label()).filter(label -> label.endsWith(OPTIONAL))
        .map(label -> label.substring(0, label.length() - OPTIONAL.length())).orElse(field.label());
  }
}
