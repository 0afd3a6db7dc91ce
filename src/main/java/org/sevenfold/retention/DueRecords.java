package org.sevenfold.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.KeepRule;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.Proposals;
import org.springframework.stereotype.Component;

/** The records whose time has come, for those who may propose that they are destroyed. Nothing happens by itself. */
@Component
public class DueRecords {

  private static final int MOST = 500;

  private final Concerns concerns;
  private final Terms terms;
  private final LegalHolds holds;
  private final Proposals proposals;
  private final Packs packs;
  private final AccessLog access;
  private final LondonTime london;

  DueRecords(Concerns concerns, Terms terms, LegalHolds holds, Proposals proposals, Packs packs,
      AccessLog access, LondonTime london) {
    this.concerns = concerns;
    this.terms = terms;
    this.holds = holds;
    this.proposals = proposals;
    this.packs = packs;
    this.access = access;
    this.london = london;
  }

  /**
   * A record whose day has come: without a word of what is in it.
   *
   * @param held     whether a legal hold keeps it
   * @param proposed whether a second person is asked already
   */
  public record Due(ConcernReference concern, Term term, boolean held, boolean proposed) {
  }

  /** Those that it is this person's to propose, the longest closed first. */
  public List<Due> of(PersonId person) {
    LocalDate today = london.today();
    List<Concern> closed = concerns.allowed(person, Right.PROPOSE_DESTRUCTION,
        today.minusYears(shortest()).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant(), MOST);
    List<ConcernReference> all = closed.stream().map(Concern::reference).toList();
    Set<ConcernReference> held = holds.held(all);
    Set<ConcernReference> proposed = proposals.toDestroy(all);
    List<Due> due = all.stream().flatMap(one -> terms.of(one).filter(term -> term.isOver(today))
        .map(term -> new Due(one, term, held.contains(one), proposed.contains(one))).stream()).toList();
    access.note(Reading.by(person, View.KEPT), due.stream().map(Due::concern).toList());
    return due;
  }

  /**
   * Until when a closed record is kept; empty while it is open. By which rule says what it is about: that is a look.
   */
  public Optional<Term> term(PersonId person, ConcernReference concern) {
    Optional<Term> term = terms.of(concern);
    term.ifPresent(any -> access.note(Reading.by(person, View.KEPT), List.of(concern)));
    return term;
  }

  /** In no pack is anything kept for less. */
  private int shortest() {
    return packs.all().stream().flatMap(pack -> pack.retention().values().stream()).mapToInt(KeepRule::years).min()
        .orElseThrow();
  }
}
