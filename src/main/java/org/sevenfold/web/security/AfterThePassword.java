package org.sevenfold.web.security;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.start.Settings;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
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
  private final boolean byProvider;

  AfterThePassword(SecondFactors factors, Directory directory, Settings settings) {
    this.byProvider = settings.openidConnect().isOn();
    this.factors = factors;
    this.directory = directory;
  }

  @Override
  public void check(UserDetails user) {
    if (!user.isCredentialsNonExpired()) {
      throw new CredentialsExpiredException("A code, and no password yet");
    }
    if (byProvider) {
      throw new LockedException("People sign in at the provider, and nobody with a password");
    }
    if (directory.person(new PersonId(user.getUsername())).filter(factors::asks).isPresent()) {
      throw new SecondStepAsked();
    }
  }
}
