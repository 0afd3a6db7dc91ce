package org.sevenfold.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.sevenfold.record.PeopleRecord.Happened;
import org.sevenfold.record.PeopleRecord.Moved;
import org.springframework.stereotype.Component;

/**
 * Who joined, changed and left, in words. An administrator reads everything about a person and of their work how much
 * moved; a lead reads which concerns moved, as far as they may know of them, and no address of anybody.
 */
@Component
public class StaffHistory {

  private static final int MOST = 200;
  private static final Set<String> NOT_FOR_LEADS = Set.of("mail", "user name", PeopleRecord.ANOTHER_ADDRESS);

  private final PeopleRecord record;
  private final Concerns concerns;

  StaffHistory(PeopleRecord record, Concerns concerns) {
    this.record = record;
    this.concerns = concerns;
  }

  /**
   * One thing that happened.
   *
   * @param by    name and job of whoever did it, as they were then
   * @param moved references of concerns whose work was offered to others
   */
  public record Row(Instant at, String what, String by, List<String> lines, List<ConcernReference> moved) {
  }

  /** What happened to somebody, newest first, as an administrator may read it. */
  public List<Row> of(PersonId person) {
    return record.about(person).stream().map(one -> row(one, counted(one.moved()), List.of(), change -> true)).toList();
  }

  /** What happened in somebody's agency, newest first, as a lead may read it. */
  public List<Row> readBy(Person lead) {
    return record.of(lead.agency(), MOST).stream().map(one -> row(one, List.of(), known(one.moved(), lead),
        change -> !NOT_FOR_LEADS.contains(change.what()))).toList();
  }

  private static Row row(Happened happened, List<String> more, List<ConcernReference> moved, Predicate<Change> shown) {
    boolean joined = happened.kind() == Act.Kind.JOINED;
    List<String> lines = new ArrayList<>(happened.changes().stream().filter(change -> !joined || shown.test(change))
        .map(change -> shown.test(change) ? words(change) : capital(change.what()) + " changed").toList());
    lines.addAll(more);
    String about = happened.about().map(Author::name).orElse("Somebody");
    return new Row(happened.at(), about + " " + verb(happened),
        happened.by().map(Author::nameAndJob).orElse("Sevenfold"), lines, moved);
  }

  private static String verb(Happened happened) {
    if (isAbout(happened, PeopleRecord.NO_SECOND_STEP)) {
      return ofSecondStep(happened.kind());
    }
    if (isAbout(happened, PeopleRecord.SITE_OF_AGENCY)) {
      return "changed which sites the agency has";
    }
    if (isAbout(happened, PeopleRecord.NUMBERS)) {
      return ofNumbers(happened.kind());
    }
    if (isAbout(happened, PeopleRecord.SETTING)) {
      return ofSetting(happened.kind());
    }
    if (isAbout(happened, PeopleRecord.MORE_SITES)) {
      return ofSites(happened.kind());
    }
    return isAbout(happened, PeopleRecord.ANOTHER_ADDRESS) ? ofMail(happened.kind()) : verb(happened.kind());
  }

  private static boolean isAbout(Happened happened, String what) {
    return happened.changes().stream().anyMatch(one -> one.what().equals(what));
  }

  private static String ofSecondStep(Act.Kind kind) {
    return switch (kind) {
      case PROPOSED -> "has lost the second step to sign in: a second person decides";
      case CONFIRMED -> "signs in without the second step that was lost, as a second person confirmed";
      default -> "keeps the second step to sign in, as a second person decided";
    };
  }

  private static String ofNumbers(Act.Kind kind) {
    return switch (kind) {
      case PROPOSED -> "wants another number to be rung: a second person decides";
      case CONFIRMED -> "changed which number is rung, as a second person confirmed";
      case DECLINED -> "did not change which number is rung, as a second person decided";
      default ->
        "changed which number is rung. Nobody was there who could have confirmed it: the next who can is asked";
    };
  }

  private static String ofSetting(Act.Kind kind) {
    return switch (kind) {
      case PROPOSED -> "wants the agency to set something else: a second person decides";
      case CONFIRMED -> "changed what the agency sets, as a second person confirmed";
      case DECLINED -> "did not change what the agency sets, as a second person decided";
      default ->
        "changed what the agency sets. Nobody was there who could have confirmed it: the next who can is asked";
    };
  }

  private static String ofSites(Act.Kind kind) {
    return switch (kind) {
      case PROPOSED -> "is to be there for more sites: a second person decides";
      case CONFIRMED -> "is there for more sites, as a second person confirmed";
      case DECLINED -> "is not there for more sites, as a second person decided";
      default -> "is there for more sites. Nobody was there who could have confirmed it: the next who can is asked";
    };
  }

  private static String ofMail(Act.Kind kind) {
    return switch (kind) {
      case PROPOSED -> "is to get mail elsewhere: a second person decides";
      case CONFIRMED -> "gets mail elsewhere, as a second person confirmed";
      case DECLINED -> "does not get mail elsewhere, as a second person decided";
      default -> "gets mail elsewhere. Nobody was there who could have confirmed it: the next who can is asked";
    };
  }

  private static String verb(Act.Kind kind) {
    return switch (kind) {
      case JOINED -> "joined";
      case LEFT -> "left";
      case RETURNED -> "is back";
      case PROPOSED -> "is to be trusted with more: a second person decides";
      case CONFIRMED -> "is trusted with more, as a second person confirmed";
      case DECLINED -> "is not trusted with more, as a second person decided";
      case ALONE -> "is trusted with more. Nobody was there who could have confirmed it: the next who can is asked";
      default -> "changed";
    };
  }

  private static String words(Change change) {
    String to = change.to().isEmpty() ? "none" : change.to();
    return capital(change.what()) + ": " + to + (change.from().isEmpty() ? "" : " (before: " + change.from() + ")");
  }

  /** How much, and whose it is by its role: nothing of the concerns. */
  private static List<String> counted(List<Moved> moved) {
    Map<String, Long> byRole = moved.stream().map(one -> Role.of(one.role()).map(Role::words).orElse("somebody"))
        .collect(Collectors.groupingBy(role -> role, TreeMap::new, Collectors.counting()));
    return byRole.entrySet().stream()
        .map(one -> "Work offered to others, for a " + one.getKey() + ": " + one.getValue())
        .toList();
  }

  private List<ConcernReference> known(List<Moved> moved, Person lead) {
    return moved.stream().map(Moved::concern).distinct()
        .filter(one -> concerns.seenBy(lead.id(), one).isPresent()
            || concerns.allowed(lead.id(), Right.OPEN_WITH_REASON, one).isPresent())
        .toList();
  }

  private static String capital(String what) {
    return Character.toUpperCase(what.charAt(0)) + what.substring(1);
  }
}
