package org.sevenfold.web.security;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, and is not enough for this person: nobody is signed in by it. */
final class SecondStepAsked extends AccountStatusException {

  SecondStepAsked() {
    super("A second step is asked");
  }
}
