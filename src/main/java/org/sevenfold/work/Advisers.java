package org.sevenfold.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/** Who was asked in one advice: the record knows, the engine does not. */
@Component
class Advisers {

  private final OwnRecord own;
  private final Directory directory;

  Advisers(OwnRecord own, Directory directory) {
    this.own = own;
    this.directory = directory;
  }

  /** Whom the raiser picked. */
  Optional<Person> picked(ConcernReference reference) {
    return own.last(Reading.OwnWork.WHO_WAS_ASKED, reference, Meaning.ADVISER)
        .flatMap(said -> directory.byUserName(said.answer().toString()));
  }

  /** Whoever was picked, and whoever has answered. */
  Set<PersonId> asked(ConcernReference reference) {
    Set<PersonId> asked = new HashSet<>(advised(reference));
    picked(reference).map(Person::id).ifPresent(asked::add);
    return asked;
  }

  /** Whoever has given advice. */
  Set<PersonId> advised(ConcernReference reference) {
    return own.said(Reading.OwnWork.WHO_WAS_ASKED, reference, List.of(Meaning.ADVISED)).stream()
        .map(said -> said.entry().act().who())
        .collect(Collectors.toSet());
  }
}
