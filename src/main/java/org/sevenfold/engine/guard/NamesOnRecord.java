package org.sevenfold.engine.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Names;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * What is put to somebody who may not learn whom it is about is searched for the names that the record holds (P05.b1e).
 * It is held back once, until whoever wrote it takes them out or says that they must stay.
 */
@Component
public class NamesOnRecord {

  private final Journal journal;
  private final DeployedForms forms;

  NamesOnRecord(Journal journal, DeployedForms forms) {
    this.journal = journal;
    this.forms = forms;
  }

  /** Refuses answers that still name somebody without saying that it must be; the refusal repeats no name. */
  void check(Form form, ConcernReference concern, Map<String, ?> answers) {
    boolean mayStay = form.meant(Meaning.NAMES_MAY_STAY, answers).isPresent();
    if (!mayStay && !still(form, concern, answers).isEmpty()) {
      String key = unnamed(form, answers).filter(field -> !in(List.of(field), concern, answers).isEmpty()).findFirst()
          .orElseThrow().key();
      throw new RefusedByGuard(Reason.ANSWERS, "Names from the record still stand in what you wrote",
          List.of(new Problem(key, "Take out the names, or tick the box that says they must stay")));
    }
  }

  /** The names that these answers still hold, as the record has them. */
  public Set<String> still(Form form, ConcernReference concern, Map<String, ?> answers) {
    return in(unnamed(form, answers).toList(), concern, answers);
  }

  private Set<String> in(List<Field> fields, ConcernReference concern, Map<String, ?> answers) {
    Set<String> found = new LinkedHashSet<>();
    if (!fields.isEmpty()) {
      Names names =
          new Names(journal.read(Reading.OwnWork.NAMES_CHECK, concern).answers().flatMap(this::identifying).toList());
      fields.forEach(field -> found.addAll(names.in(answers.get(field.key()).toString())));
    }
    return found;
  }

  private static Stream<Field> unnamed(Form form, Map<String, ?> answers) {
    return form.fields().filter(field -> field.unnamed() && answers.containsKey(field.key()));
  }

  private Stream<String> identifying(Entry entry) {
    return forms.named(entry.act().form()).form().identifying(entry.content());
  }
}
