package org.sevenfold.signin.openid;

/** Nobody is signed in by what came from the provider. */
public class NotLetIn extends Exception {

  private final Why why;

  NotLetIn(Why why) {
    this(why, null);
  }

  NotLetIn(Why why, Exception cause) {
    super(why.name(), cause);
    this.why = why;
  }

  /** For the page that says what to do. */
  public enum Why {
    /** The provider can't be reached, or is not what the settings say. */
    AWAY,
    /** They did not go on there, or were not let through. */
    TURNED_BACK,
    /** What came does not answer what was asked here, or can't be proved. */
    NOT_PROVED,
    /** They are who they say, and not one of those who may come from there. */
    NOT_OURS
  }

  public Why why() {
    return why;
  }
}
