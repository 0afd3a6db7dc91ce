package org.sevenfold.directory;

import java.util.Set;

/**
 * Somebody who is to join.
 *
 * @param userName what they will type to sign in
 * @param mail     empty where it is not known
 * @param agency   the agency's id
 * @param sites    those of the agency that they are there for; none: the whole agency
 */
public record Newcomer(String userName, String name, String job, String mail, String agency, Set<Role> roles,
    Set<SiteId> sites) {

  /** Somebody who is to be there for the whole agency. */
  public Newcomer(String userName, String name, String job, String mail, String agency, Set<Role> roles) {
    this(userName, name, job, mail, agency, roles, Set.of());
  }

  /** The same at these sites. */
  public Newcomer at(Set<SiteId> others) {
    return new Newcomer(userName, name, job, mail, agency, roles, others);
  }

  /** The same with other roles. */
  public Newcomer as(Set<Role> others) {
    return new Newcomer(userName, name, job, mail, agency, others, sites);
  }
}
