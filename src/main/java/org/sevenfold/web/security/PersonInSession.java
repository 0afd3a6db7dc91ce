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
    Optional<SignedInPerson> person = id(request).flatMap(directory::person).map(SignedInPerson::new);
    person.ifPresent(known -> request.setAttribute(THIS_REQUEST, known));
    return person;
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(THIS_REQUEST);
    Optional<String> id = Optional.ofNullable(context.getAuthentication()).map(Authentication::getName);
    // no session is begun to say that nobody is there
    Optional.ofNullable(request.getSession(id.isPresent()))
        .ifPresent(session -> session.setAttribute(SIGNED_IN, id.orElse(null)));
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return id(request).isPresent();
  }

  /** Whoever this session belongs to, whether or not they may still come in. */
  static Optional<PersonId> id(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(PersonInSession::id).map(PersonId::new);
  }

  private static String id(HttpSession session) {
    return (String) session.getAttribute(SIGNED_IN);
  }
}
