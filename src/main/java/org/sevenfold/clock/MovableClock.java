package org.sevenfold.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A clock that stands still until it is moved, and tells whoever keeps time beside it. For replay and tests. */
public class MovableClock extends Clock {

  private final List<Consumer<Instant>> followers = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  public MovableClock(Instant now) {
    this.now = now;
  }

  public void moveTo(Instant moment) {
    now = moment;
    followers.forEach(follower -> follower.accept(moment));
  }

  public void follow(Consumer<Instant> follower) {
    followers.add(follower);
    follower.accept(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
