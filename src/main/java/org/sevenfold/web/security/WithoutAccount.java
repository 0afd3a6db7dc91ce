package org.sevenfold.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.signin.openid.Identity;
import org.springframework.stereotype.Component;

/**
 * What the session of somebody holds who is back from the provider and has no account here yet: texts and numbers. To
 * everything but the page for codes it is nobody's.
 */
@Component
class WithoutAccount {

  private static final String TO = "provider-asked-page";
  private static final String MARK = "provider-identity";
  private static final String SECOND_STEP = "provider-second-step";
  private static final String UNTIL = "provider-until";
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final Clock clock;

  WithoutAccount(Clock clock) {
    this.clock = clock;
  }

  /**
   * In a session of its own: nothing of the one before goes with it.
   *
   * @param to the page that they had asked for
   */
  void begin(HttpServletRequest request, Identity identity, String to) {
    HttpSession session = PersonInSession.afresh(request);
    session.setMaxInactiveInterval((int) GOOD_FOR.toSeconds());
    session.setAttribute(UNTIL, clock.instant().plus(GOOD_FOR).toEpochMilli());
    session.setAttribute(MARK, identity.mark());
    session.setAttribute(SECOND_STEP, identity.secondStep() ? 1 : 0);
    session.setAttribute(TO, to);
  }

  /** Who has to type a code; empty where nobody is back, or was too long ago. */
  Optional<Identity> who(HttpServletRequest request) {
    return inTime(request).flatMap(session -> text(session, MARK)
        .map(mark -> new Identity(mark, Integer.valueOf(1).equals(session.getAttribute(SECOND_STEP)))));
  }

  /** The page that they had asked for. */
  String to(HttpServletRequest request) {
    return inTime(request).flatMap(session -> text(session, TO)).orElse("/");
  }

  private Optional<HttpSession> inTime(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .filter(session -> session.getAttribute(UNTIL) instanceof Long until && clock.millis() < until);
  }

  private static Optional<String> text(HttpSession session, String name) {
    return Optional.ofNullable((String) session.getAttribute(name));
  }
}
