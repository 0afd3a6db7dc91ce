package org.sevenfold.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.cover.rota.Absences;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/** Who was asked in one advice: the record knows, the engine does not. */
@Component
class Advisers {

  private final OwnRecord own;
  private final Directory directory;
  private final Journal journal;
  private final Absences absences;

  Advisers(OwnRecord own, Directory directory, Journal journal, Absences absences) {
    this.absences = absences;
    this.journal = journal;
    this.own = own;
    this.directory = directory;
  }

  /** Whom the raiser picked. */
  Optional<Person> picked(ConcernReference reference) {
    return own.last(Reading.OwnWork.WHO_WAS_ASKED, reference, Meaning.ADVISER)
        .flatMap(said -> directory.byUserName(said.answer().toString()));
  }

  /** Whom the raiser picked, where they are on duty, else whoever stands in for them while they are absent. */
  Optional<Person> pickedOnDuty(ConcernReference reference) {
    return picked(reference).flatMap(one -> one.onDuty() ? Optional.of(one)
        : absences.deputy(one.id()).flatMap(directory::person).filter(Person::onDuty));
  }

  /** Whoever was picked, and whoever has answered or asked back. */
  Set<PersonId> asked(ConcernReference reference) {
    Set<PersonId> asked = people(said(reference, Meaning.ADVISED, Meaning.ASKED_BACK));
    picked(reference).map(Person::id).ifPresent(asked::add);
    return asked;
  }

  /** Whoever has given advice; whoever only asked back has not. */
  Set<PersonId> advised(ConcernReference reference) {
    List<OwnRecord.Said> said = said(reference, Meaning.ADVISED, Meaning.ASKED_BACK);
    Set<Integer> backward = said.stream().filter(Advisers::isAskedBack).map(one -> one.entry().number())
        .collect(Collectors.toSet());
    return people(said.stream().filter(one -> !backward.contains(one.entry().number())).toList());
  }

  /** Whoever answered a task last, where that was by asking back and they are on duty. */
  Optional<PersonId> askedBack(ConcernReference reference, String task) {
    return said(reference, Meaning.ADVISED, Meaning.ASKED_BACK).stream()
        .filter(one -> one.entry().act().subject().equals(task)).reduce((earlier, later) -> later)
        .filter(Advisers::isAskedBack).flatMap(one -> directory.person(one.entry().act().who())).filter(Person::onDuty)
        .map(Person::id);
  }

  /** Whoever said last, on the way of a concern, that they want advice. */
  Optional<PersonId> whoeverWantsAdvice(ConcernReference concern) {
    return journal.read(Reading.OwnWork.WHO_WAS_ASKED, concern).of(Act.Kind.TOLD).map(Entry::act)
        .filter(act -> act.subject().equals(CaseMessage.ADVICE_WANTED.key())).reduce((earlier, later) -> later)
        .map(Act::who);
  }

  /** Whoever put the question. */
  Optional<PersonId> asker(ConcernReference reference) {
    return own.last(Reading.OwnWork.WHO_WAS_ASKED, reference, Meaning.QUESTION).map(said -> said.entry().act().who());
  }

  private List<OwnRecord.Said> said(ConcernReference reference, Meaning... meanings) {
    return own.said(Reading.OwnWork.WHO_WAS_ASKED, reference, List.of(meanings));
  }

  private static boolean isAskedBack(OwnRecord.Said said) {
    return said.field().means().filter(Meaning.ASKED_BACK::equals).isPresent();
  }

  private static Set<PersonId> people(List<OwnRecord.Said> said) {
    return said.stream().map(one -> one.entry().act().who()).collect(Collectors.toCollection(HashSet::new));
  }
}
