package org.sevenfold.work;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PeopleOnDuty;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;

/** Whom the models offer a task to. People, not groups: a group cannot leave one person out. */
@Component("people")
public class Candidates {

  private static final String RAISER = "raiser";
  private static final String ON_THE_WAY = "step";

  private final Concerns concerns;
  private final References references;
  private final PeopleOnDuty onDuty;
  private final Advisers advisers;
  private final WorkList work;
  private final Decisions decisions;
  private final DisagreementRows disagreements;
  private final Ladder ladder;

  Candidates(Concerns concerns, References references, PeopleOnDuty onDuty, Advisers advisers,
      WorkList work, Decisions decisions, DisagreementRows disagreements, Ladder ladder) {
    this.disagreements = disagreements;
    this.ladder = ladder;
    this.decisions = decisions;
    this.concerns = concerns;
    this.references = references;
    this.onDuty = onDuty;
    this.advisers = advisers;
    this.work = work;
  }

  /**
   * Those of the roles who are on duty, the raiser first where {@code raiser} is among them.
   * Public API of the models: never rename.
   *
   * @param reference of the process
   * @param roles     comma-separated, for example {@code raiser,safeguarding_lead}
   */
  public List<String> offered(String reference, String roles) {
    Concern concern = concern(reference);
    return ids(offered(concern, roles, concerns.excluded(concern.reference())));
  }

  /**
   * Those of the roles who are on duty, and where nobody at all is left here, whoever raised it: outside they can ring
   * whoever it is that is to be rung. Public API of the models: never rename.
   */
  public List<String> offeredOrRaiser(String reference, String roles) {
    Concern concern = concern(reference);
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    List<String> others = ids(offered(concern, roles, excluded));
    boolean alone = others.isEmpty() && !excluded.contains(concern.raisedBy())
        && onDuty.isOf(concern.raisedBy(), concern.agency());
    return alone ? List.of(concern.raisedBy().value()) : others;
  }

  /** The same less one, so that nobody countersigns what they decided. Public API of the models: never rename. */
  public List<String> offeredToOthers(String reference, String roles, String person) {
    Concern concern = concern(reference);
    Set<PersonId> excluded = new HashSet<>(concerns.excluded(concern.reference()));
    Optional.ofNullable(person).map(PersonId::new).ifPresent(excluded::add);
    return ids(offered(concern, roles, excluded));
  }

  /**
   * Whoever the raiser picked, where they are on duty, else their deputy, else those of the roles; never the raiser.
   * Public API of the models: never rename.
   */
  public List<String> offeredToAdviser(String reference, String roles) {
    Concern concern = concern(reference);
    Set<PersonId> excluded = leftOut(concern);
    return ids(advisers.pickedOnDuty(new ConcernReference(reference))
        .filter(one -> one.agency().equals(concern.agency()))
        .map(Person::id).filter(one -> !excluded.contains(one))
        .map(List::of).orElseGet(() -> offered(concern, roles, excluded)));
  }

  /**
   * Whoever answered a task last by asking back, where they can still have it, else the others. Public API of the
   * models: never rename.
   *
   * @param task   its key
   * @param others ids
   */
  public List<String> offeredBackTo(String reference, String task, List<String> others) {
    Concern concern = concern(reference);
    return advisers.askedBack(new ConcernReference(reference), task)
        .filter(one -> mayHave(one, leftOut(concern), concern))
        .map(one -> List.of(one.value())).orElse(others);
  }

  /**
   * Whoever put the question that advice is asked on: what comes of it is told to them; else those of the roles. Public
   * API of the models: never rename.
   */
  public List<String> offeredToAsker(String reference, String roles) {
    return offeredToOne(advisers.asker(new ConcernReference(reference)), reference, roles);
  }

  /**
   * Whoever said last, on the way, that they want advice; where the concern waits for it, and else, those of the roles.
   * Public API of the models: never rename.
   *
   * @param adviceFor {@code step} or {@code route}
   */
  public List<String> offeredToWhoeverWantsAdvice(String reference, String roles, String adviceFor) {
    return ON_THE_WAY.equals(adviceFor)
        ? offeredToOne(advisers.whoeverWantsAdvice(concern(reference).reference()), reference, roles)
        : offered(reference, roles);
  }

  /**
   * Whoever sent something, where they can still have work of it, else those of the roles. Public API of the models:
   * never rename.
   */
  public List<String> offeredToWhoeverSent(String reference, String roles, String person) {
    return offeredToOne(Optional.of(person).map(PersonId::new), reference, roles);
  }

  private List<String> offeredToOne(Optional<PersonId> one, String reference, String roles) {
    Concern concern = concern(reference);
    return one.filter(person -> mayHave(person, concerns.excluded(concern.reference()), concern))
        .map(person -> List.of(person.value())).orElseGet(() -> offered(reference, roles));
  }

  private boolean mayHave(PersonId person, Set<PersonId> excluded, Concern concern) {
    return !excluded.contains(person) && onDuty.isOf(person, concern.agency());
  }

  /**
   * Those of the roles who have not been asked in this advice, and where everybody has been, those who did not answer.
   * Never the raiser, and never whoever gave advice: a second opinion is somebody else's. Public API of the models:
   * never rename.
   */
  public List<String> offeredToNextAdviser(String reference, String roles) {
    Concern concern = concern(reference);
    Set<PersonId> advised = leftOut(concern);
    advised.addAll(advisers.advised(new ConcernReference(reference)));
    return ids(offeredToOthersThan(advised, concern, roles, new ConcernReference(reference)));
  }

  /**
   * Whoever could ring for advice: those who have not been asked, and where everybody has been, all of them again;
   * never the raiser. Public API of the models: never rename.
   */
  public List<String> offeredToWhoeverCanRing(String reference, String roles) {
    Concern concern = concern(reference);
    return ids(offeredToOthersThan(leftOut(concern), concern, roles, new ConcernReference(reference)));
  }

  /**
   * Those of the roles who have had no part in what was decided, and whoever stands behind them where there are none;
   * never the raiser, and never a party to the disagreement. Public API of the models: never rename.
   */
  public List<String> offeredToWhoeverDecidedNothing(String reference, String roles) {
    return offeredToOthersThan(decisions.deciders(concern(reference).reference()), reference, roles);
  }

  /**
   * The same, where whoever has tried to settle the disagreement before may go on with it. Public API of the models:
   * never rename.
   */
  public List<String> offeredToWhoeverIsNotDisputed(String reference, String roles) {
    ConcernReference own = new ConcernReference(reference);
    return offeredToOthersThan(decisions.disputed(concern(reference).reference(), own), reference, roles);
  }

  private List<String> offeredToOthersThan(Set<PersonId> disputed, String reference, String roles) {
    Concern concern = concern(reference);
    Set<PersonId> excluded = leftOut(concern);
    excluded.addAll(disputed);
    excluded.addAll(disagreements.parties(new ConcernReference(reference)));
    return ids(offered(concern, roles, excluded));
  }

  /** Those of the roles to whom the overdue task itself could be given. Public API of the models: never rename. */
  public List<String> offeredToTakeOver(String reference, String roles, String task) {
    Concern concern = concern(reference);
    Set<PersonId> excluded = new HashSet<>(concerns.excluded(concern.reference()));
    excluded.addAll(work.conflicted(new TaskId(task)));
    return ids(offered(concern, roles, excluded));
  }

  /** Those of each rung that the overdue task has come to. Public API of the models: never rename. */
  public List<String> offeredOnTheLadder(String task) {
    return ladder.late(new TaskId(task)).map(late -> ids(List.copyOf(ladder.asked(late)))).orElse(List.of());
  }

  private List<PersonId> offeredToOthersThan(Set<PersonId> never, Concern concern, String roles,
      ConcernReference reference) {
    Set<PersonId> asked = new HashSet<>(never);
    asked.addAll(advisers.asked(reference));
    Set<PersonId> others = onDuty.of(concern.area(), roles, asked);
    return others.isEmpty() ? offered(concern, roles, never) : List.copyOf(others);
  }

  private Set<PersonId> leftOut(Concern concern) {
    Set<PersonId> excluded = new HashSet<>(concerns.excluded(concern.reference()));
    excluded.add(concern.raisedBy());
    return excluded;
  }

  private List<PersonId> offered(Concern concern, String roles, Set<PersonId> excluded) {
    boolean raiserToo = List.of(roles.split(",")).contains(RAISER) && !excluded.contains(concern.raisedBy())
        && onDuty.isOf(concern.raisedBy(), concern.agency());
    Set<PersonId> people = new LinkedHashSet<>();
    if (raiserToo) {
      people.add(concern.raisedBy());
    }
    String others = roles.replace(RAISER, "");
    if (!others.replace(",", "").isBlank() || !raiserToo) {
      people.addAll(onDuty.of(concern.area(), others, excluded));
    }
    return List.copyOf(people.isEmpty() ? onDuty.whoeverIsLeft(concern.area(), excluded) : people);
  }

  private Concern concern(String reference) {
    return concerns.find(references.concern(new ConcernReference(reference)))
        .orElseThrow(() -> new IllegalStateException("No concern is known by the reference " + reference));
  }

  /** As the engine takes them. */
  private static List<String> ids(List<PersonId> people) {
    return people.stream().map(PersonId::value).toList();
  }
}
