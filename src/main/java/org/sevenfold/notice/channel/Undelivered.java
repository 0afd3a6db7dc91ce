package org.sevenfold.notice.channel;

/** Why something did not get through, in words of our own: what a server says may repeat whom it was for. */
public class Undelivered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final How how;

  /** What can be done about it. */
  public enum How {
    /** This one was put off, or nobody knows yet where to send it: it is tried again, the others go on. */
    LATER,
    /** Nothing gets through at the moment: the others are not tried either until the next round. */
    NOT_REACHED,
    /** The line broke after the text had gone: it may have arrived. */
    CUT_OFF,
    /** There is nobody at this address. */
    NO_SUCH_ADDRESS,
    /** It is refused for good as it is. */
    REFUSED
  }

  public Undelivered(How how, String because) {
    super(because);
    this.how = how;
  }

  public How how() {
    return how;
  }
}
