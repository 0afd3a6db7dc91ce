package org.sevenfold.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to sign in, on all nodes together. A browser from which the person has signed in before
 * has tries of its own, which nobody else can use up; others share those of the account, of the address, and of both.
 * A try that succeeds is given back. Nobody is locked out: tries come back one by one.
 */
@Component
public class SignInLimits {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  /** One account from one address, or from one browser of theirs: who mistypes has enough of them. */
  private static final BucketConfiguration OF_BOTH = tries(10, QUARTER);
  /** A whole school may sit behind one address. */
  private static final BucketConfiguration OF_THE_ADDRESS = tries(100, QUARTER);
  /** Guesses from many addresses at one account. */
  private static final BucketConfiguration OF_THE_ACCOUNT = tries(50, Duration.ofHours(1));
  /** Guesses at codes, of which there are a million, by somebody who knows the password. */
  private static final BucketConfiguration OF_THE_CODES = tries(20, Duration.ofDays(1));
  private static final int MOST_CLEANED = 1000;

  private final KnownBrowsers known;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> left;

  SignInLimits(KnownBrowsers known, DataSource database, Clock clock) {
    this.known = known;
    this.left = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("sign_in_tries").expiresAtColumn("expires_at").clientClock(timeOf(clock))
        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO)).build();
  }

  private record Limit(String key, BucketConfiguration tries) {
  }

  /** Takes one try. False where none is left: then the password is not to be looked at. */
  public boolean take(SignInTry tried) {
    return take(limits(tried));
  }

  /** The same for a code, after the right password. */
  public boolean takeForCode(SignInTry tried) {
    return take(withCodes(tried));
  }

  private boolean take(List<Limit> limits) {
    return limits.stream().map(this::bucket).allMatch(bucket -> bucket.tryConsume(1));
  }

  /** It was the right password. */
  public void giveBack(SignInTry tried) {
    giveBack(limits(tried));
  }

  /** It was a right code. */
  public void giveBackForCode(SignInTry tried) {
    giveBack(withCodes(tried));
  }

  private void giveBack(List<Limit> limits) {
    limits.stream().map(this::bucket).forEach(bucket -> bucket.addTokens(1));
  }

  /** Takes away what says nothing any more. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void clean() {
    while (left.removeExpired(MOST_CLEANED) == MOST_CLEANED) {
      continue;
    }
  }

  private List<Limit> limits(SignInTry tried) {
    if (known.knows(tried.userName(), tried.browser())) {
      return List.of(new Limit(Digest.of("browser", tried.userName(), tried.browser()), OF_BOTH));
    }
    return List.of(new Limit(Digest.of("both", tried.userName(), tried.address()), OF_BOTH),
        new Limit(Digest.of("address", tried.address()), OF_THE_ADDRESS),
        new Limit(Digest.of("account", tried.userName()), OF_THE_ACCOUNT));
  }

  private List<Limit> withCodes(SignInTry tried) {
    String browser = known.knows(tried.userName(), tried.browser()) ? tried.browser() : "";
    List<Limit> limits = new ArrayList<>(limits(tried));
    limits.add(new Limit(Digest.of("code", tried.userName(), browser), OF_THE_CODES));
    return limits;
  }

  private BucketProxy bucket(Limit limit) {
    return left.builder().build(limit.key, () -> limit.tries);
  }

  private static BucketConfiguration tries(int most, Duration in) {
    return BucketConfiguration.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, in)).build();
  }

  private static TimeMeter timeOf(Clock clock) {
    return new TimeMeter() {

      @Override
      public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
