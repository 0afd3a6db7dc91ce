package org.sevenfold.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.SignInLimits;
import org.sevenfold.signin.SignInTry;
import org.sevenfold.signin.SignIns;
import org.springframework.stereotype.Component;

/**
 * Between the password and being signed in. The session holds whose password was right and until when that is worth
 * something; to everything but the pages of the second step it is nobody's.
 */
@Component
public class SecondStep {

  /** In the session: the id of whoever's password was right. */
  static final String WHOSE = "password-right-for";
  /** In the session: until when, in milliseconds since 1970. */
  static final String UNTIL = "password-right-until";

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final Directory directory;
  private final OwnAccount accounts;
  private final SignInLimits limits;
  private final SignIns signIns;
  private final SignedIn signedIn;
  private final Clock clock;

  SecondStep(Directory directory, OwnAccount accounts, SignInLimits limits, SignIns signIns, SignedIn signedIn,
      Clock clock) {
    this.directory = directory;
    this.accounts = accounts;
    this.limits = limits;
    this.signIns = signIns;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** It was their password. A session of its own begins: nothing of the one before goes with it. */
  void begin(HttpServletRequest request, PersonId person) {
    HttpSession session = PersonInSession.afresh(request);
    session.setAttribute(WHOSE, person.value());
    session.setAttribute(UNTIL, clock.instant().plus(GOOD_FOR).toEpochMilli());
    PersonInSession.goOn(session, accounts.sessionsEnded(person));
  }

  /** Whose second step it is; empty where nobody's password was right here, or what was right then is not any more. */
  public Optional<Person> whose(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).filter(this::isInTime)
        .flatMap(session -> directory.inSession(new PersonId((String) session.getAttribute(WHOSE)),
            PersonInSession.sessionsEnded(session)));
  }

  private boolean isInTime(HttpSession session) {
    return session.getAttribute(WHOSE) != null && session.getAttribute(UNTIL) instanceof Long until
        && clock.millis() < until;
  }

  /** Takes one try; false where none is left: then what was typed is not to be looked at. */
  public boolean mayTry(HttpServletRequest request, Person person) {
    return limits.takeForCode(tried(request, person));
  }

  /** What they showed was wrong. */
  public void refused(HttpServletRequest request, Person person, By by) {
    signIns.refused(tried(request, person), by);
  }

  /** They are signed in, and the try is given back. */
  public void passed(HttpServletRequest request, HttpServletResponse response, Person person, By by) {
    limits.giveBackForCode(tried(request, person));
    signedIn.begin(request, response, person, by, PersonInSession.sessionsEnded(request.getSession()));
  }

  /** They have just set up what their role asks for, and have shown that it works. */
  public void setUp(HttpServletRequest request, HttpServletResponse response, Person person) {
    signedIn.begin(request, response, person, By.CODE, accounts.sessionsEnded(person.id()));
  }

  private static SignInTry tried(HttpServletRequest request, Person person) {
    return SignInLimiter.tried(request, person.userName());
  }
}
