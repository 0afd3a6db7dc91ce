package org.sevenfold.web.security;

import java.util.Collection;
import java.util.List;

import org.sevenfold.directory.Person;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who has signed in. The session's user name is the person's id: the name they typed goes nowhere else.
 *
 * @param hasOwnPassword false for whoever still has only the code they joined with: they choose a password first
 */
public record SignedInPerson(Person person, String password, boolean hasOwnPassword) implements UserDetails {

  public SignedInPerson(Person person, String password) {
    this(person, password, true);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return person.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String getUsername() {
    return person.id();
  }

  /** A code that is right opens the page on which a password is chosen, and no session. */
  @Override
  public boolean isCredentialsNonExpired() {
    return hasOwnPassword;
  }

  /** The password's hash is nobody's business after sign-in. */
  @Override
  public String toString() {
    return List.of(person.id()).toString();
  }
}
