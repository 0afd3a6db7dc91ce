package org.sevenfold.web.security;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a sign-in is checked against. It is no part of a session, and the hash is erased as soon as it was compared. */
final class Credentials implements UserDetails, CredentialsContainer {

  private final String person;
  private final int sessionsEnded;
  private final boolean hasOwnPassword;
  private transient String hash;

  /**
   * @param sessionsEnded  how often all their sessions have been ended so far
   * @param hasOwnPassword false for whoever still has only a code: they choose a password first
   */
  Credentials(String person, int sessionsEnded, String hash, boolean hasOwnPassword) {
    this.person = person;
    this.sessionsEnded = sessionsEnded;
    this.hash = hash;
    this.hasOwnPassword = hasOwnPassword;
  }

  @Override
  public String getUsername() {
    return person;
  }

  int sessionsEnded() {
    return sessionsEnded;
  }

  @Override
  public String getPassword() {
    return hash;
  }

  @Override
  public void eraseCredentials() {
    hash = "";
  }

  /** A code that is right opens the page on which a password is chosen, and no session. */
  @Override
  public boolean isCredentialsNonExpired() {
    return hasOwnPassword;
  }

  /** What somebody may do is asked at each request. */
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String toString() {
    return person;
  }
}
