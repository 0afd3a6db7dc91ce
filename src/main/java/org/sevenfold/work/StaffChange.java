package org.sevenfold.work;

import java.util.Set;

import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SiteId;

/** What can be changed about the people of an agency. Every change comes as one of these, see {@link Staffing}. */
public sealed interface StaffChange {

  /** Somebody is new here. */
  record Joined(Newcomer newcomer) implements StaffChange {
  }

  /**
   * Somebody has another name, job, agency, user name, mail address, or is here to do something else.
   *
   * @param person as they are from now on; whether they are on duty is not changed by this
   * @param mail   empty where it is not known
   */
  record Changed(Person person, String mail) implements StaffChange {
  }

  /**
   * Somebody is there for these sites of their agency from now on.
   *
   * @param sites none: for the whole agency
   */
  record AtSites(PersonId person, Set<SiteId> sites) implements StaffChange {
  }

  /** @param person the id of whoever has left */
  record Left(PersonId person) implements StaffChange {
  }

  /** @param person the id of somebody who had left, and is back with the roles that they had */
  record Returned(PersonId person) implements StaffChange {
  }

  /** @param on whether new work is offered to them from now on */
  record Duty(PersonId person, boolean on) implements StaffChange {
  }

  /** Somebody needs a code to sign in with: by mail, or on paper. Their password is worth nothing any more. */
  record NewCode(PersonId person, boolean onPaper) implements StaffChange {
  }

  /** Somebody has lost whatever they sign in with beside their password: a second person confirms it. */
  record LostStep(PersonId person) implements StaffChange {
  }

  /** Somebody is to be signed out everywhere. */
  record SignedOut(PersonId person) implements StaffChange {
  }
}
