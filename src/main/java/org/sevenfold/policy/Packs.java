package org.sevenfold.policy;

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

  public List<Pack> all() {
    return List.copyOf(packs.values());
  }
}
