package org.sevenfold.web.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Again;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.FirstDraft;
import org.sevenfold.referral.Known;
import org.sevenfold.referral.Leaving;
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
  private final PhoneBook phoneBook;
  private final TakenOver taken;

  Sending(FirstDraft draft, Papers papers, CaseWork cases, Directory directory, Packs packs,
      PhoneBook phoneBook, TakenOver taken) {
    this.phoneBook = phoneBook;
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
   * @param first   what whoever receives it reads first: what must not be done
   * @param leaves  the rest, item by item, where it is to be checked
   * @param unsaid  what could be said besides, and is not
   * @param leftOut what is left out of it; empty where nothing has to be
   * @param now     whom to ring and what to send, where it is ready: for each body
   */
  record Page(List<Item> first, List<Part> leaves, List<Item> unsaid, boolean redacted, Optional<String> leftOut,
      List<Now> now) {

    /** Whether there is a part of which nobody asks whether it is fact or opinion: who sends it, and why. */
    public boolean hasFormalities() {
      return leaves.stream().anyMatch(part -> part.kind().isEmpty());
    }
  }

  /** A part of what would leave: what sort of thing it is, and why it is needed. */
  record Part(String heading, String kind, String needed, List<Item> items) {
  }

  /**
   * One answer that would leave.
   *
   * @param from the entry that it comes from; empty where it was put together
   * @param own  whether whoever reads the page has said it
   */
  record Item(String key, String question, String answer, Optional<Entry> from, boolean own) {

    public String who() {
      return from.flatMap(Entry::author).map(Author::nameAndJob).orElse("");
    }
  }

  /**
   * What to do now for one body.
   *
   * @param task    that says it has gone
   * @param entry   the number of the entry that holds the paper
   * @param reached how somebody said that they reach it; empty where that is the number that stands here anyway
   * @param channel how it is sent, in the words of the page on which that was chosen
   * @param first   what must not be done, to be said first on the telephone
   * @param answer  whether it answers an authority that asked, and refers nobody
   * @param corrected whether something that stands on it was corrected since it was checked
   */
  record Now(OpenTask task, Pack.Body body, String reached, int entry, String channel, boolean byPhone,
      String recipient,
      Optional<String> first, String caller, boolean answer, boolean corrected) {
  }

  /** What stands in the questions before anybody has touched them. */
  Map<String, Object> known(Person person, OpenTask task, Sheet sheet, CaseRecord record, Map<String, Object> before) {
    Map<String, Object> over = FirstDraft.over(before, known(person, task, sheet, record));
    // what is checked leaves nothing yet; that something has gone, or was answered, nobody says but a person
    if (papers.isCheck(task)) {
      sheet.sections().stream().filter(section -> section.task().isPresent())
          .forEach(section -> over.put(section.also(), Again.YES));
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
      Items items = new Items(person, form, record, answers, known(person, task, sheet, record));
      return Optional.of(new Page(items.first(), items.parts(),
          unsaid(form, answers, new AnswerCheck(form, cases.facts(task)::apply)), redacted,
          form.meant(Meaning.LEFT_OUT, answers), List.of()));
    }
    List<Now> now = Stream.concat(Stream.of(task), sheet.further().stream().flatMap(one -> one.task().stream()))
        .filter(papers::isPress).flatMap(one -> papers.checked(record, one.reference())
            .map(entry -> now(person, one, entry, !taken.correctedSince(record, entry).isEmpty())).stream())
        .toList();
    return now.isEmpty() ? Optional.empty()
        : Optional.of(new Page(List.of(), List.of(), List.of(), false, Optional.empty(), now));
  }

  private static List<Item> unsaid(Form form, Map<String, ?> answers, AnswerCheck check) {
    return form.fields().filter(field -> field.goesOut() && !answers.containsKey(field.key()))
        .filter(field -> check.asks(field, answers) && !field.rules().required())
        .map(field -> new Item(field.key(), Items.question(field), "", Optional.empty(), true)).toList();
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
    Pack.Body body = body(task);
    String reached = form.meant(Meaning.REACHED, said).filter(words -> !body.isReachedAs(words)).orElse("");
    return new Now(task, body, reached, checked.number(), way,
        channel.filter("phone_verified"::equals).isPresent(), form.meant(Meaning.RECIPIENT, said).orElse(""), first,
        person.name() + ", " + person.job() + directory.agency(person.agency()).map(one -> ", " + one.name())
            .orElse(""),
        Leaving.isAnswer(destination(task)), corrected);
  }

  private Pack.Body body(OpenTask task) {
    return directory.agency(task.agency()).map(phoneBook::of).orElseGet(packs::inForce)
        .body(destination(task));
  }

  private String destination(OpenTask task) {
    return Optional.ofNullable(cases.facts(task).apply("destination")).orElse("");
  }
}
