package org.sevenfold.directory;

/** Whether something can be an address to which mail goes; only sending shows whether it is one. */
public final class MailAddress {

  private static final int LONGEST = 200;

  private MailAddress() {
  }

  /** Empty where it is not known. */
  public static boolean fits(String typed) {
    return typed.isEmpty() || typed.length() <= LONGEST && typed.matches("[^@\\s]+@[^@\\s]+");
  }
}
