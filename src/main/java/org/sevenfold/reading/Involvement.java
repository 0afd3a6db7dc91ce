package org.sevenfold.reading;

import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.Names;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.CaseWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody had to do with a concern that they looked at: work in it, or a family name. */
@Component
class Involvement {

  private final Concerns concerns;
  private final Journal journal;
  private final CaseWork cases;
  private final JdbcClient jdbc;

  Involvement(Concerns concerns, Journal journal, CaseWork cases, JdbcClient jdbc) {
    this.concerns = concerns;
    this.journal = journal;
    this.cases = cases;
    this.jdbc = jdbc;
  }

  boolean isTryOfSomebodyLeftOut(Seen seen) {
    return seen.look().isRefused() && concerns.excluded(seen.concern().reference()).contains(seen.person());
  }

  /** Whether a name of those whom the record names is the last name that this person had then. */
  boolean isOfTheirFamilyName(Seen seen) {
    Names known = new Names(record(seen.concern()).said().flatMap(this::identifying).toList());
    return seen.look().author().map(Author::name).map(Involvement::lastName)
        .filter(name -> !known.in(name).isEmpty()).isPresent();
  }

  /** Whether they raised it, did anything in it, were offered any of its work, or are now. */
  boolean isTheirWork(Seen seen) {
    return seen.isByItsRaiser() || wasOffered(seen.person(), seen.concern())
        || record(seen.concern()).entries().stream().anyMatch(entry -> entry.act().who().equals(seen.person()));
  }

  private boolean wasOffered(PersonId person, Concern concern) {
    return jdbc.sql("""
        select exists (select 1 from told_of where concern = :concern and person = :person)
            or exists (select 1 from asked_of where concern = :concern and person = :person)""")
        .param("concern", concern.reference().value()).param("person", person.value()).query(Boolean.class).single();
  }

  private CaseRecord record(Concern concern) {
    return journal.read(Reading.OwnWork.REVIEW, concern.reference());
  }

  private Stream<String> identifying(Entry entry) {
    return cases.form(entry.act().form()).identifying(entry.content());
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
