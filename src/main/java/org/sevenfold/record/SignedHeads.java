package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.record.key.SigningKey;

/**
 * The file of signed heads, outside the database. It only grows. Each signature covers the one before it too, so that
 * a line can be neither forged nor taken out of the middle.
 */
class SignedHeads {

  private static final String FIRST = "sevenfold heads 1";

  private final Path file;
  private final SigningKey key;
  private Optional<String> last = Optional.empty();

  SignedHeads(Path file, SigningKey key) {
    this.file = file;
    this.key = key;
  }

  /** Adds heads at the end; they have reached the disk when this returns. */
  synchronized void append(List<SignedHead> heads) {
    StringBuilder lines = new StringBuilder(last.isEmpty() && endsInsideALine() ? "\n" : "");
    String before = last.orElseGet(() -> read().lastSignature());
    for (SignedHead head : heads) {
      before = key.sign(signed(before, head.text()));
      lines.append(head.text()).append('\t').append(before).append('\n');
    }
    last = Optional.empty(); // should the write fail half way, the file is asked again
    write(lines.toString());
    last = Optional.of(before);
  }

  /** What the file says, as far as it is ours. */
  synchronized Reading read() {
    List<SignedHead> heads = new ArrayList<>();
    List<Integer> faulty = new ArrayList<>();
    String lastGood = FIRST;
    String lastRead = FIRST;
    int number = 0;
    for (String line : content().lines().toList()) {
      number++;
      int end = Math.max(0, line.lastIndexOf('\t'));
      String text = line.substring(0, end);
      String signature = line.substring(end).trim();
      boolean follows = key.hasSigned(signed(lastGood, text), signature);
      // ours all the same, where the line before it was harmed and not this one
      if (follows || key.hasSigned(signed(lastRead, text), signature)) {
        heads.add(SignedHead.read(text));
        lastGood = signature;
      } else {
        faulty.add(number);
      }
      lastRead = signature;
    }
    return new Reading(heads, faulty, lastGood);
  }

  private static String signed(String before, String text) {
    return before + "\n" + text;
  }

  /** The whole file. */
  String content() {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("The signed heads in " + file + " can't be read", e);
    }
  }

  /** A machine that stopped in the middle of a line leaves half of one: the next begins on its own. */
  private boolean endsInsideALine() {
    String content = content();
    return !content.isEmpty() && !content.endsWith("\n");
  }

  private void write(String lines) {
    try (FileChannel channel = FileChannel.open(file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("The heads of chains can't be written to " + file, e);
    }
  }

  /**
   * The file as read.
   *
   * @param heads         oldest first
   * @param faulty        the numbers of lines that are broken, forged, or stand where another was taken out
   * @param lastSignature what the next signature follows
   */
  record Reading(List<SignedHead> heads, List<Integer> faulty, String lastSignature) {

    List<Fault> faults() {
      return faulty.stream().map(line -> new Fault(Fault.HEADS, line, Fault.Kind.LINE)).toList();
    }
  }
}
