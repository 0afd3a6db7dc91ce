package org.sevenfold.signin;

import org.sevenfold.directory.TypedName;

/**
 * Somebody at the sign-in page.
 *
 * @param userName as the directory writes it, whether or not there is anybody of this name
 * @param address  of the machine from which it comes
 * @param browser  the secret that this browser keeps; empty where it keeps none
 */
public record SignInTry(String userName, String address, String browser) {

  public SignInTry {
    userName = TypedName.userName(userName).text();
  }
}
