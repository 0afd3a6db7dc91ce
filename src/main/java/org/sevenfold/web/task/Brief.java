package org.sevenfold.web.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Form;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/**
 * What whoever is asked to judge reads beside the question (P58.d, P62.b4): who raised it, who is on it, and the pages
 * that the form names, as they were last answered. Less who it is about, unless the concern is theirs to read.
 */
@Component
class Brief {

  private static final String GONE = "Somebody who has left";

  private final Concerns concerns;
  private final CaseWork cases;
  private final Directory directory;

  Brief(Concerns concerns, CaseWork cases, Directory directory) {
    this.concerns = concerns;
    this.cases = cases;
    this.directory = directory;
  }

  /**
   * Its parts.
   *
   * @param asks   who raised it
   * @param others who else has answered something in it
   */
  record Parts(String asks, List<String> others, List<AnsweredPage> pages) {
  }

  /** Nothing where the form names no pages, or they are not this person's to read. */
  Optional<Parts> of(Person person, Form form, OpenTask task, CaseRecord record) {
    boolean theirs = !form.reads().isEmpty()
        && concerns.allowed(person.id(), Right.READ_BRIEF, task.concern()).isPresent();
    return theirs ? Optional.of(parts(person, form, task, record)) : Optional.empty();
  }

  private Parts parts(Person person, Form form, OpenTask task, CaseRecord record) {
    boolean whole = concerns.seenBy(person.id(), task.concern()).isPresent();
    Map<PersonId, Person> people =
        directory.people(record.answers().map(entry -> entry.act().who()).distinct().toList());
    List<String> all = record.answers().map(entry -> nameAndJob(entry, people)).distinct().toList();
    Map<String, Entry> last = new LinkedHashMap<>();
    record.answers().forEach(entry -> last.put(entry.act().form().split(" ")[0], entry));
    List<AnsweredPage> pages = form.reads().stream().flatMap(page -> Optional.ofNullable(last.get(page)).stream())
        .map(entry -> page(whole, entry, nameAndJob(entry, people))).toList();
    return new Parts(all.get(0), all.subList(1, all.size()), pages);
  }

  private AnsweredPage page(boolean whole, Entry entry, String by) {
    Form form = cases.form(entry.act().form());
    return whole ? AnsweredPage.whole(form, entry, by) : AnsweredPage.withoutNames(form, entry, by);
  }

  private static String nameAndJob(Entry entry, Map<PersonId, Person> people) {
    return Optional.ofNullable(people.get(entry.act().who())).map(one -> one.name() + ", " + one.job()).orElse(GONE);
  }
}
