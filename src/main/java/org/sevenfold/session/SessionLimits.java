package org.sevenfold.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import org.sevenfold.directory.Role;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;

/**
 * How long somebody stays signed in: without doing anything, and at all. Who has several roles has the shortest limits
 * of theirs.
 */
@Component
public class SessionLimits {

  private final Map<Role, Limit> limits = new EnumMap<>(Role.class);
  private final Limit ofNobody;
  private final Clock clock;

  SessionLimits(Settings settings, Clock clock) {
    Settings.Sessions sessions = settings.sessions();
    this.clock = clock;
    this.ofNobody = new Limit(sessions.idle(), sessions.longest());
    Arrays.stream(Role.values()).forEach(role -> limits.put(role, ofNobody));
    sessions.roles().forEach((name, own) -> Role.said(name).ifPresent(role -> limits.put(role, limit(own))));
  }

  /** Why a session is over. */
  public enum Over {
    /** Nothing was done for too long. */
    IDLE,
    /** It began too long ago, however much was done. */
    LONG
  }

  private Limit limit(Settings.Sessions.OfRole own) {
    return new Limit(Optional.ofNullable(own.idle()).orElse(ofNobody.idle),
        Optional.ofNullable(own.longest()).orElse(ofNobody.longest));
  }

  private record Limit(Duration idle, Duration longest) {
  }

  /** Whether a session of somebody with these roles is over; empty while it is not. */
  public Optional<Over> over(Set<Role> roles, Instant since, Instant used) {
    Instant now = clock.instant();
    if (!now.isBefore(since.plus(shortest(roles, Limit::longest)))) {
      return Optional.of(Over.LONG);
    }
    return now.isBefore(used.plus(shortest(roles, Limit::idle))) ? Optional.empty() : Optional.of(Over.IDLE);
  }

  /**
   * The end of a session that is not over yet.
   *
   * @param at  when, if nothing more is done
   * @param why it ends then
   */
  public record End(Instant at, Over why) {
  }

  /** When a session of somebody with these roles ends: whichever limit comes first. */
  public End end(Set<Role> roles, Instant since, Instant used) {
    Instant idle = used.plus(shortest(roles, Limit::idle));
    Instant longest = since.plus(shortest(roles, Limit::longest));
    return longest.isBefore(idle) ? new End(longest, Over.LONG) : new End(idle, Over.IDLE);
  }

  /** How long a session is kept that nobody uses: longer than any limit, so that its end can still be explained. */
  public Duration kept() {
    return any(limits.values(), Limit::longest, (one, other) -> one.compareTo(other) > 0 ? one : other)
        .plus(StoredSession.UNTOUCHED);
  }

  private Duration shortest(Set<Role> roles, Function<Limit, Duration> which) {
    return any(roles.stream().map(limits::get).toList(), which, (one, other) -> one.compareTo(other) < 0 ? one : other);
  }

  private Duration any(Collection<Limit> some, Function<Limit, Duration> which, BinaryOperator<Duration> better) {
    return some.stream().map(which).reduce(better).orElse(which.apply(ofNobody));
  }
}
