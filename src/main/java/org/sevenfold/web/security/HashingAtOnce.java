package org.sevenfold.web.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Comparing a password is slow on purpose. However many sign in at once, only a few are compared at a time, so that
 * those who work here are not kept waiting; whoever waits too long for their turn is asked to come again.
 */
final class HashingAtOnce implements PasswordEncoder {

  private final PasswordEncoder slow;
  private final Semaphore turns;
  private final Duration patience;

  /** @param most how many are compared at once */
  HashingAtOnce(PasswordEncoder slow, int most, Duration patience) {
    this.slow = slow;
    this.turns = new Semaphore(most, true);
    this.patience = patience;
  }

  /** Nobody's turn came in time; it says nothing about the password. */
  static final class TooManyAtOnce extends AuthenticationServiceException {

    TooManyAtOnce() {
      super("Too many sign in at once");
    }
  }

  @Override
  public boolean matches(CharSequence typed, String hash) {
    await();
    try {
      return slow.matches(typed, hash);
    } finally {
      turns.release();
    }
  }

  private void await() {
    try {
      if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new TooManyAtOnce();
  }

  @Override
  public String encode(CharSequence typed) {
    return slow.encode(typed);
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return slow.upgradeEncoding(hash);
  }
}
