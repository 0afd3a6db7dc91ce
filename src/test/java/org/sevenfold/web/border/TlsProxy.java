package org.sevenfold.web.border;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sevenfold.attack.RawAnswer;
import org.sevenfold.attack.RawRequest;

/** A proxy that speaks https in front of the product and http with it, as they are set up everywhere. */
final class TlsProxy implements AutoCloseable {

  private static final char[] PASSWORD = "test".toCharArray();

  private final int product;
  private final String from;
  private final KeyStore keys;
  private final HttpsServer server;

  /** @param from the address from which it asks the product */
  TlsProxy(int product, String from) throws Exception {
    this.product = product;
    this.from = from;
    this.keys = keys();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trusting()));
    server.createContext("/", this::pass);
    server.start();
  }

  URI address(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  /** Trusts the certificate of this proxy and no other. */
  SSLContext trusting() throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, PASSWORD);
    keys.setKeyEntry("proxy", pair.getPrivate(), PASSWORD, new Certificate[] {certificate(pair)});
    keys.setCertificateEntry("trusted", certificate(pair));
    return keys;
  }

  private static X509Certificate certificate(KeyPair pair) throws Exception {
    X500Name name = new X500Name("CN=localhost");
    Date from = Date.from(Instant.now().minus(Duration.ofDays(1)));
    Date until = Date.from(Instant.now().plus(Duration.ofDays(1)));
    return new JcaX509CertificateConverter().getCertificate(
        new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, pair.getPublic())
            .addExtension(Extension.subjectAlternativeName, false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  /** Adds to what the client says of itself who the client is, at the end. */
  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new LinkedHashMap<>();
      List.of("Host", "Cookie", "Content-Type")
          .forEach(name -> headers.put(name, exchange.getRequestHeaders().getOrDefault(name, List.of("")).get(0)));
      headers.values().removeIf(String::isEmpty);
      String said = String.join(", ", exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of()));
      String client = exchange.getRemoteAddress().getAddress().getHostAddress();
      headers.put("X-Forwarded-For", said.isEmpty() ? client : said + ", " + client);
      headers.put("X-Forwarded-Proto", "https");
      headers.put("X-Forwarded-Port", String.valueOf(server.getAddress().getPort()));
      answer(exchange, new RawRequest(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
          exchange.getRequestBody().readAllBytes()).sendTo(product, from));
    }
  }

  private static void answer(HttpExchange exchange, RawAnswer answer) throws IOException {
    answer.text().lines().skip(1).takeWhile(line -> !line.isEmpty()).map(line -> line.split(": ", 2))
        .filter(header -> !header[0].matches("(?i)Transfer-Encoding|Content-Length|Connection|Keep-Alive|Date"))
        .forEach(header -> exchange.getResponseHeaders().add(header[0], header[1]));
    exchange.sendResponseHeaders(answer.status(), 0);
    exchange.getResponseBody().write(answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4).getBytes("UTF-8"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
