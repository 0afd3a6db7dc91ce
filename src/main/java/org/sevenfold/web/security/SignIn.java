package org.sevenfold.web.security;

import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds whoever signs in, in the directory. */
@Component
class SignIn implements UserDetailsService {

  private final Directory directory;
  private final Accounts accounts;

  SignIn(Directory directory, Accounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String userName) {
    return directory.byUserName(userName)
        .map(person -> new Credentials(person.id().value(), directory.password(userName).orElse(""),
            !accounts.mustChoosePassword(userName)))
        .orElseThrow(() -> new UsernameNotFoundException("nobody by this name"));
  }
}
