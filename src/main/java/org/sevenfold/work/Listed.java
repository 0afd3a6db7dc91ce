package org.sevenfold.work;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.directory.SiteId;

/**
 * What of somebody's work is listed, and from where on.
 *
 * @param urgency only what is so urgent
 * @param site    only what is about this site
 * @param after   the last line of the page before
 */
public record Listed(Tab tab, Order order, Optional<Urgency> urgency, Optional<SiteId> site, Optional<After> after) {

  /** What comes first. */
  public enum Order {
    /** The most urgent, and of these what is due first. */
    URGENCY("the most urgent first"),
    /** What is due first. */
    DUE("due first"),
    /** What has waited longest. */
    OLDEST("longest here first");

    private final String words;

    Order(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }

    /** From where the page after this line goes on. */
    public After after(Line last) {
      return new After(last.urgency(), this == OLDEST ? Optional.of(last.createdAt()) : last.dueAt(),
          last.key().value());
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty where there is no such order */
    public static Optional<Order> of(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  /**
   * Where a page ended: by what the lines are sorted, not by how many there were, so that no line is shown twice or
   * left out when others come and go meanwhile.
   *
   * @param at empty where the line has no time
   */
  public record After(Urgency urgency, Optional<Instant> at, String line) {
  }

  public static Listed first(Tab tab) {
    return new Listed(tab, Order.URGENCY, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
