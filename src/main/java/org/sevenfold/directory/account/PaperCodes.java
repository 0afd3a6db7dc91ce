package org.sevenfold.directory.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Paged;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that are handed over on paper, by two: one lets somebody in, another prints the letter. Whoever could do both
 * could make up a colleague and read in their name. Only where nobody else is there is it one, and the record says so.
 */
@Component
public class PaperCodes {

  private static final List<Role> WHO_KNOW_THE_PEOPLE = List.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER);

  private final JdbcClient jdbc;
  private final Directory directory;
  private final SignInCodes codes;
  private final PeopleRecord record;
  private final Clock clock;

  PaperCodes(JdbcClient jdbc, Directory directory, SignInCodes codes, PeopleRecord record, Clock clock) {
    this.clock = clock;
    this.jdbc = jdbc;
    this.directory = directory;
    this.codes = codes;
    this.record = record;
  }

  /** Those for whom this person may print the letter, as many as a page holds. */
  public List<Person> waitingFor(Person printer) {
    return waitingFor(printer, person -> true);
  }

  private List<Person> waitingFor(Person printer, Predicate<Person> which) {
    List<PersonId> waiting = codes.waitingOnPaper();
    Map<PersonId, Person> people = directory.people(waiting);
    return waiting.stream().map(people::get).filter(Objects::nonNull).filter(which)
        .filter(person -> couldHandOver(printer, person) && mayPrint(printer.id(), person)).limit(Paged.SIZE).toList();
  }

  /** The code for the letter, made now; empty where it is not this person's to print. */
  @Transactional
  public Optional<SignInCodes.Code> print(PersonId printer, PersonId person) {
    directory.hold(person);
    return directory.person(person).filter(one -> isOnPaper(one) && mayPrint(printer, one))
        .map(one -> printed(printer, one));
  }

  /** A code with whose it is. */
  public record Letter(Person person, SignInCodes.Code code) {
  }

  /** The codes for all letters that are this person's to print and have not been printed, as many as a page holds. */
  @Transactional
  public List<Letter> printAll(Person printer) {
    return waitingFor(printer, person -> codes.waiting(person.id()).filter(one -> !one.good()).isPresent()).stream()
        .flatMap(person -> print(printer.id(), person.id()).map(code -> new Letter(person, code)).stream()).toList();
  }

  private SignInCodes.Code printed(PersonId printer, Person person) {
    boolean alone = isAsker(printer, person);
    record.append(person.agency(), Act.Kind.CHANGED, printer, person.id(), List.of(new PeopleRecord.Change("code", "",
        alone ? "printed by whoever asked for it, as nobody else was there" : "printed")), List.of());
    return codes.onPaper(person.id());
  }

  private boolean isOnPaper(Person person) {
    return codes.waiting(person.id()).filter(SignInCodes.Waiting::onPaper).isPresent();
  }

  private boolean mayPrint(PersonId printer, Person person) {
    boolean couldHandOver = directory.person(printer).filter(one -> couldHandOver(one, person)).isPresent();
    return couldHandOver && !printer.equals(person.id()) && (!isAsker(printer, person) || nobodyElse(printer, person));
  }

  /** Where an agency has nobody who knows its people, they are of any other: else an account could be moved there. */
  private boolean couldHandOver(Person printer, Person person) {
    return printer.has(Role.ADMINISTRATOR) || WHO_KNOW_THE_PEOPLE.stream().anyMatch(printer::has)
        && (printer.agency().equals(person.agency()) || nobodyThere(person));
  }

  private boolean nobodyThere(Person person) {
    return jdbc.sql("""
        select not exists (select 1 from person p join person_role r on r.person = p.id
          where p.active and not p.must_change and p.id <> ? and p.agency = ?
            and r.role in ('safeguarding_lead', 'service_manager'))""")
        .params(person.id().value(), person.agency()).query(Boolean.class).single();
  }

  private boolean isAsker(PersonId printer, Person person) {
    return codes.askedBy(person.id()).filter(printer::equals).isPresent();
  }

  /** Who has no password could not sign in to print anything, but for those to whom a code has gone or goes by mail. */
  private boolean nobodyElse(PersonId asker, Person person) {
    return jdbc.sql("""
        select not exists (select 1 from person p join person_role r on r.person = p.id
          where p.active and p.id <> ? and p.id <> ?
            and (not p.must_change or p.code_sent_to = p.mail and coalesce(p.code_until > ?, true))
            and r.role in ('administrator', 'safeguarding_lead', 'service_manager'))""")
        .params(asker.value(), person.id().value(), Timestamp.from(clock.instant())).query(Boolean.class).single();
  }
}
