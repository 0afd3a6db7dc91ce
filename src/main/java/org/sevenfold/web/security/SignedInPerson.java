package org.sevenfold.web.security;

import java.util.List;

import org.sevenfold.directory.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has signed in, as the directory knows them at this request. It lives no longer than the request: the
 * session holds an id, see {@link PersonInSession}.
 */
public record SignedInPerson(Person person) implements AuthenticatedPrincipal {

  /** The id: the name that somebody types to sign in goes nowhere else. */
  @Override
  public String getName() {
    return person.id().value();
  }

  /** What Spring Security decides by; its details are the person, for those who do not know our pages. */
  public Authentication authentication() {
    AbstractAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(this, null, authorities());
    signedIn.setDetails(person);
    return signedIn;
  }

  private List<? extends GrantedAuthority> authorities() {
    return person.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
  }
}
