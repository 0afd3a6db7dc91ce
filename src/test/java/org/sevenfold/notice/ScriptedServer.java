package org.sevenfold.notice;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that says what a test wants: an answer to each recipient and one after the text, or nothing at all. */
final class ScriptedServer implements AutoCloseable {

  /** In place of an answer: the line breaks. */
  static final String BREAKS = "";
  /** Nothing is said, and the line stays. */
  static final String HANGS = "...";
  static final String OK = "250 ok";

  private final ServerSocket socket;
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> toRecipient;
  private volatile String afterText = OK;
  private volatile Socket line;

  ScriptedServer(UnaryOperator<String> toRecipient) {
    try {
      this.socket = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.toRecipient = toRecipient;
    Thread listens = new Thread(this::listen, "scripted-smtp");
    listens.setDaemon(true);
    listens.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  void afterText(String answer) {
    afterText = answer;
  }

  void toEach(String answer) {
    toRecipient = any -> answer;
  }

  /** Whoever is on the line now hears that it is dead. */
  void hangUp() {
    close(line);
  }

  /** Each recipient that was named, whatever was answered. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** All texts that came whole, whatever was answered. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        line = one;
        talk(one);
      } catch (IOException gone) {
        // the next one is served
      }
    }
  }

  private void talk(Socket one) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
    say(one, "220 scripted");
    for (String line = lines.readLine(); line != null && !line.startsWith("QUIT"); line = lines.readLine()) {
      say(one, answer(line));
      if (line.startsWith("DATA")) {
        texts.add(text(lines));
        if (afterText.equals(BREAKS)) {
          return;
        }
        say(one, afterText);
      }
    }
  }

  private String answer(String line) {
    if (line.startsWith("RCPT")) {
      asked.add(line);
      return toRecipient.apply(line);
    }
    return line.startsWith("DATA") ? "354 go on" : OK;
  }

  private static String text(BufferedReader lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void say(Socket one, String line) throws IOException {
    if (line.equals(HANGS)) {
      return;
    }
    one.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    one.getOutputStream().flush();
  }

  @Override
  public void close() {
    close(socket);
  }

  private static void close(Closeable one) {
    try {
      one.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
