package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What came back, as it came: a status of 0 where the server closed the connection without a word. */
public record RawAnswer(int status, String text) {

  static RawAnswer of(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return new RawAnswer(text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
  }

  boolean isError() {
    return status >= 500;
  }

  boolean isSignedOut() {
    return status == 401 || header("Location").filter(to -> to.contains("/sign-in")).isPresent();
  }

  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  public List<String> headers(String name) {
    return head().filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
        .map(line -> line.substring(name.length() + 2)).toList();
  }

  private Stream<String> head() {
    return text.lines().takeWhile(line -> !line.isEmpty());
  }
}
