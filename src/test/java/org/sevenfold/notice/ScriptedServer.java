package org.sevenfold.notice;

import java.io.BufferedReader;
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
  static final String OK = "250 ok";

  private final ServerSocket socket;
  private final UnaryOperator<String> toRecipient;
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private volatile String afterText = OK;

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

  /** All texts that came whole, whatever was answered. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
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
      String answer = line.startsWith("RCPT") ? toRecipient.apply(line) : line.startsWith("DATA") ? "354 go on" : OK;
      say(one, answer);
      if (line.startsWith("DATA")) {
        texts.add(text(lines));
        if (afterText.equals(BREAKS)) {
          return;
        }
        say(one, afterText);
      }
    }
  }

  private static String text(BufferedReader lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void say(Socket one, String line) throws IOException {
    one.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    one.getOutputStream().flush();
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
