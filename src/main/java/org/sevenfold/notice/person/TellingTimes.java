package org.sevenfold.notice.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.NoticeTimes;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.QuietHours;
import org.springframework.stereotype.Component;

/**
 * When somebody is told what is not urgent: in their next digest, and not in their quiet hours. What has to be done
 * soon waits for no digest that would take much of its time, and for no morning on which it would be too late.
 */
@Component
public class TellingTimes {

  /** So much of a task's time may pass until the digest that tells of it. */
  private static final int PART_OF_ITS_TIME = 4;
  /** What is left for doing it has to be more than this, or the night is no reason to wait. */
  private static final Duration ENOUGH = Duration.ofHours(1);
  private static final int DAYS = 2;

  private final NoticeSettings settings;
  private final Directory directory;
  private final Packs packs;

  TellingTimes(NoticeSettings settings, Directory directory, Packs packs) {
    this.settings = settings;
    this.directory = directory;
    this.packs = packs;
  }

  /** What holds for somebody where they have set nothing. */
  public NoticeTimes usual(PersonId person) {
    return directory.person(person).flatMap(one -> directory.agency(one.agency())).map(Agency::pack).map(packs::get)
        .orElseGet(packs::inForce).notices();
  }

  /**
   * @param earliest when it could be told at the earliest
   * @param due      by when it has to be done; empty where it only has to be known
   */
  public Instant tell(PersonId person, Instant earliest, Optional<Instant> due) {
    NoticeTimes usual = usual(person);
    NoticeSetting own = settings.of(person);
    Instant awake = afterQuiet(own.quiet().orElse(usual.quiet()), earliest, due);
    List<LocalTime> digests = own.digests().isEmpty() ? usual.digests() : own.digests();
    return next(digests, awake).filter(digest -> due.map(end -> leavesEnough(awake, digest, end)).orElse(true))
        .orElse(awake);
  }

  /** The same without a digest. */
  public Instant awake(PersonId person, Instant earliest, Optional<Instant> due) {
    return afterQuiet(settings.of(person).quiet().orElseGet(() -> usual(person).quiet()), earliest, due);
  }

  private static boolean leavesEnough(Instant awake, Instant digest, Instant due) {
    return Duration.between(awake, digest).multipliedBy(PART_OF_ITS_TIME)
        .compareTo(Duration.between(awake, due)) <= 0;
  }

  private static Instant afterQuiet(QuietHours quiet, Instant moment, Optional<Instant> due) {
    if (!quiet.isAt(LondonTime.at(moment).toLocalTime())) {
      return moment;
    }
    Instant end = next(List.of(quiet.to()), moment).orElse(moment);
    return due.filter(by -> by.isBefore(end.plus(ENOUGH))).isPresent() ? moment : end;
  }

  private static Optional<Instant> next(List<LocalTime> times, Instant moment) {
    LocalDate today = LocalDate.ofInstant(moment, LondonTime.ZONE);
    return Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS)
        .flatMap(day -> times.stream().map(time -> day.atTime(time).atZone(LondonTime.ZONE).toInstant()))
        .filter(then -> !then.isBefore(moment)).findFirst();
  }
}
