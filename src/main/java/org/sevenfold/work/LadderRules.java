package org.sevenfold.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.Pack;

/**
 * What an agency may say of who is asked when something is late: the order is its own; whom the pack asks and somebody
 * there is, is asked, on every rung is somebody, and the last names whom to ring outside.
 */
public final class LadderRules {

  /** Who may be asked about what is late, whatever it is. */
  public static final List<Role> MAY_BE_ASKED =
      List.of(Role.SAFEGUARDING_LEAD, Role.MANAGER, Role.CALDICOTT_GUARDIAN, Role.SERVICE_MANAGER);

  private final Directory directory;

  LadderRules(Directory directory) {
    this.directory = directory;
  }

  /** Empty where it will do. */
  Optional<String> fault(Agency agency, Pack pack, OwnLadder wanted) {
    return Stream.of(rungs(wanted), outside(pack, wanted), nobody(agency, wanted), leftOut(agency, pack, wanted))
        .flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> rungs(OwnLadder wanted) {
    if (wanted.ask().isEmpty()) {
      return Optional.of("Say who is asked first");
    }
    Set<String> once = new HashSet<>();
    if (!wanted.ask().stream().allMatch(once::add)) {
      return Optional.of("Somebody stands here twice. Choose each once");
    }
    return wanted.ask().stream().anyMatch(role -> Role.of(role).filter(MAY_BE_ASKED::contains).isEmpty())
        ? Optional.of("Choose who is asked") : Optional.empty();
  }

  private static Optional<String> outside(Pack pack, OwnLadder wanted) {
    return pack.canBeRungAtLast(wanted.ring()) ? Optional.empty()
        : Optional.of("Say whom people ring outside when nobody here comes. Without that a child would wait for ever");
  }

  private Optional<String> nobody(Agency agency, OwnLadder wanted) {
    return wanted.ask().stream().flatMap(role -> Role.of(role).stream())
        .filter(role -> directory.of(role, agency.id()).isEmpty()).findFirst()
        .map(role -> "Nobody here is a " + role.words() + ": nobody would be asked. Leave this out, or choose another");
  }

  private Optional<String> leftOut(Agency agency, Pack pack, OwnLadder wanted) {
    return OwnLadder.of(pack).ask().stream().filter(role -> !wanted.ask().contains(role))
        .flatMap(role -> Role.of(role).stream()).filter(role -> !directory.of(role, agency.id()).isEmpty()).findFirst()
        .map(role -> "The policy pack asks a " + role.words() + " too. Put them where you like, but leave nobody out");
  }
}
