package org.sevenfold.directory.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first person of an empty installation, who lets everybody else in. */
@Component
public class FirstAdministrator {

  private final Directory directory;
  private final Accounts accounts;
  private final SetupToken token;
  private final PeopleRecord record;
  private final WhatChanged changes;
  private final SignInCodes codes;
  private final boolean byProvider;

  FirstAdministrator(Directory directory, Accounts accounts, SetupToken token, PeopleRecord record,
      WhatChanged changes, SignInCodes codes, Settings settings) {
    this.codes = codes;
    this.byProvider = settings.openidConnect().isOn();
    this.directory = directory;
    this.accounts = accounts;
    this.token = token;
    this.record = record;
    this.changes = changes;
  }

  /**
   * What they say of themselves.
   *
   * @param token as typed
   * @param type  what kind of agency it is
   * @param pack  the policy pack that they choose
   */
  public record Said(String token, String userName, String name, String agency, String type, String pack,
      String password) {
  }

  /** A token for the log, where there is nobody yet. */
  public Optional<String> token() {
    return directory.isEmpty() ? Optional.of(token.fresh()) : Optional.empty();
  }

  /** Whether the page is there at all. */
  public boolean isWanted() {
    return directory.isEmpty() && token.isOpen();
  }

  /**
   * Makes the agency and its administrator; false, and nothing made, where the token is not the right one. Where people
   * sign in at a provider, the password is the code with which they bind their account to who they are there.
   */
  @Transactional
  public boolean appoint(Said said) {
    if (!directory.isEmpty() || !token.use(said.token())) {
      return false;
    }
    String agency = accounts.makeAgency(said.agency(), said.type(), said.pack());
    Person person = accounts.join(new Newcomer(said.userName(), said.name(), Role.ADMINISTRATOR.words(), "", agency,
        EnumSet.of(Role.ADMINISTRATOR)), said.password());
    if (byProvider) {
      codes.once(person.id());
    }
    record.append(agency, Act.Kind.JOINED, person.id(), person.id(), changes.joining(person, ""), List.of());
    return true;
  }
}
