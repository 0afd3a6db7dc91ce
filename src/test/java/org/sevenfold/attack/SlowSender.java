package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Somebody who announces a body and sends next to nothing of it. */
public final class SlowSender implements AutoCloseable {

  private static final int ANNOUNCED = 10_000;
  private static final String BEGINNING = "_csrf=a";
  private static final int PATIENCE = 20_000;

  private final Socket socket = new Socket();

  /** @param cookie of the session in which it is sent; empty for none */
  public SlowSender(int port, String path, String cookie) {
    try {
      socket.connect(new InetSocketAddress("localhost", port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
          + (cookie.isEmpty() ? "" : "\r\nCookie: " + cookie)
          + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + ANNOUNCED + "\r\n\r\n"
          + BEGINNING)
          .getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was announced, at once, and nothing after it. */
  public void sendTheRest() {
    try {
      socket.getOutputStream().write("a".repeat(ANNOUNCED - BEGINNING.length()).getBytes(US_ASCII));
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One byte more. False where nobody takes it any longer. */
  public boolean goOn() {
    try {
      socket.getOutputStream().write('a');
      return socket.getInputStream().available() == 0;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Whether the server has said something. */
  boolean isAnswered() {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server said until it closed the connection, for which this waits. */
  public RawAnswer answer() {
    try {
      return RawAnswer.of(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
