package org.sevenfold.web.concern;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.sevenfold.child.Children;
import org.sevenfold.form.Again;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.SubmittedAnswers;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The other children on the page for raising a concern: the same questions for each, under keys with a mark. A child
 * stands on the page where any answer has its mark, empty ones too. One who is taken out again stays in the page, with
 * what was typed, until it is sent, and can be put back.
 *
 * @param form  that is asked of each
 * @param typed as it was sent
 */
record ChildBlocks(Form form, MultiValueMap<String, String> typed) {

  /** The name of the buttons that change how many there are; the page is drawn again, and nothing is sent. */
  static final String PRESSED = "_child";

  /** The words on the button: what it is called is what it sends. */
  static final String ADD = "Another child is in it too";

  private static final String TAKE_OUT = "out-";
  private static final String PUT_BACK = "in-";
  private static final String OUT = "out";

  /**
   * One child on the page.
   *
   * @param page   the questions
   * @param hidden what was typed of a child who is taken out
   */
  record Block(int number, boolean out, String name, FormPage page, Map<String, String> hidden) {
  }

  /** As the page is drawn after one of the buttons. */
  ChildBlocks pressed(String button) {
    MultiValueMap<String, String> now = new LinkedMultiValueMap<>(typed);
    now.remove(PRESSED);
    if (ADD.equals(button) && mayAdd()) {
      now.set(first(next()), "");
    } else if (button.startsWith(TAKE_OUT)) {
      now.set(out(button.substring(TAKE_OUT.length())), Again.YES);
    } else if (button.startsWith(PUT_BACK)) {
      now.remove(out(button.substring(PUT_BACK.length())));
    }
    return new ChildBlocks(form, now);
  }

  boolean mayAdd() {
    return next() <= Children.MOST;
  }

  /** All that the page asks. */
  Form below(Form raising) {
    List<Form.Part> parts = new ArrayList<>(raising.parts());
    numbers().filter(number -> !isOut(number)).forEach(number -> parts.addAll(asked(number).parts()));
    return new Form(raising.id(), parts);
  }

  /** What the page answers of the concern itself: without what belongs to one of the other children. */
  static Map<String, Object> withoutChildren(Map<String, Object> all) {
    Map<String, Object> own = new LinkedHashMap<>(all);
    own.keySet().removeIf(ChildBlocks::isOfAChild);
    return own;
  }

  /** Those who are in it: of whom anything was said. An empty block is no child. */
  List<Map<String, Object>> answers() {
    return said().map(this::answers).toList();
  }

  /** What is wrong with what was said of them, where the page has the questions. */
  List<Problem> problems(LocalDateTime now) {
    return said().flatMap(number -> new AnswerCheck(form, key -> null).problems(answers(number), now).stream()
        .map(one -> onThePage(number, one))).toList();
  }

  /** The same of those who were sent, who are counted without the empty ones. */
  List<Problem> onThePage(List<Problem> problems) {
    List<Integer> sent = said().toList();
    return problems.stream().map(one -> isOfAChild(one.key())
        ? onThePage(sent.get(Again.nthOf(one.key()).getAsInt() - Children.FIRST - 1),
            new Problem(Again.withoutMark(one.key()), one.message()))
        : one).toList();
  }

  List<Block> drawn(List<Problem> problems) {
    return numbers().map(number -> block(number, problems)).toList();
  }

  private Block block(int number, List<Problem> problems) {
    Form asked = asked(number);
    Map<String, Object> answers = AnswerCheck.given(new SubmittedAnswers(of(number)).answers(asked));
    Map<String, String> hidden = new LinkedHashMap<>();
    of(number).forEach((name, values) -> hidden.put(name, String.join("", values)));
    return new Block(number, isOut(number), answers.getOrDefault(first(number), "").toString(),
        FormPage.of(asked, new AnswerCheck(asked, key -> null), answers,
            problems.stream().filter(one -> asked.field(one.key()).isPresent()).toList()),
        hidden);
  }

  private static Problem onThePage(int number, Problem one) {
    return one.key().isEmpty() ? one : new Problem(one.key() + mark(number), one.message());
  }

  private Stream<Integer> said() {
    return numbers().filter(number -> !isOut(number)).filter(number -> !answers(number).isEmpty());
  }

  private Map<String, Object> answers(int number) {
    MultiValueMap<String, String> own = new LinkedMultiValueMap<>();
    of(number).forEach((name, values) -> own.put(Again.withoutMark(name), values));
    return AnswerCheck.given(new SubmittedAnswers(own).answers(form));
  }

  /** Whatever has the mark of one child, but that they are taken out. */
  private MultiValueMap<String, String> of(int number) {
    MultiValueMap<String, String> own = new LinkedMultiValueMap<>();
    typed.forEach((name, values) -> {
      if (Again.nthOf(name).orElse(0) == number && !name.equals(out(String.valueOf(number)))) {
        own.put(name, values);
      }
    });
    return own;
  }

  private Stream<Integer> numbers() {
    return new TreeSet<>(typed.keySet().stream().filter(ChildBlocks::isOfAChild)
        .map(name -> Again.nthOf(name).getAsInt()).toList()).stream();
  }

  private static boolean isOfAChild(String name) {
    int number = Again.nthOf(name).orElse(Children.FIRST);
    return number > Children.FIRST && number <= Children.MOST;
  }

  /** The number of the one who comes next. */
  int next() {
    return numbers().max(Integer::compare).orElse(Children.FIRST) + 1;
  }

  private boolean isOut(int number) {
    return typed.containsKey(out(String.valueOf(number)));
  }

  private Form asked(int number) {
    return new Again(number).questions(form);
  }

  private String first(int number) {
    return form.fields().findFirst().orElseThrow().key() + mark(number);
  }

  private static String out(String number) {
    return OUT + "__" + number;
  }

  private static String mark(int number) {
    return "__" + number;
  }
}
