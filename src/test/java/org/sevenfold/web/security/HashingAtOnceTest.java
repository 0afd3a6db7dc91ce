package org.sevenfold.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.sevenfold.web.security.HashingAtOnce.TooManyAtOnce;
import org.springframework.security.crypto.password.PasswordEncoder;

class HashingAtOnceTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final HashingAtOnce one = new HashingAtOnce(new Slow(), 1, Duration.ZERO);

  @Test
  void whoseTurnDoesNotComeIsAskedToComeAgainAndNothingIsSaidOfThePassword() throws InterruptedException {
    CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> one.matches("right", "right"));
    begun.await();
    assertThatThrownBy(() -> one.matches("right", "right")).isInstanceOf(TooManyAtOnce.class);
    goOn.countDown();
    assertThat(first.join()).isTrue();
  }

  @Test
  void theTurnIsGivenOnWhateverBecameOfIt() {
    goOn.countDown();
    assertThatThrownBy(() -> one.matches("broken", "")).isInstanceOf(IllegalStateException.class);
    assertThat(one.matches("wrong", "right")).isFalse();
    assertThat(one.matches("right", "right")).isTrue();
  }

  /** Compares as soon as it may. */
  private final class Slow implements PasswordEncoder {

    @Override
    public String encode(CharSequence typed) {
      return typed.toString();
    }

    @Override
    public boolean matches(CharSequence typed, String hash) {
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (hash.isEmpty()) {
        throw new IllegalStateException("broken");
      }
      return hash.contentEquals(typed);
    }
  }
}
