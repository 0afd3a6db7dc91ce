package org.sevenfold.record.anchor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Arrays;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.sevenfold.start.RefusedToStart;

/** Who confirms that a hash was there at a time, over HTTP, as RFC 3161 has it. */
class TimeStampAuthority {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BITS_OF_NONCE = 64;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final SecureRandom random = new SecureRandom();
  private final URI address;
  private final X509CertificateHolder certificate;

  TimeStampAuthority(URI address, X509CertificateHolder certificate) {
    this.address = address;
    this.certificate = certificate;
  }

  /** @param certificate the authority's own, in a PEM file */
  static TimeStampAuthority at(URI address, Path certificate) {
    try (Reader reader = Files.newBufferedReader(certificate); PEMParser pem = new PEMParser(reader)) {
      if (pem.readObject() instanceof X509CertificateHolder holder) {
        return new TimeStampAuthority(address, holder);
      }
      throw new RefusedToStart("The file " + certificate + " of sevenfold.record.time-stamp-certificate holds no"
          + " certificate.");
    } catch (IOException e) {
      throw new RefusedToStart("The file " + certificate + " of sevenfold.record.time-stamp-certificate can't be read.",
          e);
    }
  }

  /** The authority's answer, which is worth nothing unless it is for this hash, now, and by that authority. */
  byte[] stamp(byte[] hash) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest request =
          generator.generate(TSPAlgorithms.SHA256, hash, new BigInteger(BITS_OF_NONCE, random));
      TimeStampResponse response = new TimeStampResponse(asked(request.getEncoded()));
      response.validate(request);
      byte[] token = response.getTimeStampToken().getEncoded();
      if (!hasStamped(hash, token)) {
        throw new IllegalStateException("The time stamp is not by the authority that is set");
      }
      return token;
    } catch (IOException e) {
      throw new UncheckedIOException("The authority for time stamps can't be reached", e);
    } catch (TSPException e) {
      throw new IllegalStateException("The authority gives no time stamp", e);
    }
  }

  /** Whether an answer is the authority's, for this hash. */
  boolean hasStamped(byte[] hash, byte[] answer) {
    try {
      TimeStampToken token = new TimeStampToken(new CMSSignedData(answer));
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      return Arrays.equals(hash, token.getTimeStampInfo().getMessageImprintDigest());
    } catch (CMSException | TSPException | IOException | OperatorCreationException | CertificateException
        | RuntimeException notItsAnswer) {
      return false;
    }
  }

  private byte[] asked(byte[] request) throws IOException {
    try {
      HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
          .header("Content-Type", "application/timestamp-query").POST(BodyPublishers.ofByteArray(request)).build(),
          BodyHandlers.ofByteArray());
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The product is stopped", e);
    }
  }
}
