package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.directory.Role;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.Pack;
import org.sevenfold.work.LadderRules;

/**
 * Who is asked when something is late, as it is typed.
 *
 * @param asked a role for each rung, the first first; empty for nobody more
 * @param ring  the body to ring outside at last
 */
record TypedLadder(List<String> asked, String ring) {

  /** Nothing of one's own. */
  static final TypedLadder AS_THE_PACK = new TypedLadder(List.of("", "", "", ""), "");
  private static final List<String> BOXES = List.of("first", "second", "third", "fourth");

  static TypedLadder of(OwnLadder ladder) {
    return new TypedLadder(BOXES.stream().map(BOXES::indexOf)
        .map(at -> at < ladder.ask().size() ? ladder.ask().get(at) : "").toList(), ladder.ring());
  }

  /** For each rung, by the name of its box. */
  static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(BOXES.get(0), "Who is asked first?");
    labels.put(BOXES.get(1), "Who is asked then?");
    labels.put(BOXES.get(2), "And then?");
    labels.put(BOXES.get(3), "And last of all here?");
    return labels;
  }

  static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    LadderRules.MAY_BE_ASKED.forEach(role -> roles.put(role.key(), words(role)));
    roles.put("", "Nobody more");
    return roles;
  }

  private static String words(Role role) {
    return role.words().substring(0, 1).toUpperCase(Locale.ROOT) + role.words().substring(1);
  }

  /** Whom people may ring when nobody here comes, by destination. */
  static Map<String, String> outside(Pack pack) {
    Map<String, String> bodies = new LinkedHashMap<>();
    pack.bodies().keySet().stream().filter(pack::canBeRungAtLast)
        .forEach(one -> bodies.put(one, pack.body(one).name()));
    return bodies;
  }

  /** Empty where it is to be as the pack says: nothing is typed at all. */
  Optional<OwnLadder> read() {
    return equals(AS_THE_PACK) ? Optional.empty()
        : Optional.of(new OwnLadder(asked.stream().filter(role -> !role.isEmpty()).toList(), ring));
  }

  /** By the names of the boxes. */
  Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>(Map.of("tried", "true", "ring", ring));
    BOXES.forEach(box -> typed.put(box, asked.get(BOXES.indexOf(box))));
    return typed;
  }
}
