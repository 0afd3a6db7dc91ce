package org.sevenfold.web.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.child.ChildrenListed;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;

/**
 * What leaves for one destination, as it stands on paper: the answers in the form's own sections and words. Which
 * answers stand in the box at the top, and which are not printed, the form says. It holds nothing that was not checked.
 *
 * @param highlighted what whoever receives it must read first
 * @param unverified  the checks that were not met when it went
 * @param children    all of them, where there are several: the first with what stands further down, shortly
 * @param sections    those in which something was answered
 * @param leftEmpty   what was asked and not answered, so that whoever receives it knows what to ask for
 */
record ReferralPaper(List<String> highlighted, List<String> unverified, List<Row> children, List<Section> sections,
    List<String> leftEmpty) {

  private static final String OPTIONAL = " (optional)";
  private static final String YES = "yes";

  /** A part of the document; the note says whether it is fact, what somebody reported, or opinion. */
  record Section(String heading, String note, List<Timeline.Line> lines) {
  }

  /** One child in the list at the top. */
  record Row(String name, String born, String tonight, String school, String different) {
  }

  static ReferralPaper of(Form form, Map<String, Object> answers, AnswerCheck check) {
    List<String> first = form.fields().filter(field -> isAnswered(field, Field.Paper.HIGHLIGHTED, answers))
        .map(field -> field.worded(answers.get(field.key()))).toList();
    List<String> empty = form.fields().filter(field -> field.paper() != Field.Paper.LEFT_OUT)
        .filter(field -> !answers.containsKey(field.key()) && check.asks(field, answers))
        .map(ReferralPaper::question).toList();
    List<Row> children = children(form, answers);
    return new ReferralPaper(first, unverified(form, answers), children,
        sections(children.isEmpty() ? form : form.without(Meaning.CHILDREN), answers), empty);
  }

  /** Of what leaves, and of nothing else: what was taken out of it is not listed. */
  private static List<Row> children(Form form, Map<String, Object> answers) {
    List<Row> others = form.meant(Meaning.CHILDREN, answers).map(ChildrenListed::read).orElse(List.of()).stream()
        .map(one -> new Row(one.name(), one.born(), one.tonight(), one.school(), one.different())).toList();
    return others.isEmpty() ? others : Stream.concat(Stream.of(new Row(said(form, Meaning.ABOUT, answers),
        said(form, Meaning.BORN, answers), said(form, Meaning.TONIGHT, answers), said(form, Meaning.SCHOOL, answers),
        "As written below")), others.stream()).toList();
  }

  private static String said(Form form, Meaning meaning, Map<String, Object> answers) {
    return form.meant(meaning, answers).orElse("");
  }

  private static List<String> unverified(Form form, Map<String, Object> answers) {
    List<String> open = form.fields().filter(field -> field.check().isPresent() && answers.containsKey(field.key()))
        .filter(field -> !YES.equals(answers.get(field.key())))
        .map(field -> field.label() + " " + field.worded(answers.get(field.key()))).toList();
    return open.isEmpty() ? open : Stream.concat(open.stream(),
        form.meant(Meaning.UNVERIFIED, answers).map(why -> "It goes all the same: " + why).stream()).toList();
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
