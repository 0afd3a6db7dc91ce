package org.sevenfold.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every sign-in that succeeded, and every one that was refused: a sealed chain for each person, and one for names that
 * are nobody's. What was typed stands in none: people type their password into the wrong box.
 */
@Component
public class SignInRecord {

  private static final String CHAIN = "sign-in ";
  private static final String NOBODY = "nobody";
  private static final String ADDRESS = "address";
  private static final String KNOWN = "known_browser";
  private static final String BY = "by";

  private final Journal journal;

  SignInRecord(Journal journal) {
    this.journal = journal;
  }

  /** What was shown last: whoever comes to a code has typed the right password before. */
  public enum By {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    PASSKEY,
    /** Signed in at the provider. */
    PROVIDER,
    /** The code that somebody types once, to bind an account to who they are at the provider. */
    FIRST_CODE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Older entries do not say it: there was nothing but passwords. */
    private static By of(Object word) {
      return word == null ? PASSWORD : valueOf(word.toString().toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One sign-in.
   *
   * @param succeeded    false where what was shown was wrong
   * @param address      of the machine from which it came
   * @param knownBrowser whether the person had signed in with that browser before
   */
  public record SignIn(Instant at, boolean succeeded, By by, String address, boolean knownBrowser) {
  }

  @Transactional
  public void succeeded(PersonId person, By by, String address, boolean knownBrowser) {
    append(person.value(), new Act(Act.Kind.SIGNED_IN, person, "", "", content(by, address, knownBrowser)));
  }

  @Transactional
  public void refused(PersonId person, By by, String address, boolean knownBrowser) {
    append(person.value(), new Act(Act.Kind.SIGN_IN_REFUSED, Act.PRODUCT, "", "", content(by, address, knownBrowser)));
  }

  /** With a name that nobody here signs in with. */
  @Transactional
  public void refusedNobody(By by, String address) {
    append(NOBODY, new Act(Act.Kind.SIGN_IN_REFUSED, Act.PRODUCT, "", "", content(by, address, false)));
  }

  /** The last ones of somebody, newest first. */
  public List<SignIn> latest(PersonId person, int most) {
    return journal.latest(CHAIN + person.value(), most).stream().map(SignInRecord::signIn).toList();
  }

  private void append(String whose, Act act) {
    journal.appendToChain(CHAIN + whose, act);
  }

  private static Map<String, Object> content(By by, String address, boolean knownBrowser) {
    return Map.of(BY, by.word(), ADDRESS, address, KNOWN, knownBrowser ? "yes" : "no");
  }

  private static SignIn signIn(Entry entry) {
    return new SignIn(entry.at(), entry.act().kind() == Act.Kind.SIGNED_IN, By.of(entry.content().get(BY)),
        String.valueOf(entry.content().get(ADDRESS)), "yes".equals(entry.content().get(KNOWN)));
  }
}
