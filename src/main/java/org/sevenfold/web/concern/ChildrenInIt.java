package org.sevenfold.web.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.child.Child;
import org.sevenfold.child.Children;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Words;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.referral.Leaving;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** The children of a concern on its page, and what left before something was said of one of them. */
@Component
class ChildrenInIt {

  private final CaseWork cases;
  private final Concerns concerns;
  private final LinkedConcerns links;
  private final Words words;

  ChildrenInIt(CaseWork cases, Concerns concerns, LinkedConcerns links, Words words) {
    this.cases = cases;
    this.concerns = concerns;
    this.links = links;
    this.words = words;
  }

  /**
   * One of them.
   *
   * @param first whether it is whom it was raised about: of them all the rest of the page speaks
   * @param own   in which concern they go on; empty where they do not, or it is not this reader's to see
   */
  record Line(int number, boolean first, String name, String age, Optional<String> different,
      Optional<ConcernReference> own) {
  }

  /** Nothing where there is one alone. */
  List<Line> of(PersonId reader, CaseRecord record) {
    List<Line> lines = new ArrayList<>();
    Children children = Children.of(record, cases::form);
    if (!children.isEmpty()) {
      record.first().flatMap(first -> cases.form(first.act().form()).meant(Meaning.ABOUT, first.content()))
          .ifPresent(name -> lines.add(new Line(Children.FIRST, true, name, "", Optional.empty(), Optional.empty())));
      children.all().forEach(child -> lines.add(line(reader, record, child)));
    }
    return lines;
  }

  private Line line(PersonId reader, CaseRecord record, Child child) {
    return new Line(child.number(), false, child.name(), child.words(Meaning.AGE).orElse(""),
        child.words(Meaning.DIFFERENT),
        links.ownOf(child.number(), record).filter(own -> concerns.seenBy(reader, own).isPresent()));
  }

  /** What has left, or is ready to, without what was said of a child since. */
  List<String> lacking(CaseRecord record, List<Leaving> leaving) {
    Children children = Children.of(record, cases::form);
    return leaving.stream().filter(one -> !children.after(one.entry()).isEmpty())
        .map(one -> said(one, children.after(one.entry()))).toList();
  }

  private String said(Leaving one, List<Child> since) {
    String to = words.of("destination", one.destination());
    String names = String.join(", ", since.stream().map(Child::name).toList());
    return one.sent()
        ? "What went to " + to + " does not say what was said of " + names + " since. Ring them now and say it. To"
            + " write the paper again, press “Something has changed”."
        : "The paper that is ready for " + to + " does not say what was said of " + names + " since. To write it again,"
            + " press “Something has changed” before you send it.";
  }
}
