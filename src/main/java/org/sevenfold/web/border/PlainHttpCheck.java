package org.sevenfold.web.border;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

import org.sevenfold.start.StartCheck;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Beyond this machine it is reached by https, unless somebody has said that it need not be. */
class PlainHttpCheck implements StartCheck {

  private static final String FAULT = "Sevenfold would be reached beyond this machine without https. Set"
      + " sevenfold.address to where people reach it by https, and sevenfold.web.proxies to the proxy in front that"
      + " speaks it; or set sevenfold.web.plain-http to true.";
  private static final String THIS_MACHINE = "127.0.0.1";
  private static final List<String> CERTIFICATES =
      List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store");

  @Override
  public List<String> faults(Environment environment) {
    boolean isSafe = !isReachedFromElsewhere(environment) || isByHttps(environment)
        || "true".equalsIgnoreCase(environment.getProperty("sevenfold.web.plain-http"));
    return isSafe ? List.of() : List.of(FAULT);
  }

  private static boolean isReachedFromElsewhere(Environment environment) {
    return !isOfThisMachine(environment.getProperty("server.address", THIS_MACHINE))
        || !OurAddress.isOfThisMachine(address(environment));
  }

  private static boolean isOfThisMachine(String name) {
    try {
      return InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isByHttps(Environment environment) {
    return OurAddress.isHttps(address(environment))
        && (CERTIFICATES.stream().anyMatch(environment::containsProperty)
            || !Binder.get(environment).bind("sevenfold.web.proxies", Bindable.listOf(String.class))
                .orElse(List.of()).isEmpty());
  }

  /** One that can't be read is said to be so by whoever reads all settings. */
  private static URI address(Environment environment) {
    try {
      return new URI(environment.getProperty("sevenfold.address", "http://localhost"));
    } catch (URISyntaxException unreadable) {
      return URI.create("http://localhost");
    }
  }
}
