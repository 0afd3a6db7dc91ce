package org.sevenfold.web.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps of whoever signs in one id, and asks the directory at every request who that is and what they may do now. What
 * is taken from somebody is gone at their next click.
 */
@Component
public class PersonInSession implements SecurityContextRepository {

  /** In the session: the id of whoever signed in. */
  public static final String SIGNED_IN = "signed-in";
  /** In the session: how often all sessions of this person had been ended when it began. */
  public static final String SESSIONS_ENDED = "sessions-ended";

  private static final String THIS_REQUEST = PersonInSession.class.getName();

  private final Directory directory;

  PersonInSession(Directory directory) {
    this.directory = directory;
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
        .flatMap(id -> directory.inSession(id, sessionsEnded(request.getSession()))).map(SignedInPerson::new);
    person.ifPresent(known -> request.setAttribute(THIS_REQUEST, known));
    return person;
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(THIS_REQUEST);
    Optional<Authentication> signedIn = Optional.ofNullable(context.getAuthentication());
    // no session is begun to say that nobody is there
    Optional.ofNullable(request.getSession(signedIn.isPresent())).ifPresent(session -> {
      session.setAttribute(SIGNED_IN, signedIn.map(Authentication::getName).orElse(null));
      signedIn.map(Authentication::getPrincipal).filter(Credentials.class::isInstance).map(Credentials.class::cast)
          .ifPresent(credentials -> goOn(session, credentials.sessionsEnded()));
    });
  }

  /** This session lives, whichever others have just been ended. */
  public static void goOn(HttpSession session, int sessionsEnded) {
    session.setAttribute(SESSIONS_ENDED, sessionsEnded);
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
