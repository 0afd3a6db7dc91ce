package org.sevenfold.directory;

import java.util.Set;

/**
 * Somebody who is to join.
 *
 * @param userName what they will type to sign in
 * @param mail     empty where it is not known
 * @param agency   the agency's id
 */
public record Newcomer(String userName, String name, String job, String mail, String agency, Set<Role> roles) {

  /** The same with other roles. */
  public Newcomer as(Set<Role> others) {
    return new Newcomer(userName, name, job, mail, agency, others);
  }
}
