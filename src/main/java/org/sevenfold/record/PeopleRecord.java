package org.sevenfold.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joined, changed and left, and whose doing it was: a sealed chain for each agency. It holds what can be known of
 * somebody's work as references alone.
 */
@Component
public class PeopleRecord {

  /** What of somebody is to be another when a second person has confirmed it: where mail for them goes. */
  public static final String ANOTHER_ADDRESS = "another mail address";

  /** What somebody has lost, when a second person has confirmed it: whatever they sign in with beside a password. */
  public static final String NO_SECOND_STEP = "lost second step";

  /** Which sites somebody is to be there for besides when a second person has confirmed it. */
  public static final String MORE_SITES = "more sites";

  /** What of an agency, and of no person in it, an administrator changed. */
  public static final String SITE_OF_AGENCY = "site of the agency";

  /** Whom an agency rings, when a second person has confirmed it. */
  public static final String NUMBERS = "numbers of the agency";

  /** What an agency sets of its own, when a second person has confirmed it. */
  public static final String SETTING = "setting of the agency";

  private static final String CHAIN = "people ";
  private static final String CHANGES = "changes";
  private static final String MOVED = "moved";

  private final Journal journal;
  private final Directory directory;

  PeopleRecord(Journal journal, Directory directory) {
    this.journal = journal;
    this.directory = directory;
  }

  /**
   * What of somebody is another now.
   *
   * @param what for example {@code job}
   * @param from empty where it was not there before
   * @param to   empty where it is not there any more
   */
  public record Change(String what, String from, String to) {
  }

  /**
   * A piece of work that was theirs and was offered to others.
   *
   * @param concern its reference: for those who may see that concern, and for nobody else
   * @param role    the key of the role whose work it is
   */
  public record Moved(ConcernReference concern, String role) {
  }

  /**
   * One entry.
   *
   * @param by     whose doing it was, as they were called then
   * @param person the id of whom it is about
   * @param about  what they were called then
   */
  public record Happened(Instant at, Act.Kind kind, Optional<Author> by, PersonId person, Optional<Author> about,
      List<Change> changes, List<Moved> moved) {
  }

  /** Part of the transaction in which it happens. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(String agency, Act.Kind kind, PersonId by, PersonId person, List<Change> changes,
      List<Moved> moved) {
    journal.appendToChain(CHAIN + agency, new Act(kind, by, person.value(), "", Map.of(
        CHANGES, changes.stream().map(one -> Map.of("what", one.what, "from", one.from, "to", one.to)).toList(),
        MOVED, moved.stream().map(one -> Map.of("concern", one.concern.value(), "role", one.role)).toList())));
  }

  /** The last entries of an agency, newest first. */
  public List<Happened> of(String agency, int most) {
    return journal.latest(CHAIN + agency, most).stream().map(PeopleRecord::happened).toList();
  }

  /** What happened to somebody, in whichever agency, newest first. */
  public List<Happened> about(PersonId person) {
    List<String> chains = directory.agencies().stream().map(agency -> CHAIN + agency.id()).toList();
    return journal.about(chains, person.value()).stream().map(PeopleRecord::happened).toList();
  }

  private static Happened happened(Entry entry) {
    PersonId person = new PersonId(entry.act().subject());
    return new Happened(entry.at(), entry.act().kind(), entry.author(), person, entry.named(person),
        rows(entry, CHANGES).map(row -> new Change(row.get("what"), row.get("from"), row.get("to"))).toList(),
        rows(entry, MOVED).map(row -> new Moved(new ConcernReference(row.get("concern")), row.get("role"))).toList());
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, String>> rows(Entry entry, String key) {
    return ((List<Map<String, String>>) entry.content().getOrDefault(key, List.of())).stream();
  }
}
