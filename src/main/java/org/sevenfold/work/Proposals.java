package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a second person, and what became of it. Whose a decision is stands in the database alone, in the view
 * {@code second_person}, and is asked in the statement that makes it.
 */
@Component
public class Proposals {

  /** The pack's name for how long one rung is asked before the next is asked too. */
  public static final String CLOCK = "second_person";

  private static final String PROPOSAL = """
      select p.id, p.agency, p.kind, p.concern, p.entry, p.person, p.roles, p.in_force, p.alone, p.made_by, p.made_at,
             p.due_at, p.ended_at, p.ended_by, p.outcome from proposal p where\s""";
  private static final String ASKED =
      " exists (select 1 from second_person s where s.proposal = p.id and s.person = :person) ";
  private static final Duration SHOWN = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final Directory directory;
  private final DueTimes dueTimes;
  private final Clock clock;

  Proposals(JdbcClient jdbc, Directory directory, DueTimes dueTimes, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.dueTimes = dueTimes;
    this.clock = clock;
  }

  /**
   * Keeps it until somebody decides. Where there is nobody to ask it is in force at once, and marked.
   *
   * @param inForce whether it holds already
   * @param entry   of the concern's record, which says why
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Proposal make(PersonId by, String agency, Proposed what, boolean inForce, Optional<Integer> entry) {
    ProposalId id = ProposalId.random();
    Instant now = clock.instant();
    jdbc.sql("""
        insert into proposal (id, agency, kind, whose, concern, entry, person, roles, in_force, made_by, made_at,
          due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id.value(), agency, what.word(), whose(what),
            what.ofConcern().map(ConcernReference::value).orElse(null), entry.orElse(null), what.person().value(),
            roles(what).stream().map(Role::key).collect(Collectors.joining(",")), inForce, by.value(),
            Timestamp.from(now), Timestamp.from(due(agency, now)))
        .update();
    jdbc.sql("""
        update proposal set in_force = true, alone = true where id = :id
           and not exists (select 1 from could_confirm where proposal = :id)""").param("id", id.value()).update();
    return find(id).orElseThrow();
  }

  public Optional<Proposal> find(ProposalId id) {
    return jdbc.sql(PROPOSAL + "p.id = ?").param(id.value().replace("\0", "")).query(Proposals::read).optional();
  }

  /** It, while it is open and this person is asked; the same emptiness as for one that does not exist. */
  public Optional<Proposal> askedOf(PersonId person, ProposalId id) {
    return jdbc.sql(PROPOSAL + "p.id = :id and" + ASKED).param("id", id.value().replace("\0", ""))
        .param("person", person.value()).query(Proposals::read).optional();
  }

  /** @return false where somebody else was first, or this person is not asked any more */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean decide(PersonId by, ProposalId id, Proposal.Outcome outcome) {
    return end(by, id, outcome, ASKED);
  }

  /** Whoever made it takes it back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(PersonId by, ProposalId id) {
    return end(by, id, Proposal.Outcome.WITHDRAWN, " made_by = :person ");
  }

  private boolean end(PersonId by, ProposalId id, Proposal.Outcome outcome, String theirs) {
    return jdbc.sql("update proposal p set ended_at = :now, ended_by = :person, outcome = :outcome"
        + " where p.id = :id and p.ended_at is null and" + theirs)
        .param("now", Timestamp.from(clock.instant())).param("person", by.value()).param("outcome", outcome.name())
        .param("id", id.value()).update() > 0;
  }

  /** What waits for this person's decision, the oldest first. */
  public List<Proposal> waitingFor(PersonId person) {
    return jdbc.sql(PROPOSAL + ASKED + "order by p.made_at").param("person", person.value()).query(Proposals::read)
        .list();
  }

  /**
   * What this person is to know of besides, newest first: what they made, the roles that they were to get, their own
   * concern that they were to be left out of; a service manager all of the agency, but of what they are left out of.
   */
  public List<Proposal> knownTo(PersonId person) {
    return jdbc.sql(PROPOSAL + "not" + ASKED + """
        and (p.ended_at is null or p.ended_at > :since)
        and (p.made_by = :person
             or p.person = :person and p.kind = 'give_roles'
             or p.person = :person and p.kind = 'leave_out' and exists (
                  select 1 from concern_relation r
                   where r.concern = p.concern and r.person = :person and r.relation = 'raiser')
             or p.person <> :person and exists (
                  select 1 from person_in_role r
                   where r.person = :person and r.role = 'service_manager' and r.agency = p.agency)
                and not exists (select 1 from left_out x where x.concern = p.concern and x.person = :person))
        order by p.made_at desc limit 100""")
        .param("person", person.value()).param("since", Timestamp.from(clock.instant().minus(SHOWN)))
        .query(Proposals::read).list();
  }

  /** Whom in this concern a second person is to decide about, and whether what they decide about is in force. */
  public Map<PersonId, Boolean> waitingAbout(ConcernReference concern) {
    return jdbc.sql(PROPOSAL + "p.concern = ? and p.ended_at is null").param(concern.value()).query(Proposals::read)
        .list().stream().collect(Collectors.toMap(one -> one.what().person(), Proposal::inForce, Boolean::logicalOr));
  }

  /** What waits for a decision of who is left out of any of these concerns. */
  public Optional<Proposal> leavingOut(Collection<ConcernReference> concerns) {
    return jdbc.sql(PROPOSAL + "p.kind = 'leave_out' and p.ended_at is null and p.concern = any(?) limit 1")
        .param(concerns.stream().map(ConcernReference::value).toArray(String[]::new)).query(Proposals::read)
        .optional();
  }

  /** Whether the same waits for a decision already. */
  public boolean isOpen(Proposed what) {
    return jdbc
        .sql("select exists (select 1 from proposal where kind = ? and whose = ? and person = ? and ended_at is null"
            + " and coalesce(concern, '') = ?)")
        .params(what.word(), whose(what), what.person().value(),
            what.ofConcern().map(ConcernReference::value).orElse(""))
        .query(Boolean.class).single();
  }

  private Instant due(String agency, Instant now) {
    return dueTimes.due(CLOCK, directory.agency(agency).map(Agency::pack).orElseThrow(), now);
  }

  /** The next rung is asked too, those who were asked once more, and the time begins anew. */
  @Transactional
  public void askFurther(Proposal late) {
    Instant now = clock.instant();
    jdbc.sql("update proposal set rung = rung + 1, due_at = ? where id = ? and ended_at is null")
        .params(Timestamp.from(due(late.agency(), now)), late.id().value()).update();
    jdbc.sql("delete from proposal_told where proposal = ?").param(late.id().value()).update();
  }

  /** What nobody has decided by its time. */
  public List<Proposal> late() {
    return jdbc.sql(PROPOSAL + "p.ended_at is null and p.due_at <= ? order by p.due_at limit 100")
        .param(Timestamp.from(clock.instant())).query(Proposals::read).list();
  }

  /** Those who are asked by now and have not been told, each once: from now on they have been. */
  @Transactional
  public Set<PersonId> toBeTold() {
    return jdbc.sql("""
        insert into proposal_told (proposal, person) select proposal, person from second_person
        on conflict do nothing returning person""").query(String.class).list().stream().map(PersonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String whose(Proposed what) {
    if (what.ofConcern().isPresent()) {
      return "concern";
    }
    return roles(what).contains(Role.ADMINISTRATOR) ? "administrators" : "people";
  }

  private static Set<Role> roles(Proposed what) {
    return what instanceof Proposed.GiveRoles give ? give.roles() : Set.of();
  }

  private static Proposal read(ResultSet row, int index) throws SQLException {
    Optional<Proposal.Ended> ended = row.getString("outcome") == null ? Optional.empty()
        : Optional.of(new Proposal.Ended(new PersonId(row.getString("ended_by")),
            row.getTimestamp("ended_at").toInstant(), Proposal.Outcome.valueOf(row.getString("outcome"))));
    return new Proposal(new ProposalId(row.getString("id")), row.getString("agency"), what(row),
        Optional.ofNullable(row.getObject("entry", Integer.class)), row.getBoolean("in_force"),
        row.getBoolean("alone"), new PersonId(row.getString("made_by")), row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("due_at").toInstant(), ended);
  }

  private static Proposed what(ResultSet row) throws SQLException {
    PersonId person = new PersonId(row.getString("person"));
    return switch (row.getString("kind")) {
      case "leave_out" -> new Proposed.LeaveOut(person, new ConcernReference(row.getString("concern")));
      case "let_in" -> new Proposed.LetIn(person, new ConcernReference(row.getString("concern")));
      default -> new Proposed.GiveRoles(person, Arrays.stream(row.getString("roles").split(",")).map(Role::of)
          .flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    };
  }
}
