package org.sevenfold.web.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Again;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.FirstDraft;
import org.sevenfold.referral.Known;
import org.sevenfold.referral.Papers;
import org.sevenfold.referral.TakenOver;
import org.sevenfold.step.Sheet;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/** What stands above the questions where something is about to leave: what that is, or whom to ring, what to send. */
@Component
class Sending {

  private final FirstDraft draft;
  private final Papers papers;
  private final CaseWork cases;
  private final Directory directory;
  private final Packs packs;
  private final TakenOver taken;

  Sending(FirstDraft draft, Papers papers, CaseWork cases, Directory directory, Packs packs, TakenOver taken) {
    this.taken = taken;
    this.draft = draft;
    this.papers = papers;
    this.cases = cases;
    this.directory = directory;
    this.packs = packs;
  }

  /**
   * What the page says.
   *
   * @param leaves  item by item, where it is to be checked
   * @param unsaid  what could be said besides, and is not
   * @param leftOut what is left out of it; empty where nothing has to be
   * @param now     whom to ring and what to send, where it is ready: for each body
   */
  record Page(List<Part> leaves, List<Item> unsaid, boolean redacted, Optional<String> leftOut, List<Now> now) {
  }

  /** A part of what would leave: what sort of thing it is, and why it is needed. */
  record Part(String heading, String kind, String needed, List<Item> items) {
  }

  /** One answer that would leave, and the entry that it comes from. */
  record Item(String key, String question, String answer, Optional<Entry> from) {

    public String who() {
      return from.flatMap(Entry::author).map(Author::nameAndJob).orElse("");
    }
  }

  /**
   * What to do now for one body.
   *
   * @param task    that says it has gone
   * @param entry   the number of the entry that holds the paper
   * @param channel how it is sent, in the words of the page on which that was chosen
   * @param first   what must not be done, to be said first on the telephone
   * @param corrected whether something that stands on it was corrected since it was checked
   */
  record Now(OpenTask task, Pack.Body body, String reached, int entry, String channel, boolean byPhone,
      String recipient,
      Optional<String> first, String caller, boolean corrected) {
  }

  /** What stands in the questions before anybody has touched them. */
  Map<String, Object> known(Person person, OpenTask task, Sheet sheet, CaseRecord record, Map<String, Object> before) {
    Map<String, Object> over = FirstDraft.over(before, known(person, task, sheet, record));
    if (papers.isCheck(task)) {
      sheet.further().forEach(section -> over.put(section.again().also(), Again.YES));
    }
    return over;
  }

  private Map<String, Known> known(Person person, OpenTask task, Sheet sheet, CaseRecord record) {
    Map<String, Known> known = new LinkedHashMap<>(draft.of(person, task, sheet.first().form(), record));
    sheet.further().forEach(section -> section.task().ifPresent(
        other -> draft.of(person, other, section.form(), record).forEach((key, one) -> section.form().field(key)
            .filter(Field::each).ifPresent(field -> known.put(section.again().key(field), one)))));
    return known;
  }

  /** Nothing where the task sends nothing. */
  Optional<Page> of(Person person, OpenTask task, Sheet sheet, CaseRecord record, Map<String, ?> answers) {
    if (papers.isCheck(task)) {
      Form form = sheet.whole();
      boolean redacted = "SHARE_REDACTED".equals(cases.facts(task).apply("decision"));
      return Optional.of(new Page(parts(form, record, answers, known(person, task, sheet, record)),
          unsaid(form, answers, new AnswerCheck(form, cases.facts(task)::apply)), redacted,
          form.meant(Meaning.LEFT_OUT, answers), List.of()));
    }
    List<Now> now = Stream.concat(Stream.of(task), sheet.further().stream().flatMap(one -> one.task().stream()))
        .filter(papers::isPress).flatMap(one -> papers.checked(record, one.reference())
            .map(entry -> now(person, one, entry, !taken.correctedSince(record, entry).isEmpty())).stream())
        .toList();
    return now.isEmpty() ? Optional.empty()
        : Optional.of(new Page(List.of(), List.of(), false, Optional.empty(), now));
  }

  private static List<Part> parts(Form form, CaseRecord record, Map<String, ?> answers, Map<String, Known> known) {
    List<Part> parts = new ArrayList<>(List.of(new Part("", "", "", new ArrayList<>())));
    for (Form.Part part : form.parts()) {
      if (part instanceof Form.Text text && text.heading().isPresent()) {
        parts.add(new Part(text.heading().get(), text.note(), text.needed(), new ArrayList<>()));
      } else if (part instanceof Field field && field.goesOut() && answers.containsKey(field.key())) {
        parts.get(parts.size() - 1).items().add(new Item(field.key(), question(field),
            field.worded(answers.get(field.key())), from(field, record, known)));
      }
    }
    return parts.stream().filter(part -> !part.items().isEmpty()).toList();
  }

  private static List<Item> unsaid(Form form, Map<String, ?> answers, AnswerCheck check) {
    return form.fields().filter(field -> field.goesOut() && !answers.containsKey(field.key()))
        .filter(field -> check.asks(field, answers) && !field.rules().required())
        .map(field -> new Item(field.key(), question(field), "", Optional.empty())).toList();
  }

  private static String question(Field field) {
    return field.label().replace(" (optional)", "");
  }

  private static Optional<Entry> from(Field field, CaseRecord record, Map<String, Known> known) {
    return Optional.ofNullable(known.get(field.key())).map(Known::from)
        .orElseGet(() -> latest(field.key(), record).or(() -> latest(field.prefill(), record)));
  }

  private static Optional<Entry> latest(String key, CaseRecord record) {
    return record.said().filter(entry -> entry.content().containsKey(key)).reduce((earlier, later) -> later);
  }

  private Now now(Person person, OpenTask task, Entry checked, boolean corrected) {
    Map<String, Object> said = checked.content();
    Form form = cases.form(checked.act().form());
    Optional<String> channel = form.meant(Meaning.CHANNEL, said);
    String way = form.fields().filter(field -> field.means().filter(Meaning.CHANNEL::equals).isPresent())
        .flatMap(field -> channel.map(field::worded).stream()).findFirst().orElse("");
    Optional<String> first = form.fields()
        .filter(field -> field.paper() == Field.Paper.HIGHLIGHTED && said.containsKey(field.key()))
        .map(field -> said.get(field.key()).toString()).findFirst();
    return new Now(task, body(task), form.meant(Meaning.REACHED, said).orElse(""), checked.number(), way,
        channel.filter("phone_verified"::equals).isPresent(), form.meant(Meaning.RECIPIENT, said).orElse(""), first,
        person.name() + ", " + person.job() + directory.agency(person.agency()).map(one -> ", " + one.name())
            .orElse(""),
        corrected);
  }

  private Pack.Body body(OpenTask task) {
    String destination = Optional.ofNullable(cases.facts(task).apply("destination")).orElse("");
    return directory.agency(task.agency()).map(Agency::pack).map(packs::get).orElseGet(packs::inForce)
        .body(destination);
  }
}
