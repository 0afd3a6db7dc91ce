package org.sevenfold.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.signin.openid.Asked;
import org.sevenfold.signin.openid.Identity;
import org.springframework.stereotype.Component;

/**
 * What the session of somebody holds who is on their way to the provider, or back from it and without an account yet:
 * texts and numbers. To everything else it is nobody's.
 */
@Component
class OnTheWay {

  private static final String STATE = "provider-state";
  private static final String NONCE = "provider-nonce";
  private static final String VERIFIER = "provider-verifier";
  private static final String TO = "provider-asked-page";
  private static final String MARK = "provider-identity";
  private static final String SECOND_STEP = "provider-second-step";
  private static final String UNTIL = "provider-until";
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final Clock clock;

  OnTheWay(Clock clock) {
    this.clock = clock;
  }

  /** In a session of its own: nothing of the one before goes with it. */
  void begin(HttpServletRequest request, Asked asked) {
    HttpSession session = afresh(request, AskedPage.of(request));
    session.setAttribute(STATE, asked.state());
    session.setAttribute(NONCE, asked.nonce());
    session.setAttribute(VERIFIER, asked.verifier());
  }

  /** What had been asked; once. */
  Optional<Asked> taken(HttpServletRequest request) {
    return inTime(request).flatMap(session -> {
      Optional<Asked> asked = text(session, STATE).flatMap(state -> text(session, NONCE)
          .flatMap(nonce -> text(session, VERIFIER).map(verifier -> new Asked(state, nonce, verifier))));
      session.removeAttribute(STATE);
      session.removeAttribute(NONCE);
      session.removeAttribute(VERIFIER);
      return asked;
    });
  }

  /** They are back, and a code is asked for. */
  void keep(HttpServletRequest request, Identity identity) {
    Optional<String> to = inTime(request).flatMap(session -> text(session, TO));
    HttpSession session = afresh(request, to);
    session.setAttribute(MARK, identity.mark());
    session.setAttribute(SECOND_STEP, identity.secondStep() ? 1 : 0);
  }

  /** Who is back and has to type a code; empty where nobody is, or was too long ago. */
  Optional<Identity> kept(HttpServletRequest request) {
    return inTime(request).flatMap(session -> text(session, MARK)
        .map(mark -> new Identity(mark, Integer.valueOf(1).equals(session.getAttribute(SECOND_STEP)))));
  }

  /** The page that they had asked for. */
  String to(HttpServletRequest request) {
    return inTime(request).flatMap(session -> text(session, TO)).orElse("/");
  }

  private HttpSession afresh(HttpServletRequest request, Optional<String> to) {
    HttpSession session = PersonInSession.afresh(request);
    session.setMaxInactiveInterval((int) GOOD_FOR.toSeconds());
    session.setAttribute(UNTIL, clock.instant().plus(GOOD_FOR).toEpochMilli());
    to.ifPresent(page -> session.setAttribute(TO, page));
    return session;
  }

  private Optional<HttpSession> inTime(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .filter(session -> session.getAttribute(UNTIL) instanceof Long until && clock.millis() < until);
  }

  private static Optional<String> text(HttpSession session, String name) {
    return Optional.ofNullable((String) session.getAttribute(name));
  }
}
