package org.sevenfold.web.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.SiteId;
import org.sevenfold.work.Line;
import org.sevenfold.work.Listed;
import org.sevenfold.work.Tab;
import org.sevenfold.work.Urgency;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a part of the tasklist: which part, in which order, of what alone, and from where on. What it does not
 * know in an address is as if it were not there.
 */
record ListAddress(Listed listed) {

  private static final String PATH = "/tasks";
  private static final String NO_TIME = "-";
  private static final int PARTS = 3;

  static ListAddress of(String tab, String sort, String urgency, String site, String after) {
    return new ListAddress(new Listed(Tab.of(tab).orElse(Tab.TO_DO),
        Listed.Order.of(sort).orElse(Listed.Order.URGENCY), Urgency.of(urgency),
        site.isBlank() ? Optional.empty() : Optional.of(new SiteId(site.replace("\0", ""))), after(after)));
  }

  /** Of another part of the list, from its beginning, in the same order. */
  String tab(Tab tab) {
    return address(tab).build().toUriString();
  }

  /** From after this line on. */
  String next(Line last) {
    Listed.After after = listed.order().after(last);
    return address(listed.tab()).queryParam("after", after.urgency().key() + "," + after.at().map(Instant::toString)
        .orElse(NO_TIME) + "," + after.line()).build().toUriString();
  }

  private UriComponentsBuilder address(Tab tab) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("tab", tab.key());
    if (listed.order() != Listed.Order.URGENCY) {
      address.queryParam("sort", listed.order().key());
    }
    listed.urgency().ifPresent(urgency -> address.queryParam("urgency", urgency.key()));
    listed.site().ifPresent(site -> address.queryParam("site", site.value()));
    return address;
  }

  private static Optional<Listed.After> after(String typed) {
    String[] parts = typed.replace("\0", "").split(",", PARTS);
    Optional<Urgency> urgency = Urgency.of(parts[0]);
    if (parts.length < PARTS || urgency.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Listed.After(urgency.get(),
          NO_TIME.equals(parts[1]) ? Optional.empty() : Optional.of(Instant.parse(parts[1])), parts[2]));
    } catch (DateTimeException notOneOfOurs) {
      return Optional.empty();
    }
  }
}
