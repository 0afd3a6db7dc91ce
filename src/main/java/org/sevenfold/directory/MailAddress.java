package org.sevenfold.directory;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether something can be an address to which mail goes; only sending shows whether it is one. */
public final class MailAddress {

  private static final int LONGEST = 200;
  /** One address without a name beside it, of a host that the whole world could find. */
  private static final String PLAIN = "[^\\s<>,;:\"()\\p{C}]+@[^\\s<>,;:\"()\\p{C}@]+\\.[^\\s<>,;:\"()\\p{C}@.]+";

  private MailAddress() {
  }

  /** Empty where it is not known. */
  public static boolean fits(String typed) {
    return typed.isEmpty() || typed.length() <= LONGEST && typed.matches(PLAIN) && isStrict(typed);
  }

  private static boolean isStrict(String typed) {
    try {
      new InternetAddress(typed, true).validate();
      return true;
    } catch (AddressException notOne) {
      return false;
    }
  }
}
