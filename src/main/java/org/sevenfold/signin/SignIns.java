package org.sevenfold.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.record.SignInRecord.SignIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes of a try to sign in: it is on record either way, and its person is told of those that were refused. */
@Component
public class SignIns {

  /** So many are looked through and shown; whoever is refused more often than that is told so. */
  public static final int SHOWN = 20;

  private final SignInLimits limits;
  private final KnownBrowsers browsers;
  private final SignInRecord record;
  private final Directory directory;

  SignIns(SignInLimits limits, KnownBrowsers browsers, SignInRecord record, Directory directory) {
    this.limits = limits;
    this.browsers = browsers;
    this.record = record;
    this.directory = directory;
  }

  /**
   * What somebody is told when they have signed in.
   *
   * @param wrongPasswords   or codes for a first sign-in, typed for their user name since they signed in last, at most
   *                         {@link #SHOWN}
   * @param wrongCodes       the same, by whoever had typed the right password
   * @param withRecoveryCode whether they signed in with a recovery code then
   */
  public record Since(int wrongPasswords, int wrongCodes, boolean withRecoveryCode) {

    /** For these nobody has to know anything of the person but their user name. */
    private static final Set<By> FIRST = EnumSet.of(By.PASSWORD, By.FIRST_CODE);

    private static Since of(List<SignIn> latest) {
      List<SignIn> refused = latest.stream().takeWhile(one -> !one.succeeded()).toList();
      int passwords = (int) refused.stream().filter(one -> FIRST.contains(one.by())).count();
      return new Since(passwords, refused.size() - passwords,
          latest.stream().skip(refused.size()).limit(1).anyMatch(one -> one.by() == By.RECOVERY_CODE));
    }
  }

  /**
   * Somebody is in.
   *
   * @param keeps the secret that their browser keeps from now on
   * @return what there was since and when they signed in last
   */
  @Transactional
  public Since succeeded(PersonId person, By by, SignInTry tried, String keeps) {
    List<SignIn> latest = record.latest(person, SHOWN);
    record.succeeded(person, by, tried.address(), browsers.knows(tried.userName(), tried.browser()));
    browsers.remember(person, keeps);
    return Since.of(latest);
  }

  /** What was shown was wrong, or there is nobody of this name. */
  public void refused(SignInTry tried, By by) {
    Optional<Person> person = directory.byUserName(tried.userName());
    person.ifPresentOrElse(
        one -> record.refused(one.id(), by, tried.address(), browsers.knows(tried.userName(), tried.browser())),
        () -> record.refusedNobody(by, tried.address()));
  }

  /** A right password, or a right code, costs no try. */
  public void giveBack(SignInTry tried) {
    limits.giveBack(tried);
  }
}
