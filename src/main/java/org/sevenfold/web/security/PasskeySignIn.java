package org.sevenfold.web.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.Passkeys;
import org.sevenfold.signin.SignInLimits;
import org.sevenfold.signin.SignInTry;
import org.sevenfold.signin.SignIns;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;

/** Signing in with a passkey, which is two factors by itself: in place of a password, or after it. */
@Component
public class PasskeySignIn {

  private static final String REFUSED = "/sign-in?passkey";

  private final Passkeys passkeys;
  private final Directory directory;
  private final SignInCodes codes;
  private final OwnAccount accounts;
  private final SignInLimits limits;
  private final SignIns signIns;
  private final SignedIn signedIn;
  private final SecondStep second;
  private final boolean alone;

  PasskeySignIn(Passkeys passkeys, Directory directory, SignInCodes codes, OwnAccount accounts, SignInLimits limits,
      SignIns signIns, SignedIn signedIn, SecondStep second, Settings settings) {
    this.second = second;
    this.alone = !settings.openidConnect().isOn();
    this.passkeys = passkeys;
    this.directory = directory;
    this.codes = codes;
    this.accounts = accounts;
    this.limits = limits;
    this.signIns = signIns;
    this.signedIn = signedIn;
  }

  /** Whether a passkey is enough by itself. */
  public boolean isAlone() {
    return alone;
  }

  /** What a page asks the browser to show a passkey for. */
  public String asked() {
    return passkeys.toShow();
  }

  /**
   * Signs in whoever's passkey it is.
   *
   * @param shown what the browser made of it
   * @return where to go from here
   */
  public String signIn(HttpServletRequest request, HttpServletResponse response, String shown) {
    Optional<Person> claimed = passkeys.claimed(shown).flatMap(directory::person).filter(one -> mayCome(one, request));
    if (claimed.isEmpty()) {
      return REFUSED;
    }
    Person person = claimed.get();
    SignInTry tried = SignInLimiter.tried(request, person.userName());
    if (!limits.take(tried)) {
      return "/sign-in?wait";
    }
    int sessionsEnded = accounts.sessionsEnded(person.id());
    if (isTheirs(person, shown)) {
      limits.giveBack(tried);
      Optional<String> asked = AskedPage.of(request);
      signedIn.begin(request, response, person, By.PASSKEY, sessionsEnded);
      return asked.orElse("/");
    }
    signIns.refused(tried, By.PASSKEY);
    return REFUSED;
  }

  /** Where people sign in at a provider a passkey of ours is the second step, and no first one. */
  private boolean mayCome(Person person, HttpServletRequest request) {
    return alone || second.whose(request).filter(person::equals).isPresent();
  }

  /** Whoever waits for a code, because an administrator asked for one, chooses a password first. */
  private boolean isTheirs(Person person, String shown) {
    return codes.waiting(person.id()).isEmpty() && passkeys.shown(shown).filter(person.id()::equals).isPresent();
  }
}
