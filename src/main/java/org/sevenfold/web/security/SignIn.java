package org.sevenfold.web.security;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds whoever signs in, in the directory. */
@Component
class SignIn implements UserDetailsService {

  private final Directory directory;
  private final OwnAccount accounts;
  private final SignInCodes codes;

  SignIn(Directory directory, OwnAccount accounts, SignInCodes codes) {
    this.directory = directory;
    this.accounts = accounts;
    this.codes = codes;
  }

  @Override
  public UserDetails loadUserByUsername(String userName) {
    return directory.byUserName(userName)
        .map(person -> new Credentials(person.id().value(), accounts.sessionsEnded(person.id()),
            directory.password(userName).orElse(codes.nobodys()), codes.waiting(person.id()).isEmpty()))
        .orElseThrow(() -> new UsernameNotFoundException("nobody by this name"));
  }
}
