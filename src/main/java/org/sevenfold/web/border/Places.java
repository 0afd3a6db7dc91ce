package org.sevenfold.web.border;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests are in hand at once: of each sender, and of all together. Nobody waits for a place. */
final class Places {

  private final int ofEach;
  private final int ofAll;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  Places(int ofEach, int ofAll) {
    this.ofEach = ofEach;
    this.ofAll = ofAll;
  }

  /** False where there is none: then none is to be left. */
  boolean take(String sender) {
    int ofThem = taken.merge(sender, 1, Integer::sum);
    boolean isFree = all.incrementAndGet() <= ofAll && ofThem <= ofEach;
    if (!isFree) {
      leave(sender);
    }
    return isFree;
  }

  void leave(String sender) {
    all.decrementAndGet();
    taken.computeIfPresent(sender, (same, count) -> count == 1 ? null : count - 1);
  }

  /** Of whom nothing is in hand is forgotten. */
  boolean isEmpty() {
    return taken.isEmpty() && all.get() == 0;
  }
}
