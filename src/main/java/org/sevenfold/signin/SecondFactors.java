package org.sevenfold.signin;

import java.util.List;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody shows beside their password when they sign in. Whoever sets one up, or takes one away, is signed out
 * everywhere else: a session that lives has shown what is asked.
 */
@Component
public class SecondFactors {

  private final AuthenticatorApps apps;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final RequiredSecondStep required;
  private final Directory directory;
  private final OwnAccount accounts;
  private final PeopleRecord record;
  private final RecoveryPost post;

  SecondFactors(AuthenticatorApps apps, Passkeys passkeys, RecoveryCodes codes, RequiredSecondStep required,
      Directory directory, OwnAccount accounts, PeopleRecord record, RecoveryPost post) {
    this.apps = apps;
    this.passkeys = passkeys;
    this.codes = codes;
    this.required = required;
    this.directory = directory;
    this.accounts = accounts;
    this.record = record;
    this.post = post;
  }

  /**
   * How somebody stands.
   *
   * @param required whether one of their roles asks for a second step
   * @param left     how many recovery codes they have not used
   */
  public record Standing(boolean app, List<Passkeys.Passkey> passkeys, boolean required, int left) {

    /** Whether there is anything that they can show. */
    public boolean isSetUp() {
      return app || !passkeys.isEmpty();
    }
  }

  public Standing of(Person person) {
    return new Standing(apps.has(person.id()), passkeys.of(person.id()), required.isFor(person),
        codes.left(person.id()));
  }

  public boolean has(PersonId person) {
    return apps.has(person) || passkeys.has(person);
  }

  /** Whether more than a password is asked of them: they have set something up, or their role asks for it. */
  public boolean asks(Person person) {
    return has(person.id()) || required.isFor(person);
  }

  /** Whether they have to set one up before anything else opens; the database is asked for nobody else. */
  public boolean owes(Person person) {
    return required.isFor(person) && !has(person.id());
  }

  /** Whether it is the code that their app shows. It is good for nothing any more. */
  @Transactional
  public boolean accepts(PersonId person, String typed) {
    return apps.accepts(person, typed);
  }

  /** Whether it is one of their recovery codes, which is good for nothing any more; they hear of it. */
  @Transactional
  public boolean acceptsRecovery(PersonId person, String typed) {
    boolean used = has(person) && codes.use(person, typed);
    if (used) {
      post.recoveryCodeUsed(person);
    }
    return used;
  }

  /** Their app is set up, when the first code that it shows is right. */
  @Transactional
  public boolean setUpApp(Person person, AuthenticatorKey key, String typed) {
    directory.hold(person.id());
    if (!apps.put(person.id(), key, typed)) {
      return false;
    }
    accounts.endSessions(person.id());
    changed(person.id(), person, new Change("second step", "", "an app set up"));
    return true;
  }

  /** @return false, and nothing is taken away, where their role asks for it and they have nothing else */
  @Transactional
  public boolean removeApp(Person person) {
    directory.hold(person.id());
    if (required.isFor(person) && !passkeys.has(person.id())) {
      return false;
    }
    apps.remove(person.id());
    takenAway(person, "the app taken away");
    return true;
  }

  /** A passkey of theirs; false where what the browser made does not fit. */
  @Transactional
  public boolean addPasskey(Person person, String challenge, String made, String label) {
    directory.hold(person.id());
    if (!passkeys.add(person, challenge, made, label)) {
      return false;
    }
    accounts.endSessions(person.id());
    changed(person.id(), person, new Change("second step", "", "a passkey made"));
    return true;
  }

  /** @return false, and nothing is taken away, where their role asks for it and they have nothing else */
  @Transactional
  public boolean removePasskey(Person person, String id) {
    directory.hold(person.id());
    boolean last = !apps.has(person.id()) && passkeys.of(person.id()).size() < 2;
    if (required.isFor(person) && last) {
      return false;
    }
    if (passkeys.remove(person.id(), id)) {
      takenAway(person, "a passkey taken away");
    }
    return true;
  }

  /** Without anything to recover, recovery codes would be a second step by themselves. */
  private void takenAway(Person person, String what) {
    if (!has(person.id())) {
      codes.remove(person.id());
    }
    accounts.endSessions(person.id());
    changed(person.id(), person, new Change("second step", "", what));
  }

  /** Ten new ones, shown this once. */
  @Transactional
  public List<String> newRecoveryCodes(Person person) {
    changed(person.id(), person, new Change("recovery codes", "", "made anew"));
    return codes.make(person.id());
  }

  /** All of it is gone; they sign in with their password, and set up another where their role asks for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reset(PersonId person) {
    apps.remove(person);
    passkeys.removeAll(person);
    codes.remove(person);
    accounts.endSessions(person);
  }

  private void changed(PersonId by, Person person, Change change) {
    record.append(person.agency(), Act.Kind.CHANGED, by, person.id(), List.of(change), List.of());
  }
}
