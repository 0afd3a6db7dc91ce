package org.sevenfold.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.signin.openid.Identities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people begin to sign in at a provider, everybody needs a code once. One act asks for all of them, and for each
 * as for a single one: whoever asks sees none, and does not print what another could.
 */
@Component
public class CodesForAll {

  private final SignInCodes codes;
  private final Identities identities;
  private final Directory directory;
  private final Staffing staffing;

  CodesForAll(SignInCodes codes, Identities identities, Directory directory, Staffing staffing) {
    this.codes = codes;
    this.identities = identities;
    this.directory = directory;
    this.staffing = staffing;
  }

  /** Who is bound to nobody at the provider, and has no code with which to be. */
  public List<SignInCodes.Without> missing() {
    List<SignInCodes.Without> all = codes.withoutOne();
    Set<PersonId> unbound =
        identities.unbound(all.stream().map(SignInCodes.Without::person).collect(Collectors.toUnmodifiableSet()));
    return all.stream().filter(one -> unbound.contains(one.person())).toList();
  }

  /**
   * By mail for whoever has an address, else on paper: all of them, or none.
   *
   * @param by the id of an administrator
   */
  @Transactional
  public void ask(PersonId by) {
    // of two who ask at once, the second finds that nobody needs one
    directory.holdAdministrators();
    staffing.make(by,
        missing().stream().map(one -> new StaffChange.NewCode(one.person(), !one.hasMail())).toList());
  }
}
