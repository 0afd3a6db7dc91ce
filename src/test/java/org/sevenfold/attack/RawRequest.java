package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it goes over the wire: nothing of it is put right on the way, so that it can be wrong in every part.
 *
 * @param target what stands where an address should
 */
public record RawRequest(String method, String target, Map<String, String> headers, byte[] body) {

  private static final int PATIENCE = 20_000;

  public static RawRequest get(String address) {
    return new RawRequest("GET", address, Map.of("Accept", "text/html"), new byte[0]);
  }

  public static RawRequest form(String address, String body) {
    return new RawRequest("POST", address, Map.of("Content-Type", "application/x-www-form-urlencoded"),
        body.getBytes(UTF_8));
  }

  public RawRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putIfAbsent(header, value);
    return new RawRequest(method, target, more, body);
  }

  /** @param from an address of this machine */
  public RawAnswer sendTo(int port, String from) {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("localhost", port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(head());
      socket.getOutputStream().write(body);
      return RawAnswer.of(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      if (e instanceof SocketTimeoutException) {
        throw new UncheckedIOException(toString(), e);
      }
      return RawAnswer.of(new byte[0]);
    }
  }

  byte[] head() {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.0\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("Content-Length: ").append(body.length).append("\r\n\r\n").toString().getBytes(UTF_8);
  }

  /** Whether this stands anywhere in it: who asks with a word is told nothing by hearing it again. */
  boolean holds(String word) {
    return new String(head(), UTF_8).contains(word) || new String(body, UTF_8).contains(word);
  }

  @Override
  public String toString() {
    String said = new String(body, UTF_8);
    return method + " " + target + " " + headers + " " + said.substring(0, Math.min(said.length(), 400));
  }
}
