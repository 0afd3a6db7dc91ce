package org.sevenfold.web.page;

import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.directory.Person;
import org.sevenfold.session.SessionLimits;
import org.sevenfold.web.security.PersonInSession;
import org.springframework.stereotype.Component;

/** Reckons how long somebody who is signed in may still do nothing. */
@Component
public class Endings {

  private final PersonInSession sessions;
  private final Clock clock;

  Endings(PersonInSession sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** For the session of this request. */
  public Ending of(Person person, HttpServletRequest request) {
    SessionLimits.End end = sessions.end(person, request);
    return new Ending(Math.max(0, Duration.between(clock.instant(), end.at()).toSeconds()), end.why());
  }
}
