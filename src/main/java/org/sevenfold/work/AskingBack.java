package org.sevenfold.work;

import java.util.ArrayList;
import java.util.List;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * An adviser asks back as often as the pack lets them. Then they answer, or say that they are not sure and the question
 * goes on to somebody else: whoever asked must not be kept waiting with questions (P05.b1d).
 */
@Component
class AskingBack {

  private static final String ASKS_BACK = "asks_back";
  private static final Form.Text ENOUGH = new Form.Text("asked_enough",
      "You have asked as often as one may. Answer now, or say that you are still not sure: then it goes on to somebody"
          + " else.",
      Condition.ALWAYS, "", "", "", "", List.of(), List.of(), "");

  private final Journal journal;
  private final Directory directory;
  private final Packs packs;

  AskingBack(Journal journal, Directory directory, Packs packs) {
    this.journal = journal;
    this.directory = directory;
    this.packs = packs;
  }

  /** The form without the way back to whoever asked, where that has been gone as often as it may be. */
  Form limited(Form form, OpenTask task) {
    boolean asks = form.fields().anyMatch(field -> means(field, Meaning.ASKED_BACK));
    return asks && times(form, task) >= limit(task) ? withoutIt(form) : form;
  }

  private int limit(OpenTask task) {
    return directory.agency(task.agency()).map(Agency::pack).map(packs::get).map(Pack::asksBack).orElseThrow();
  }

  private long times(Form form, OpenTask task) {
    List<String> asked = form.fields().filter(field -> means(field, Meaning.ASKED_BACK)).map(Field::key).toList();
    return journal.read(Reading.OwnWork.WHO_WAS_ASKED, task.concern()).of(Act.Kind.ANSWERED)
        .filter(entry -> entry.act().subject().equals(task.key()))
        .filter(entry -> task.reference().value().equals(entry.content().get(Act.REFERENCE)))
        .filter(entry -> asked.stream().anyMatch(entry.content()::containsKey)).count();
  }

  private static Form withoutIt(Form form) {
    List<Form.Part> parts = new ArrayList<>();
    form.without(Meaning.ASKED_BACK).parts().forEach(part -> {
      if (part instanceof Field field && field.option(ASKS_BACK).isPresent()) {
        parts.add(ENOUGH);
        parts.add(field.without(ASKS_BACK));
      } else {
        parts.add(part);
      }
    });
    return new Form(form.id(), parts);
  }

  private static boolean means(Field field, Meaning meaning) {
    return field.means().filter(meaning::equals).isPresent();
  }
}
