package org.sevenfold.engine.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.access.Right;
import org.sevenfold.child.Child;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.Children;
import org.sevenfold.child.Harm;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.Again;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.referral.WhatLeaves;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another child is in a concern, said on its own page: an entry for each time, and nothing of it in the engine. */
@Component
class EngineChildren implements ChildWork {

  private final RuntimeService runtime;
  private final DeployedForms forms;
  private final CaseWork cases;
  private final Concerns concerns;
  private final Journal journal;
  private final LinkedConcerns links;
  private final OwnConcern ownConcern;
  private final WhatLeaves leaves;
  private final Notices notices;
  private final LondonTime london;

  EngineChildren(@Lazy RuntimeService runtime, DeployedForms forms, CaseWork cases, Concerns concerns,
      Journal journal, LinkedConcerns links, OwnConcern ownConcern, WhatLeaves leaves, Notices notices,
      LondonTime london) {
    this.runtime = runtime;
    this.forms = forms;
    this.cases = cases;
    this.concerns = concerns;
    this.journal = journal;
    this.links = links;
    this.ownConcern = ownConcern;
    this.leaves = leaves;
    this.notices = notices;
    this.london = london;
  }

  @Override
  public Form form() {
    return forms.latest(Children.form()).form();
  }

  @Override
  @Transactional
  public ConcernReference raise(Person person, Map<String, ?> answers, List<Map<String, Object>> others) {
    ConcernReference concern = cases.raise(person, answers);
    for (int i = 0; i < others.size(); i++) {
      add(person, concern, others.get(i), new Again(i + Children.FIRST + 1));
    }
    return concern;
  }

  /** What is wrong with one of several is said under a key with their mark. */
  private void add(Person person, ConcernReference concern, Map<String, ?> answers, Again nth) {
    try {
      add(person, concern, answers);
    } catch (AnswerRefused refused) {
      Form asked = form();
      throw new AnswerRefused(refused.reason(), refused.getMessage(), refused.problems().stream()
          .map(one -> new Problem(asked.field(one.key()).map(nth::every).orElse(one.key()), one.message())).toList());
    }
  }

  @Override
  @Transactional
  public void add(Person person, ConcernReference concern, Map<String, ?> answers) {
    CaseRecord record = held(person, concern);
    Children children = children(record);
    if (children.next() > Children.MOST) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "There are twelve children in this, and one concern holds"
          + " no more. Raise another one for the others", List.of());
    }
    said(person, concern, record, children.next(), answers);
  }

  @Override
  @Transactional
  public void sayAnew(Person person, ConcernReference concern, int child, Map<String, ?> answers) {
    CaseRecord record = held(person, concern);
    numbered(record, child);
    said(person, concern, record, child, answers);
  }

  @Override
  @Transactional
  public ConcernReference ownConcern(Person person, ConcernReference concern, int child) {
    CaseRecord record = held(person, concern);
    numbered(record, child);
    return links.ownOf(child, record).orElseGet(() -> links.openFor(person.id(), concern, child,
        ownConcern.said(record, children(record), child, facts(concern))));
  }

  /** Whose it is to say is asked first; whoever comes second waits here. */
  private CaseRecord held(Person person, ConcernReference concern) {
    Concern theirs = concerns.allowed(person.id(), Right.SAY_WHAT_CHANGED, concern)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "There is no concern with this reference that you may see", List.of()));
    if (!theirs.isOpen()) {
      throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY,
          "This concern is closed. Raise a new one for this child", List.of());
    }
    links.withLinked(concern).forEach(journal::hold);
    return journal.read(Reading.OwnWork.CHILDREN, concern);
  }

  private void said(Person person, ConcernReference concern, CaseRecord record, int child, Map<String, ?> answers) {
    Map<String, Object> given = accepted(form(), new LinkedHashMap<>(answers), others(record, child));
    stands(person, concern, record, child, given);
    Optional<String> name =
        children(record).numbered(child).map(Child::name).or(() -> form().meant(Meaning.ANOTHER_CHILD, given));
    links.withTheSamePage(concern).stream().flatMap(other -> concerns.find(other).stream()).filter(Concern::isOpen)
        .forEach(other -> alsoIn(person, other, name, given));
  }

  /** What goes on beside it is about the same children, also where it was opened before this one was named (S02). */
  private void alsoIn(Person person, Concern linked, Optional<String> name, Map<String, Object> given) {
    CaseRecord record = journal.read(Reading.OwnWork.CHILDREN, linked.reference());
    Children there = children(record);
    int number = name.flatMap(there::named).map(Child::number).orElseGet(there::next);
    stands(person, linked.reference(), record, number, given);
    notices.news(List.of(linked.raisedBy()), linked.reference(), Optional.of(person.id()));
  }

  /** From now on, in one concern, whose questions are asked again where it is worse for this child. */
  private void stands(Person person, ConcernReference concern, CaseRecord record, int child,
      Map<String, Object> given) {
    DeployedForms.Deployed deployed = forms.latest(Children.form());
    Map<String, Object> content = new LinkedHashMap<>(given);
    content.put(Act.CHILD, String.valueOf(child));
    Child said = new Child(child,
        journal.append(concern, new Act(Act.Kind.ANSWERED, person.id(), Act.CHILD, deployed.version(), content)),
        deployed.form());
    leaves.of(concern, record).stream().flatMap(leaving -> record.entries().stream()
        .filter(entry -> entry.number() == leaving.entry())).map(entry -> entry.act().who()).distinct()
        .forEach(sender -> notices.news(List.of(sender), concern, Optional.of(person.id())));
    if (isWorse(said, concern) && concerns.allowed(person.id(), Right.SAY_WHAT_CHANGED, concern).isPresent()) {
      cases.tell(person, concern, CaseMessage.NEW_INFORMATION, Map.of());
    }
  }

  /** The names of all the others: two of one name are told apart by nobody who reads a list of them. */
  private List<String> others(CaseRecord record, int child) {
    Stream<String> first = record.first().flatMap(entry -> forms.named(entry.act().form()).form()
        .meant(Meaning.ABOUT, entry.content())).stream();
    return Stream.concat(first, children(record).all().stream().filter(one -> one.number() != child).map(Child::name))
        .map(EngineChildren::plain).toList();
  }

  private Map<String, Object> accepted(Form form, Map<String, Object> answers, List<String> others) {
    List<Problem> problems = Stream.concat(
        new AnswerCheck(form, key -> null).problems(answers, london.now()).stream(),
        form.fields().filter(field -> field.means().equals(Optional.of(Meaning.ANOTHER_CHILD))).map(Field::key)
            .filter(key -> answers.get(key) instanceof String name && others.contains(plain(name)))
            .map(key -> new Problem(key, "Another child in this has the same name. If they are two, write what tells"
                + " them apart: a birthday or a class")))
        .toList();
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Some answers are missing or do not fit", problems);
    }
    return AnswerCheck.given(answers);
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Only where it was described already, and can be asked again: before, nothing was answered that is too little. */
  private boolean isWorse(Child child, ConcernReference concern) {
    return child.harm().filter(harm -> Harm.of(facts(concern)).filter(harm::isWorseThan).isPresent()).isPresent()
        && runtime.createExecutionQuery().processInstanceBusinessKey(concern.value())
            .messageEventSubscriptionName(CaseMessage.NEW_INFORMATION.key()).count() > 0;
  }

  private Map<String, String> facts(ConcernReference concern) {
    return cases.facts(Reading.OwnWork.CHILDREN, concern);
  }

  private void numbered(CaseRecord record, int child) {
    if (children(record).numbered(child).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "There is no such child in this concern", List.of());
    }
  }

  private Children children(CaseRecord record) {
    return Children.of(record, name -> forms.named(name).form());
  }
}
