package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it goes over the wire: nothing of it is put right on the way, so that it can be wrong in every part.
 *
 * @param target what stands where an address should
 */
public record RawRequest(String method, String target, Map<String, String> headers, byte[] body) {

  public static RawRequest get(String address) {
    return new RawRequest("GET", address, Map.of("Accept", "text/html"), new byte[0]);
  }

  public static RawRequest form(String address, String body) {
    return new RawRequest("POST", address, Map.of("Content-Type", "application/x-www-form-urlencoded"),
        body.getBytes(UTF_8));
  }

  RawRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putIfAbsent(header, value);
    return new RawRequest(method, target, more, body);
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
