package org.sevenfold.web.security;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.signin.UsedOnce;
import org.sevenfold.signin.openid.Asked;
import org.sevenfold.signin.openid.Identities;
import org.sevenfold.signin.openid.Identity;
import org.sevenfold.signin.openid.NotLetIn;
import org.sevenfold.signin.openid.OpenIdProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signing in at the provider: there and back again. Whoever comes back and has an account here is signed in as after a
 * password; whoever has none yet binds one with a code.
 */
@Component
public class ProviderSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  private final OpenIdProvider provider;
  private final Identities identities;
  private final OwnAccount accounts;
  private final SecondFactors factors;
  private final SecondStep second;
  private final SignedIn signedIn;
  private final OnTheWay onTheWay;
  private final UsedOnce used;
  private final WithoutAccount without;
  /** Anybody can fail here, as often as they like: whoever runs it is told once a minute. */
  private final Bucket said =
      Bucket.builder().addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1))).build();

  ProviderSignIn(OpenIdProvider provider, Identities identities, OwnAccount accounts, SecondFactors factors,
      SecondStep second, SignedIn signedIn, OnTheWay onTheWay, UsedOnce used, WithoutAccount without) {
    this.provider = provider;
    this.identities = identities;
    this.accounts = accounts;
    this.factors = factors;
    this.second = second;
    this.signedIn = signedIn;
    this.onTheWay = onTheWay;
    this.used = used;
    this.without = without;
  }

  /** Where the browser goes from here: to the provider, or where that can't be reached back to the sign-in page. */
  public URI begin(HttpServletRequest request, HttpServletResponse response) {
    Asked asked = provider.ask();
    try {
      URI address = provider.address(asked);
      onTheWay.begin(request, response, asked);
      return address;
    } catch (NotLetIn away) {
      return URI.create(request.getContextPath() + AskedPage.keptIn(refused(away), request));
    }
  }

  /**
   * Whoever came back.
   *
   * @param error what the provider says went wrong; empty where nothing did
   * @return where to go from here
   */
  public String answered(HttpServletRequest request, HttpServletResponse response, String code, String state,
      String error) {
    Optional<OnTheWay.Way> begun = onTheWay.taken(request, response);
    if (begun.isEmpty()) {
      return refused(NotLetIn.Why.NOT_PROVED);
    }
    OnTheWay.Way way = begun.get();
    try {
      Identity identity = provider.answered(way.asked(), code, state, error);
      return used.use(state, way.until()) ? cameBack(request, response, identity, way.to())
          : refused(NotLetIn.Why.NOT_PROVED);
    } catch (NotLetIn refused) {
      return refused(refused);
    }
  }

  private String cameBack(HttpServletRequest request, HttpServletResponse response, Identity identity, String to) {
    Optional<PersonId> whose = identities.whose(identity);
    int sessionsEnded = whose.map(accounts::sessionsEnded).orElse(0);
    Optional<Person> person = whose.flatMap(identities::letIn);
    if (person.isEmpty()) {
      without.begin(request, identity, to);
      return "/sign-in/openid/code";
    }
    return in(request, response, person.get(), identity, sessionsEnded, to);
  }

  /**
   * They are who they say, and what is asked beside that the provider has proved, or our second step will.
   *
   * @param to the page that they had asked for
   */
  String in(HttpServletRequest request, HttpServletResponse response, Person person, Identity identity,
      int sessionsEnded, String to) {
    if (!identity.secondStep() && factors.asks(person)) {
      second.begin(request, person.id());
      return "/sign-in/second-step";
    }
    signedIn.begin(request, response, person, By.PROVIDER, sessionsEnded);
    if (identity.secondStep()) {
      PersonInSession.hasShownMore(request.getSession());
    }
    return to;
  }

  private String refused(NotLetIn refused) {
    if (refused.why() != NotLetIn.Why.TURNED_BACK && said.tryConsume(1)) {
      LOG.warn("Nobody was signed in by what came from the provider ({})", refused.why(), refused);
    }
    return refused(refused.why());
  }

  private static String refused(NotLetIn.Why why) {
    return "/sign-in?provider-" + switch (why) {
      case AWAY -> "away";
      case TURNED_BACK -> "turned-back";
      case NOT_PROVED -> "not-proved";
      case NOT_OURS -> "not-ours";
    };
  }

  /** Where whoever has signed out goes to sign out at the provider too; empty where that has no such address. */
  public Optional<URI> out() {
    return provider.end();
  }
}
