package org.sevenfold.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.sevenfold.policy.Setting;
import org.sevenfold.policy.TimeKey;
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

  private static final String PROPOSAL =
      """
      select p.id, p.agency, p.kind, p.concern, p.entry, p.person, p.roles, p.address, p.address_before, p.sites,
             p.sites_before, p.body, p.phone, p.hours, p.out_of_hours, p.setting,
             p.setting_value, p.in_force, p.alone, p.made_by, p.made_at,
             p.due_at, p.ended_at, p.ended_by, p.outcome
        from proposal p where\s""";
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
        insert into proposal (id, agency, kind, whose, concern, entry, person, roles, address, address_before, sites,
          sites_before, body, phone, hours, out_of_hours, setting, setting_value, in_force, made_by, made_at, due_at)
        values (:id, :agency, :kind, :whose, :concern, :entry, :person, :roles, :address, :before, :sites,
          :sites_before, :body, :phone, :hours, :out_of_hours, :setting, :setting_value, :in_force, :by, :now, :due)""")
        .params(ProposalRow.columns(what)).param("id", id.value()).param("agency", agency)
        .param("entry", entry.orElse(null)).param("in_force", inForce).param("by", by.value())
        .param("now", Timestamp.from(now)).param("due", Timestamp.from(due(agency, now)))
        .update();
    jdbc.sql("""
        update proposal set in_force = true, alone = true where id = :id
           and not exists (select 1 from could_confirm where proposal = :id)""").param("id", id.value()).update();
    return find(id).orElseThrow();
  }

  /** Keeps what needs nobody's decision, for those who are to know of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepDecided(PersonId by, String agency, Proposed what) {
    Proposal made = make(by, agency, what, true, Optional.empty());
    end(by, made.id(), Proposal.Outcome.CONFIRMED, " true ");
  }

  public Optional<Proposal> find(ProposalId id) {
    return jdbc.sql(PROPOSAL + "p.id = ?").param(id.value().replace("\0", "")).query(ProposalRow::read).optional();
  }

  /** It, while it is open and this person is asked; the same emptiness as for one that does not exist. */
  public Optional<Proposal> askedOf(PersonId person, ProposalId id) {
    return jdbc.sql(PROPOSAL + "p.id = :id and" + ASKED).param("id", id.value().replace("\0", ""))
        .param("person", person.value()).query(ProposalRow::read).optional();
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
    return jdbc.sql(PROPOSAL + ASKED + "order by p.made_at").param("person", person.value()).query(ProposalRow::read)
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
             or p.person = :person and p.kind in ('give_roles', 'another_address', 'no_second_step', 'more_sites')
             or p.person = :person and p.kind = 'leave_out' and exists (
                  select 1 from concern_relation r
                   where r.concern = p.concern and r.person = :person and r.relation = 'raiser')
             or p.person <> :person and exists (
                  select 1 from person_in_role r
                   where r.person = :person and r.role = 'service_manager' and r.agency = p.agency)
                and not exists (select 1 from left_out x where x.concern = p.concern and x.person = :person)
                and not exists (select 1 from of_other_site o where o.concern = p.concern and o.person = :person))
        order by p.made_at desc limit 100""")
        .param("person", person.value()).param("since", Timestamp.from(clock.instant().minus(SHOWN)))
        .query(ProposalRow::read).list();
  }

  /** Whom in this concern a second person is to decide about, and whether what they decide about is in force. */
  public Map<PersonId, Boolean> waitingAbout(ConcernReference concern) {
    return jdbc.sql(PROPOSAL + "p.concern = ? and p.ended_at is null and p.kind <> 'destroy'").param(concern.value())
        .query(ProposalRow::read)
        .list().stream().collect(Collectors.toMap(one -> one.what().person(), Proposal::inForce, Boolean::logicalOr));
  }

  /** Whether any of these people is to be left out of a concern, or was in the last weeks. */
  public boolean leaveOutAny(Collection<PersonId> people) {
    return jdbc.sql("select exists (select 1 from proposal where kind in ('leave_out', 'named') and person = any(?)"
        + " and (ended_at is null or ended_at > ?))")
        .params(people.stream().map(PersonId::value).toArray(String[]::new),
            Timestamp.from(clock.instant().minus(SHOWN)))
        .query(Boolean.class).single();
  }

  /** What waits for a decision of who is left out of any of these concerns. */
  public Optional<Proposal> leavingOut(Collection<ConcernReference> concerns) {
    return jdbc.sql(PROPOSAL + "p.kind = 'leave_out' and p.ended_at is null and p.concern = any(?) limit 1")
        .param(concerns.stream().map(ConcernReference::value).toArray(String[]::new)).query(ProposalRow::read)
        .optional();
  }

  /** Whether the same waits for a decision already. */
  public boolean isOpen(Proposed what) {
    return jdbc
        .sql("select exists (select 1 from proposal where kind = :kind and whose = :whose and person = :person"
            + " and ended_at is null and coalesce(concern, '') = coalesce(:concern, ''))")
        .params(ProposalRow.columns(what))
        .query(Boolean.class).single();
  }

  /** Those of the concerns whose record somebody wants to have destroyed. */
  public Set<ConcernReference> toDestroy(Collection<ConcernReference> concerns) {
    return jdbc.sql("select concern from proposal where kind = 'destroy' and ended_at is null and concern = any(?)")
        .param(concerns.stream().map(ConcernReference::value).toArray(String[]::new)).query(String.class).list()
        .stream().map(ConcernReference::new).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody is to decide about what this person is to be trusted with. */
  public boolean isForMore(PersonId person) {
    return jdbc
        .sql("select exists (select 1 from proposal"
            + " where kind = 'give_roles' and person = ? and ended_at is null)")
        .param(person.value()).query(Boolean.class).single();
  }

  /** Whether somebody is to decide about the numbers of this body. */
  public boolean isForNumbers(String agency, String body) {
    return jdbc.sql("select exists (select 1 from proposal"
        + " where kind = 'numbers' and agency = ? and body = ? and ended_at is null)").params(agency, body)
        .query(Boolean.class).single();
  }

  /** Whether somebody is to decide about this setting of an agency. */
  public boolean isForSetting(String agency, Setting setting) {
    return jdbc.sql("select exists (select 1 from proposal"
        + " where kind = 'setting' and agency = ? and setting = ? and ended_at is null)")
        .params(agency, setting.key()).query(Boolean.class).single();
  }

  /** Whether somebody is to decide about this time of an agency. */
  public boolean isForTime(String agency, TimeKey key) {
    return jdbc.sql("select exists (select 1 from proposal"
        + " where kind = 'service_level' and agency = ? and setting = ? and ended_at is null)")
        .params(agency, key.key()).query(Boolean.class).single();
  }

  private Instant due(String agency, Instant now) {
    return dueTimes.due(CLOCK, directory.agency(agency).map(Agency::agencyPack).orElseThrow(), now);
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
        .param(Timestamp.from(clock.instant())).query(ProposalRow::read).list();
  }

  /** Those who are asked by now and have not been told, each once: from now on they have been. */
  @Transactional
  public Set<PersonId> toBeTold() {
    return jdbc.sql("""
        insert into proposal_told (proposal, person) select proposal, person from second_person
        on conflict do nothing returning person""").query(String.class).list().stream().map(PersonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
