package org.sevenfold.signin;

import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.SignInRecord;
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
   * Somebody is in.
   *
   * @param keeps the secret that their browser keeps from now on
   * @return those that were refused since they signed in last, newest first, at most {@link #SHOWN}
   */
  @Transactional
  public List<SignIn> succeeded(PersonId person, SignInTry tried, String keeps) {
    List<SignIn> refused = record.latest(person, SHOWN).stream().takeWhile(one -> !one.succeeded()).toList();
    record.succeeded(person, tried.address(), browsers.knows(tried.userName(), tried.browser()));
    browsers.remember(person, keeps);
    return refused;
  }

  /** The password was wrong, or there is nobody of this name. */
  public void refused(SignInTry tried) {
    Optional<Person> person = directory.byUserName(tried.userName());
    person.ifPresentOrElse(
        one -> record.refused(one.id(), tried.address(), browsers.knows(tried.userName(), tried.browser())),
        () -> record.refusedNobody(tried.address()));
  }

  /** A right password, or a right code, costs no try. */
  public void giveBack(SignInTry tried) {
    limits.giveBack(tried);
  }
}
