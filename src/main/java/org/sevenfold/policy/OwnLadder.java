package org.sevenfold.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom an agency asks about what is late, in place of its pack: in which order, and who is rung outside at last.
 *
 * @param ask  keys of roles, the first first; each is a rung
 * @param ring the body to ring outside at last, by destination
 */
public record OwnLadder(List<String> ask, String ring) {

  private static final String BETWEEN = "; ";
  private static final String RING = "ring ";

  /** As it is kept, for example {@code safeguarding_lead; manager; ring CSC}. */
  public static OwnLadder of(String written) {
    List<String> parts = Arrays.asList(written.split(BETWEEN));
    return new OwnLadder(parts.stream().filter(part -> !part.startsWith(RING)).toList(),
        parts.stream().filter(part -> part.startsWith(RING)).map(part -> part.substring(RING.length())).findFirst()
            .orElse(""));
  }

  /** What the pack says: of a rung that asks several, one after the other. */
  public static OwnLadder of(Pack pack) {
    return new OwnLadder(pack.ladder().stream().flatMap(rung -> rung.ask().stream()).distinct().toList(),
        pack.ladder().stream().map(Rung::ring).filter(ring -> !ring.isEmpty()).reduce((earlier, later) -> later)
            .orElse(""));
  }

  public String written() {
    return ask.stream().map(role -> role + BETWEEN).collect(Collectors.joining()) + RING + ring;
  }

  /** The rungs, each with the clock that the pack's has; of a pack without that body, the pack's own is rung. */
  List<Rung> rungs(Pack pack) {
    List<Rung> theirs = pack.ladder();
    Rung last = theirs.get(theirs.size() - 1);
    List<Rung> rungs = new ArrayList<>();
    for (int at = 0; at < ask.size(); at++) {
      Rung like = theirs.get(Math.min(at, theirs.size() - 1));
      Rung asking = like.ask().isEmpty() ? theirs.get(0) : like;
      rungs.add(new Rung(List.of(ask.get(at)), asking.within(), asking.urgent(), ""));
    }
    rungs.add(new Rung(List.of(), last.within(), last.urgent(), pack.canBeRungAtLast(ring) ? ring : last.ring()));
    return List.copyOf(rungs);
  }
}
