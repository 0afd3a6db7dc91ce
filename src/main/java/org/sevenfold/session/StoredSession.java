package org.sevenfold.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.session.Session;

/** A session that is written only where something of it has changed: whoever clicks fast writes nothing. */
final class StoredSession implements Session {

  /** So long a row is left alone, though its session is used. */
  static final Duration UNTOUCHED = Duration.ofHours(1);

  private final Session row;
  private boolean changed;

  /** @param isNew whether it has to be written although nothing has been done to it */
  StoredSession(Session row, boolean isNew) {
    this.row = row;
    this.changed = isNew;
  }

  /** Whether there is anything to write. From now on there is not. */
  boolean takeChange() {
    boolean had = changed;
    changed = false;
    return had;
  }

  Session row() {
    return row;
  }

  @Override
  public String getId() {
    return row.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return row.changeSessionId();
  }

  @Override
  public <T> T getAttribute(String name) {
    return row.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return row.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    changed = true;
    row.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    row.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return row.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    if (!now.isBefore(row.getLastAccessedTime().plus(UNTOUCHED))) {
      changed = true;
      row.setLastAccessedTime(now);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return row.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    row.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return row.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return row.isExpired();
  }
}
