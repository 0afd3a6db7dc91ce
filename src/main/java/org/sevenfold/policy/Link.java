package org.sevenfold.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Something to read on the web. It is kept as one text: the address, a blank and the version.
 *
 * @param version as whoever publishes it calls it, for example a day; empty where it has none
 */
public record Link(String address, String version) {

  private static final int LONGEST = 500;

  public static Link of(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    return new Link(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /** What is wrong with it; empty where it will do, and where there is none. */
  public Optional<String> fault() {
    if (address.isEmpty()) {
      return version.isEmpty() ? Optional.empty() : Optional.of("Write the address that this version is of");
    }
    if (address.length() > LONGEST || !isSafe()) {
      return Optional.of("Write an address that begins with https:// and holds no blank, user name or password");
    }
    return Optional.empty();
  }

  private boolean isSafe() {
    try {
      URI uri = new URI(address);
      return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** As it is kept. */
  @Override
  public String toString() {
    return (address + " " + version).strip();
  }
}
