package org.sevenfold.datarights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a request does not wait for ever. A week before its day whoever answers it is told again; from the
 * day after, and each week again, everybody of the desk, the guardians and the service managers.
 */
@Component
public class RequestClock {

  private static final int WEEK = 7;
  private static final int REMINDED = 2;
  private static final int LATE = 3;

  private final RequestRows rows;
  private final Directory directory;
  private final RequestPost post;
  private final LondonTime london;

  RequestClock(RequestRows rows, Directory directory, RequestPost post, LondonTime london) {
    this.rows = rows;
    this.directory = directory;
    this.post = post;
    this.london = london;
  }

  /** On every node: each step is told once, by whichever was first. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void look() {
    LocalDate today = london.today();
    rows.dueBy(today.plusDays(WEEK)).stream().filter(one -> rows.climbs(one.reference(), rung(one, today)))
        .forEach(one -> post.requestWaits(one.isLate(today) ? all(one) : List.of(one.handledBy())));
  }

  private static int rung(DataRequest request, LocalDate today) {
    return request.isLate(today) ? LATE + (int) ChronoUnit.DAYS.between(request.due(), today) / WEEK : REMINDED;
  }

  private List<PersonId> all(DataRequest request) {
    return Stream.of(Role.IG_LEGAL_ADVISER, Role.CALDICOTT_GUARDIAN, Role.SERVICE_MANAGER)
        .flatMap(role -> directory.of(role, request.agency()).stream()).map(Person::id).distinct().toList();
  }
}
