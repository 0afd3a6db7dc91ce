package org.sevenfold.referral;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.child.Child;
import org.sevenfold.child.Children;
import org.sevenfold.child.ChildrenListed;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Suggested;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/**
 * What the pages of a disclosure hold before anybody has touched them: what was sent to another body, what was answered
 * for other purposes, and what the product knows by itself. What nobody but a person can say stays empty.
 */
@Component
public class FirstDraft {

  private final Papers papers;
  private final Disclosures disclosures;
  private final CaseWork cases;
  private final Directory directory;
  private final PhoneBook phoneBook;
  private final Suggested suggested;
  private final Clock clock;

  FirstDraft(Papers papers, Disclosures disclosures, CaseWork cases, Directory directory, PhoneBook phoneBook,
      Suggested suggested, Clock clock) {
    this.papers = papers;
    this.disclosures = disclosures;
    this.cases = cases;
    this.directory = directory;
    this.phoneBook = phoneBook;
    this.clock = clock;
    this.suggested = suggested;
  }

  /** By the keys of the page's questions; nothing where the task belongs to no disclosure. */
  public Map<String, Known> of(Person person, OpenTask task, Form form, CaseRecord record) {
    Map<String, Known> known = new LinkedHashMap<>();
    if (papers.isCheck(task) || papers.isPress(task) || papers.isAnswer(task)) {
      Composed composed = new Composed(new Answered(before(task, record), cases::form), byItself(person, task));
      int written = papers.isCheck(task) ? papers.checkedBefore(record).mapToInt(Entry::number).max().orElse(0) : 0;
      suggested.lines().forEach((key, lines) -> form.field(key).flatMap(field -> composed.of(lines))
          .filter(one -> isNewer(one, written)).ifPresent(one -> known.put(key, one)));
      children(form, record).filter(one -> papers.isCheck(task) && isNewer(one.getValue(), written))
          .ifPresent(one -> known.put(one.getKey(), one.getValue()));
    }
    return known;
  }

  /** The other children, under the key of the question for them; empty where there are none. */
  private Optional<Map.Entry<String, Known>> children(Form form, CaseRecord record) {
    Children children = Children.of(record, cases::form);
    Optional<Entry> last = children.all().stream().map(Child::entry).max(Comparator.comparing(Entry::number));
    return form.fields().filter(field -> field.means().equals(Optional.of(Meaning.CHILDREN))).map(Field::key)
        .findFirst().filter(key -> last.isPresent())
        .map(key -> Map.entry(key, new Known(ChildrenListed.written(children.all()), last)));
  }

  /** What is pressed or answered rests on what was checked for the same body, and on nothing else. */
  private CaseRecord before(OpenTask task, CaseRecord record) {
    return papers.isCheck(task) ? record
        : new CaseRecord(reference(task).flatMap(own -> papers.checked(record, own)).stream().toList(), List.of());
  }

  private Optional<ConcernReference> reference(OpenTask task) {
    return papers.isPress(task) ? Optional.of(task.reference())
        : destination(task).flatMap(destination -> disclosures.of(task.concern()).stream()
            .filter(one -> one.destination().equals(destination)).map(Disclosure::reference)
            .reduce((earlier, later) -> later));
  }

  private Optional<String> destination(OpenTask task) {
    return Optional.ofNullable(cases.facts(task).apply("destination"));
  }

  /** What the page holds: what was said before, and over it what is known anew. */
  public static Map<String, Object> over(Map<String, Object> before, Map<String, Known> known) {
    Map<String, Object> answers = new LinkedHashMap<>(before);
    known.forEach((key, one) -> {
      if (one.from().isPresent()) {
        answers.put(key, one.answer());
      } else {
        answers.putIfAbsent(key, one.answer());
      }
    });
    return answers;
  }

  /** What was sent to one body goes to the next as it was, unless something was answered anew since. */
  private static boolean isNewer(Known composed, int written) {
    return composed.from().map(Entry::number).orElse(Integer.MAX_VALUE) > written;
  }

  private Map<String, String> byItself(Person person, OpenTask task) {
    Optional<Pack.Body> body = body(task);
    return Map.of("me", person.name() + ", " + person.job() + agency(person),
        "need", body.map(Pack.Body::need).orElse(""),
        "phone",
        body.filter(Pack.Body::hasNumber)
            .map(one -> one.phoneAt(clock.instant().atZone(LondonTime.ZONE)) + " (from the list of numbers here)")
            .orElse(""));
  }

  private Optional<Pack.Body> body(OpenTask task) {
    return destination(task).flatMap(destination -> directory.agency(task.agency()).map(phoneBook::of)
        .map(pack -> pack.body(destination)));
  }

  private String agency(Person person) {
    return directory.agency(person.agency()).map(agency -> ", " + agency.name()).orElse("");
  }
}
