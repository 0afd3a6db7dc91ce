package org.sevenfold.concern;

import java.util.List;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.springframework.stereotype.Component;

/** Whether a newer law is in force than the one that a concern was raised under, and keeps. */
@Component
public class NewerLaw {

  private final Packs packs;
  private final LondonTime london;

  NewerLaw(Packs packs, LondonTime london) {
    this.packs = packs;
    this.london = london;
  }

  /** The newest that is in force today; empty where the concern has it. */
  public Optional<Pack> than(Concern concern) {
    return Optional.of(packs.newest(london.today()))
        .filter(newest -> newest.edition().compareTo(concern.edition()) > 0);
  }

  /** Both in words, that of the concern first, where there are two. */
  public List<String> both(Concern concern) {
    return than(concern).map(newest -> List.of(words(packs.get(concern.pack()), concern.edition()),
        words(newest, newest.edition()))).orElse(List.of());
  }

  private static String words(Pack pack, String edition) {
    return pack.name() + ", edition of " + edition;
  }
}
