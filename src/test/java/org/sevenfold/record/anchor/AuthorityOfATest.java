package org.sevenfold.record.anchor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An authority for time stamps, as one is run on the Internet, with a certificate of its own making. */
final class AuthorityOfATest implements AutoCloseable {

  private static final String SIGNED_BY = "SHA256withRSA";

  private static final KeyPair KEYS = newKeys();

  private final Clock clock;
  private final KeyPair keys;
  private final X509CertificateHolder certificate;
  private final HttpServer server;
  private int serial;

  AuthorityOfATest(Clock clock) {
    this(clock, KEYS);
  }

  private AuthorityOfATest(Clock clock, KeyPair keys) {
    try {
      this.clock = clock;
      this.keys = keys;
      certificate = certificate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One with keys that no other has. */
  static AuthorityOfATest another(Clock clock) {
    return new AuthorityOfATest(clock, newKeys());
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Its certificate, in a file. */
  Path certificateIn(Path folder) {
    Path file = folder.resolve("authority.pem");
    try (Writer writer = Files.newBufferedWriter(file); JcaPEMWriter pem = new JcaPEMWriter(writer)) {
      pem.writeObject(certificate);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int asked() {
    return serial;
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509CertificateHolder certificate() throws Exception {
    X500Name name = new X500Name("CN=Authority of a test");
    Date from = Date.from(clock.instant().minus(Duration.ofDays(1)));
    Date until = Date.from(clock.instant().plus(Duration.ofDays(1000)));
    return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, keys.getPublic())
        .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
        .build(new JcaContentSignerBuilder(SIGNED_BY).build(keys.getPrivate()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] answer = stamped(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private byte[] stamped(TimeStampRequest request) throws Exception {
    serial++;
    TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNED_BY, keys.getPrivate(), certificate),
        new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
        new ASN1ObjectIdentifier("1.2.3.4.1"));
    return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
        .generate(request, BigInteger.valueOf(serial), Date.from(clock.instant())).getEncoded();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
