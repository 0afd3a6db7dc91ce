package org.sevenfold.web.security;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.signin.SecondFactors;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.stereotype.Component;

/**
 * What is asked when a password was right: whether it was a code, which opens one page, and whether it is enough. What
 * is refused here is refused at every door by which somebody could come with a password.
 */
@Component
class AfterThePassword implements UserDetailsChecker {

  private final SecondFactors factors;
  private final Directory directory;

  AfterThePassword(SecondFactors factors, Directory directory) {
    this.factors = factors;
    this.directory = directory;
  }

  @Override
  public void check(UserDetails user) {
    if (!user.isCredentialsNonExpired()) {
      throw new CredentialsExpiredException("A code, and no password yet");
    }
    PersonId person = new PersonId(user.getUsername());
    if (factors.has(person) || directory.person(person).filter(factors::isRequired).isPresent()) {
      throw new SecondStepAsked();
    }
  }
}
