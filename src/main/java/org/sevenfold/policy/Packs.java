package org.sevenfold.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.start.RefusedToStart;

/** The policy packs that came with the product or lie in {@code config/packs/} beside it. */
public class Packs {

  private final Map<String, Pack> packs;
  private final Pack inForce;

  /** @param inForce the id of the pack under which new concerns are raised */
  public Packs(Map<String, Pack> packs, String inForce) {
    this.packs = packs;
    if (!packs.containsKey(inForce)) {
      throw new RefusedToStart("The setting sevenfold.pack names the policy pack " + inForce + ", and there is none."
          + " Known: " + String.join(", ", packs.keySet()) + ".");
    }
    this.inForce = packs.get(inForce);
  }

  /** The pack under which new concerns are raised. */
  public Pack inForce() {
    return inForce;
  }

  public Pack get(String id) {
    if (!packs.containsKey(id)) {
      throw new IllegalArgumentException("There is no policy pack " + id + ". Known: " + packs.keySet());
    }
    return packs.get(id);
  }

  /** What each is called, with the day of its edition, by its id. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    all().forEach(pack -> names.put(pack.id(), pack.name() + ", edition of " + pack.edition()));
    return names;
  }

  /** The newest law that is in force on a day; where none is yet, the one that new concerns are raised under. */
  public Pack newest(LocalDate day) {
    return packs.values().stream().filter(pack -> !LocalDate.parse(pack.edition()).isAfter(day))
        .max(Comparator.comparing(Pack::edition)).orElse(inForce);
  }

  public List<Pack> all() {
    return List.copyOf(packs.values());
  }
}
