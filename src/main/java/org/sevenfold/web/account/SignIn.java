package org.sevenfold.web.account;

import org.sevenfold.directory.Directory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds whoever signs in, in the directory. */
@Component
class SignIn implements UserDetailsService {

  private final Directory directory;

  SignIn(Directory directory) {
    this.directory = directory;
  }

  @Override
  public UserDetails loadUserByUsername(String userName) {
    return directory.byUserName(userName)
        .map(person -> new SignedInPerson(person, directory.password(userName).orElse("")))
        .orElseThrow(() -> new UsernameNotFoundException("nobody by this name"));
  }
}
