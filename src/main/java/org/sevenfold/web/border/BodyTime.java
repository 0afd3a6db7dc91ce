package org.sevenfold.web.border;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/**
 * How long the body of a request may take. A thread waits for it, and Tomcat counts the time of each part only: whoever
 * sends a byte a second would keep a thread for hours.
 */
final class BodyTime extends ValveBase {

  private static final String UNREAD = BodyTime.class.getName() + ".unread";

  private final Duration grace;
  private final long bytesInASecond;
  private final LongSupplier nanoTime;

  /**
   * @param grace          what every body has
   * @param bytesInASecond so many that came give it a second more
   */
  BodyTime(Duration grace, long bytesInASecond, LongSupplier nanoTime) {
    super(true);
    this.grace = grace;
    this.bytesInASecond = bytesInASecond;
    this.nanoTime = nanoTime;
  }

  /**
   * Nothing will be read of the body of this request, if it has one: it is as if it had none, nobody waits for the rest
   * of it, and the connection ends with the answer.
   */
  static void leaveUnread(HttpServletRequest request, HttpServletResponse response) {
    if (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      request.setAttribute(UNREAD, true);
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    InputBuffer body = request.getCoyoteRequest().getInputBuffer();
    Timed timed = new Timed(body, request);
    request.getCoyoteRequest().setInputBuffer(timed);
    try {
      getNext().invoke(request, response);
    } finally {
      request.getCoyoteRequest().setInputBuffer(body);
      if (timed.isUnread() && !timed.isLate) {
        // else Tomcat takes a redirect that is not on its way yet for an error of ours
        response.getCoyoteResponse().action(ActionCode.COMMIT, response.getCoyoteResponse());
      }
      if (timed.isLate || timed.isUnread()) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  private final class Timed implements InputBuffer {

    private final InputBuffer body;
    private final Request request;
    private final long begun = nanoTime.getAsLong();
    private long came;
    private boolean isLate;

    Timed(InputBuffer body, Request request) {
      this.body = body;
      this.request = request;
    }

    @Override
    public int doRead(ApplicationBufferHandler to) throws IOException {
      if (isUnread()) {
        return -1;
      }
      isLate = nanoTime.getAsLong() - begun > grace.plusSeconds(came / bytesInASecond).toNanos();
      if (isLate) {
        throw new SocketTimeoutException();
      }
      int more = body.doRead(to);
      came += Math.max(0, more);
      return more;
    }

    boolean isUnread() {
      return request.getAttribute(UNREAD) != null;
    }

    @Override
    public int available() {
      return body.available();
    }
  }
}
