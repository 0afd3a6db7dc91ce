package org.sevenfold.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.session.BrowserWords;
import org.sevenfold.session.LiveSession;
import org.sevenfold.session.SessionLimits;
import org.sevenfold.signin.SecondFactors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Keeps of whoever signs in one id, and asks the directory at every request who that is and what they may do now. What
 * is taken from somebody is gone at their next click.
 */
@Component
public class PersonInSession implements SecurityContextRepository {

  /** In the session: the id of whoever signed in. */
  public static final String SIGNED_IN = LiveSession.WHOSE;
  /** In the session: how often all sessions of this person had been ended when it began. */
  public static final String SESSIONS_ENDED = "sessions-ended";

  /** In the session: one, where the provider has shown that more than a password was asked. */
  private static final String SECOND_STEP_THERE = "second-step-at-provider";

  private static final String THIS_REQUEST = PersonInSession.class.getName();

  /** In a request: why the session that came with it is over. */
  private static final String OVER = SessionLimits.Over.class.getName();
  private static final RequestMatcher HOW_LONG =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/account/session");
  private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

  private final Directory directory;
  private final SecondFactors factors;
  private final SessionLimits limits;
  private final Clock clock;

  PersonInSession(Directory directory, SecondFactors factors, SessionLimits limits, Clock clock) {
    this.directory = directory;
    this.factors = factors;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder asked) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    person(asked.getRequest()).map(SignedInPerson::authentication).ifPresent(context::setAuthentication);
    return context;
  }

  /** Asked once for a request, also where it comes by again as an error. */
  private Optional<SignedInPerson> person(HttpServletRequest request) {
    if (request.getAttribute(THIS_REQUEST) instanceof SignedInPerson known) {
      return Optional.of(known);
    }
    Optional<SignedInPerson> person = id(request)
        .flatMap(id -> directory.inSession(id, sessionsEnded(request.getSession())))
        .filter(one -> isInTime(one, request)).filter(one -> mayGoOn(one, request)).map(SignedInPerson::new);
    person.ifPresent(known -> request.setAttribute(THIS_REQUEST, known));
    return person;
  }

  /** Whoever owes a second step has none of ours; they may have shown one at the provider. */
  private boolean mayGoOn(Person person, HttpServletRequest request) {
    return Integer.valueOf(1).equals(request.getSession().getAttribute(SECOND_STEP_THERE)) || !factors.owes(person);
  }

  /** In this session more than a password was shown at the provider. */
  static void hasShownMore(HttpSession session) {
    session.setAttribute(SECOND_STEP_THERE, 1);
  }

  private boolean isInTime(Person person, HttpServletRequest request) {
    HttpSession session = request.getSession();
    Instant used = moment(session, LiveSession.USED);
    Optional<SessionLimits.Over> over = limits.over(person.roles(), moment(session, LiveSession.SINCE), used);
    over.ifPresentOrElse(why -> request.setAttribute(OVER, why), () -> use(request, session, used));
    return over.isEmpty();
  }

  /** When the session of this request ends, if they do nothing more. */
  public SessionLimits.End end(Person person, HttpServletRequest request) {
    HttpSession session = request.getSession();
    return limits.end(person.roles(), moment(session, LiveSession.SINCE), moment(session, LiveSession.USED));
  }

  /** Whoever clicks fast writes nothing, and a page that only asks how long it may stay is no person. */
  private void use(HttpServletRequest request, HttpSession session, Instant used) {
    if (!HOW_LONG.matches(request) && !clock.instant().isBefore(used.plus(TO_THE_MINUTE))) {
      session.setAttribute(LiveSession.USED, clock.millis());
    }
  }

  private Instant moment(HttpSession session, String name) {
    return session.getAttribute(name) instanceof Long millis ? Instant.ofEpochMilli(millis) : clock.instant();
  }

  /** Why the session of this request is over, where it is by a limit. */
  static Optional<SessionLimits.Over> over(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(OVER)).map(SessionLimits.Over.class::cast);
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(THIS_REQUEST);
    Optional<Authentication> signedIn = Optional.ofNullable(context.getAuthentication());
    // no session is begun to say that nobody is there
    Optional.ofNullable(request.getSession(signedIn.isPresent())).ifPresent(session -> {
      session.setAttribute(SIGNED_IN, signedIn.map(Authentication::getName).orElse(null));
      signedIn.map(Authentication::getPrincipal).filter(Credentials.class::isInstance).map(Credentials.class::cast)
          .ifPresent(credentials -> begin(session, credentials.sessionsEnded(), request));
    });
  }

  /** A session of their own begins: nothing of the one that this browser had goes with it. */
  public void begin(HttpServletRequest request, PersonId person, int sessionsEnded) {
    HttpSession session = afresh(request);
    session.setAttribute(SIGNED_IN, person.value());
    begin(session, sessionsEnded, request);
  }

  private void begin(HttpSession session, int sessionsEnded, HttpServletRequest request) {
    goOn(session, sessionsEnded);
    session.setMaxInactiveInterval((int) limits.kept().toSeconds());
    session.setAttribute(LiveSession.SINCE, clock.millis());
    session.setAttribute(LiveSession.USED, clock.millis());
    session.setAttribute(LiveSession.BROWSER,
        BrowserWords.of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("")));
  }

  /** This session lives, whichever others have just been ended. */
  public static void goOn(HttpSession session, int sessionsEnded) {
    session.setAttribute(SESSIONS_ENDED, sessionsEnded);
  }

  /** A new session in place of the one that this browser had. */
  static HttpSession afresh(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    return request.getSession();
  }

  /** How often all sessions had been ended when this one began. */
  public static int sessionsEnded(HttpSession session) {
    return session.getAttribute(SESSIONS_ENDED) instanceof Integer times ? times : 0;
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return id(request).isPresent();
  }

  /** Whoever this session belongs to, whether or not they may still come in. */
  public static Optional<PersonId> id(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(PersonInSession::id).map(PersonId::new);
  }

  private static String id(HttpSession session) {
    return (String) session.getAttribute(SIGNED_IN);
  }
}
