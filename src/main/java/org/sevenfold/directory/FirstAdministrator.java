package org.sevenfold.directory;

import java.util.EnumSet;
import java.util.Optional;

import org.sevenfold.policy.Packs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first person of an empty installation, who lets everybody else in. */
@Component
public class FirstAdministrator {

  private final Directory directory;
  private final Accounts accounts;
  private final SetupToken token;
  private final Packs packs;

  FirstAdministrator(Directory directory, Accounts accounts, SetupToken token, Packs packs) {
    this.directory = directory;
    this.accounts = accounts;
    this.token = token;
    this.packs = packs;
  }

  /**
   * What they say of themselves.
   *
   * @param token as typed
   */
  public record Said(String token, String userName, String name, String agency, String password) {
  }

  /** A token for the log, where there is nobody yet. */
  public Optional<String> token() {
    return directory.isEmpty() ? Optional.of(token.fresh()) : Optional.empty();
  }

  /** Whether the page is there at all. */
  public boolean isWanted() {
    return directory.isEmpty() && token.isOpen();
  }

  public boolean isLocked() {
    return token.isLocked();
  }

  /** Makes the agency and its administrator; false, and nothing made, where the token is not the right one. */
  @Transactional
  public boolean appoint(Said said) {
    if (!directory.isEmpty() || !token.use(said.token())) {
      return false;
    }
    String agency = accounts.makeAgency(said.agency(), "unknown", packs.inForce().id());
    accounts.join(new Newcomer(said.userName(), said.name(), Role.ADMINISTRATOR.words(), "", agency,
        EnumSet.of(Role.ADMINISTRATOR)), said.password());
    return true;
  }
}
