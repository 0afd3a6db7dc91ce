package org.sevenfold.web.border;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.sevenfold.start.Settings;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat does with a connection before a request of it becomes ours. */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int BYTES_IN_A_SECOND = 4 * 1024;
  private static final int THREADS = 4;
  private static final int CONNECTIONS = 50;
  private static final int MILLISECONDS = 2_000;

  private final Settings.Web settings;

  Connections(Settings settings) {
    this.settings = settings.web();
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addEngineValves(new BodyTime(GRACE, BYTES_IN_A_SECOND, System::nanoTime));
    if (settings.alivePort() > 0) {
      Connector alive = alivePort(Optional.ofNullable(tomcat.getAddress()));
      tomcat.addAdditionalTomcatConnectors(alive);
      tomcat.addEngineValves(new Alive(alive));
    }
    if (!settings.proxies().isEmpty()) {
      tomcat.addEngineValves(believing(settings.proxies()));
    }
  }

  /** With threads of its own, and few of everything. */
  private Connector alivePort(Optional<InetAddress> address) {
    Http11NioProtocol http = new Http11NioProtocol();
    address.ifPresent(http::setAddress);
    http.setMaxThreads(THREADS);
    http.setMinSpareThreads(1);
    http.setMaxConnections(CONNECTIONS);
    http.setConnectionTimeout(MILLISECONDS);
    Connector connector = new Connector(http);
    connector.setPort(settings.alivePort());
    return connector;
  }

  /** What these say of who asks, and whether by https, is taken for true; what anybody else says is not even read. */
  static RemoteIpValve believing(List<String> proxies) {
    RemoteIpValve believing = new RemoteIpValve();
    believing.setInternalProxies(proxies.stream().map(Connections::asTomcatWritesIt).map(Pattern::quote)
        .collect(Collectors.joining("|")));
    believing.setRemoteIpHeader("X-Forwarded-For");
    believing.setProtocolHeader("X-Forwarded-Proto");
    believing.setPortHeader("X-Forwarded-Port");
    return believing;
  }

  private static String asTomcatWritesIt(String address) {
    try {
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address + " is no address of a proxy", e);
    }
  }
}
