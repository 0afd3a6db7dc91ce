package org.sevenfold.web.page;

import java.util.List;
import java.util.Optional;

import org.sevenfold.policy.Link;
import org.sevenfold.policy.Setting;

/**
 * What an agency sets, as people see it.
 *
 * @param link  where it can be read; empty where it is no address
 * @param lines what it says; none where it is an address, or nobody has said anything
 */
public record Note(String title, Optional<Link> link, List<String> lines) {

  /** @param said empty where it is not configured */
  public static Note of(Setting setting, Optional<String> said) {
    boolean isLink = setting.kind() == Setting.Kind.LINK;
    return new Note(setting.title(), said.filter(words -> isLink).map(Link::of),
        said.filter(words -> !isLink).map(words -> words.lines().filter(line -> !line.isBlank()).toList())
            .orElse(List.of()));
  }

  /** Whether anybody has said anything. */
  public boolean isSaid() {
    return link.isPresent() || !lines.isEmpty();
  }
}
