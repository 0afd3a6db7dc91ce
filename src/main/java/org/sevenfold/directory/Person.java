package org.sevenfold.directory;

import java.util.Set;

/**
 * Somebody who signs in.
 *
 * @param id       made up by the product; the only name the engine and the record's heads know
 * @param agency   the agency's id
 * @param userName what the person types to sign in
 * @param name     as others see it
 * @param job      for example {@code Year 2 teacher}
 * @param onDuty   whether new work is offered to them
 */
public record Person(PersonId id, String agency, String userName, String name, String job, boolean onDuty,
    Set<Role> roles) {

  /** The same with other roles. */
  public Person as(Set<Role> others) {
    return new Person(id, agency, userName, name, job, onDuty, others);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
