package org.sevenfold.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.policy.Link;
import org.sevenfold.policy.Setting;

/** What holds of everything that one agency sets. */
public record SettingsInForce(Map<Setting, Held> held) {

  public Held of(Setting setting) {
    return held.get(setting);
  }

  /** Empty where nobody has said it. */
  public Optional<String> value(Setting setting) {
    return of(setting).value();
  }

  public Optional<Link> link(Setting setting) {
    return value(setting).map(Link::of);
  }

  /** What stands on its lines; none where nobody has said it. */
  public List<String> lines(Setting setting) {
    return value(setting).map(said -> said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .orElse(List.of());
  }

  /** What nobody has said. */
  public List<Setting> missing() {
    return held.entrySet().stream().filter(one -> one.getValue() instanceof Held.NotConfigured).map(Map.Entry::getKey)
        .toList();
  }
}
