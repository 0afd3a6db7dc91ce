package org.sevenfold.notice.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Somebody else's server that is handed something by HTTP, and waited for no longer than its limit. */
final class Gateway {

  private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);
  private static final Set<Integer> OUR_SETTINGS = Set.of(401, 403, 404, 405, 407);
  private static final int DONE = 200;
  private static final int NOT_DONE = 300;
  private static final int REFUSED = 400;
  private static final int BROKEN = 500;

  private final HttpClient http;
  private final URI address;
  private final Duration patience;
  private final String name;

  /** @param name how people call it, as in "The gateway for text messages" */
  Gateway(URI address, Duration patience, String name) {
    this.http = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
    this.address = address;
    this.patience = patience;
    this.name = name;
  }

  /** @throws Undelivered unless it says that it has it */
  void post(String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    int status = answer(request.build());
    if (status < DONE || status >= NOT_DONE) {
      throw refused(status);
    }
  }

  private Undelivered refused(int status) {
    if (OUR_SETTINGS.contains(status) || status < REFUSED) {
      return new Undelivered(Undelivered.How.NOT_REACHED, name + " does not let us in (" + status + ")");
    }
    return FOR_NOW.contains(status) || status >= BROKEN
        ? new Undelivered(Undelivered.How.LATER, name + " puts it off (" + status + ")")
        : new Undelivered(Undelivered.How.NO_SUCH_ADDRESS, name + " refuses it (" + status + ")");
  }

  private int answer(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new Undelivered(Undelivered.How.NOT_REACHED, name + " can't be reached");
    } catch (IOException e) {
      throw new Undelivered(Undelivered.How.CUT_OFF, name + " was given it and said nothing: it may have arrived");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Undelivered(Undelivered.How.CUT_OFF, "The product was stopped while it went");
    }
  }
}
