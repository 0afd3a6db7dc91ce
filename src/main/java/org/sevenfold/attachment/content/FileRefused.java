package org.sevenfold.attachment.content;

/** A file that is not taken. The message says why and what to do, in plain words, and nothing of what is in it. */
public class FileRefused extends RuntimeException {

  public FileRefused(String message) {
    super(message);
  }
}
