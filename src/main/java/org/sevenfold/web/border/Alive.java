package org.sevenfold.web.border;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Whatever comes to one port is told that Sevenfold is alive, and nothing else is done there. */
final class Alive extends ValveBase {

  private final Connector port;

  Alive(Connector port) {
    super(true);
    this.port = port;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getConnector() == port) {
      BodyTime.leaveUnread(request, response);
      PlainWords.answer(response, "alive\n");
    } else {
      getNext().invoke(request, response);
    }
  }
}
