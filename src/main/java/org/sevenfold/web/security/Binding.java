package org.sevenfold.web.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.SignInLimits;
import org.sevenfold.signin.SignInTry;
import org.sevenfold.signin.SignIns;
import org.sevenfold.signin.openid.Identities;
import org.sevenfold.signin.openid.Identity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Whoever is back from the provider and has no account yet types a user name and the code that was sent for it. The
 * code is looked at as a password is: behind the same limits, and in the same time whether or not there is anybody.
 */
@Component
public class Binding {

  private static final String HERE = "/sign-in/openid/code";

  private final WithoutAccount without;
  private final AuthenticationProvider door;
  private final Directory directory;
  private final OwnAccount accounts;
  private final Identities identities;
  private final SignInLimits limits;
  private final SignIns signIns;
  private final ProviderSignIn signIn;

  Binding(WithoutAccount without, AuthenticationProvider door, Directory directory, OwnAccount accounts,
      Identities identities, SignInLimits limits, SignIns signIns, ProviderSignIn signIn) {
    this.without = without;
    this.door = door;
    this.directory = directory;
    this.accounts = accounts;
    this.identities = identities;
    this.limits = limits;
    this.signIns = signIns;
    this.signIn = signIn;
  }

  /** Whether somebody is back from the provider, not too long ago, and is asked for a code. */
  public boolean isAsked(HttpServletRequest request) {
    return without.who(request).isPresent();
  }

  /** @return where to go from here */
  public String bind(HttpServletRequest request, HttpServletResponse response, String userName, String code) {
    Optional<Identity> identity = without.who(request);
    if (identity.isEmpty()) {
      return "/sign-in";
    }
    SignInTry tried = SignInLimiter.tried(request, userName);
    if (!limits.take(tried)) {
      return HERE + "?wait";
    }
    Optional<Person> person = directory.byUserName(userName);
    int sessionsEnded = person.map(one -> accounts.sessionsEnded(one.id())).orElse(0);
    return switch (look(userName, code)) {
      case RIGHT -> {
        limits.giveBack(tried);
        yield bind(request, response, person.orElseThrow(), identity.get(), sessionsEnded);
      }
      case NOT_LOOKED_AT -> {
        limits.giveBack(tried);
        yield HERE + "?busy";
      }
      case WRONG -> {
        signIns.refused(tried, By.FIRST_CODE);
        yield HERE + "?refused";
      }
    };
  }

  private enum Look {
    RIGHT, WRONG, NOT_LOOKED_AT
  }

  /** A right code is told as a password whose time is over; a password of before is none any more. */
  private Look look(String userName, String code) {
    try {
      door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userName, code));
      return Look.WRONG;
    } catch (CredentialsExpiredException right) {
      return Look.RIGHT;
    } catch (HashingAtOnce.TooManyAtOnce later) {
      return Look.NOT_LOOKED_AT;
    } catch (AuthenticationException wrong) {
      return Look.WRONG;
    }
  }

  private String bind(HttpServletRequest request, HttpServletResponse response, Person person, Identity identity,
      int sessionsEnded) {
    return switch (identities.bind(person, identity, sessionsEnded)) {
      case BOUND -> signIn.in(request, response, person, identity, sessionsEnded + 1,
          without.to(request));
      case CODE_OVER -> HERE + "?over";
      case HAS_ANOTHER -> HERE + "?another";
    };
  }
}
