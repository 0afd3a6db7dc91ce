package org.sevenfold.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Act;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what stands on one page: the task, and then each of the further steps that the model asks next of the same
 * person. All of it is one transaction: where one of the answers is refused, none has been given.
 */
@Component
public class SheetAnswers {

  private final CaseWork cases;
  private final WorkList work;
  private final TransactionTemplate transaction;

  SheetAnswers(CaseWork cases, WorkList work, PlatformTransactionManager transactions) {
    this.cases = cases;
    this.work = work;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Gives the answers.
   *
   * @param left the keys of the answers that were suggested and left as they stood
   * @return the sections that the model did not ask; nothing of them is kept
   * @throws AnswerRefused when an answer of any step that is asked does not fit
   */
  public List<Section> give(Person person, OpenTask task, Sheet sheet, Map<String, Object> answers,
      List<String> left) {
    Map<String, Object> given = AnswerCheck.given(answers);
    refuseUnsaid(sheet, given);
    refuseNothing(sheet, given);
    List<Section> drawn = sheet.further().isEmpty() ? List.of() : sheet.drawn(given, cases.facts(task));
    return transaction.execute(begun -> {
      if (sheet.answersTheFirst(given)) {
        cases.answer(person, task.id(), with(left, sheet.ofTheTask(answers)));
      }
      List<Section> waiting = new ArrayList<>(drawn);
      Optional<OpenTask> next = next(person, task.concern(), waiting);
      while (next.isPresent()) {
        Section section = section(next.get(), waiting).orElseThrow();
        give(person, next.get(), section, answers, left);
        waiting.remove(section);
        next = next(person, task.concern(), waiting);
      }
      waiting.addAll(sheet.sections().stream().filter(section -> !drawn.contains(section))
          .filter(section -> section != sheet.first() || !sheet.answersTheFirst(given)).toList());
      return waiting;
    });
  }

  private static void refuseNothing(Sheet sheet, Map<String, Object> given) {
    boolean none =
        !sheet.answersTheFirst(given) && sheet.further().stream().noneMatch(section -> section.isDone(given));
    if (none) {
      String all = "All of them are left for later, so there is nothing to save. What you typed is kept";
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, all,
          List.of(new Problem(sheet.first().also(), "Say of one of them that it is done, or leave this page")));
    }
  }

  private static void refuseUnsaid(Sheet sheet, Map<String, Object> given) {
    List<Problem> open = sheet.sections().stream().filter(section -> section.isLeftOpen(given))
        .map(section -> new Problem(section.also(), "Choose an answer")).toList();
    if (!open.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Say of each whether this is done", open);
    }
  }

  private void give(Person person, OpenTask task, Section section, Map<String, Object> answers, List<String> left) {
    if (!task.isClaimed()) {
      cases.claim(person, task.id());
    }
    try {
      cases.answer(person, task.id(), with(section.left(left), section.answers(answers)));
    } catch (AnswerRefused refused) {
      throw new AnswerRefused(refused.reason(), refused.getMessage(), section.onThePage(refused.problems()));
    }
  }

  private static Map<String, Object> with(List<String> left, Map<String, Object> answers) {
    List<String> own = left.stream().filter(answers::containsKey).toList();
    Map<String, Object> all = new LinkedHashMap<>(answers);
    if (!own.isEmpty()) {
      all.put(Act.LEFT_AS_SUGGESTED, own);
    }
    return all;
  }

  private Optional<OpenTask> next(Person person, ConcernReference concern, List<Section> waiting) {
    return waiting.isEmpty() ? Optional.empty() : work.toGoOnWith(person.id(), concern).stream()
        .filter(task -> section(task, waiting).isPresent()).findFirst();
  }

  private static Optional<Section> section(OpenTask task, List<Section> waiting) {
    return waiting.stream().filter(one -> one.isAskedBy(task)).findFirst();
  }
}
