package org.sevenfold.web.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.Known;
import org.sevenfold.web.task.Sending.Item;
import org.sevenfold.web.task.Sending.Part;

/** What would leave, answer by answer, as whoever checks it reads it. */
record Items(Person reader, Form form, CaseRecord record, Map<String, ?> answers, Map<String, Known> known) {

  /** What must not be done. */
  List<Item> first() {
    return leaving().filter(field -> field.paper() == Field.Paper.HIGHLIGHTED).map(this::item).toList();
  }

  /** The rest, under the headings of the paper. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(new Part("", "", "", new ArrayList<>())));
    for (Form.Part part : form.parts()) {
      if (part instanceof Form.Text text && text.heading().isPresent()) {
        parts.add(new Part(text.heading().get(), text.note(), text.needed(), new ArrayList<>()));
      } else if (part instanceof Field field && leaves(field) && field.paper() != Field.Paper.HIGHLIGHTED) {
        parts.get(parts.size() - 1).items().add(item(field));
      }
    }
    return parts.stream().filter(part -> !part.items().isEmpty()).toList();
  }

  /** As it stands in a list: whether it may be left out is no question there. */
  static String question(Field field) {
    return field.label().replace(" (optional)", "");
  }

  private Stream<Field> leaving() {
    return form.fields().filter(this::leaves);
  }

  private boolean leaves(Field field) {
    return field.goesOut() && answers.containsKey(field.key());
  }

  private Item item(Field field) {
    Optional<Entry> from = from(field);
    boolean own = from.stream().allMatch(entry -> entry.act().who().equals(reader.id()));
    return new Item(field.key(), question(field), field.worded(answers.get(field.key())), from, own);
  }

  private Optional<Entry> from(Field field) {
    return Optional.ofNullable(known.get(field.key())).map(Known::from)
        .orElseGet(() -> latest(field.key()).or(() -> latest(field.prefill())));
  }

  private Optional<Entry> latest(String key) {
    return record.said().filter(entry -> entry.content().containsKey(key)).reduce((earlier, later) -> later);
  }
}
