package org.sevenfold.record.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;

import org.sevenfold.record.Anchor;
import org.sevenfold.record.Fault;

/** A copy of the signed heads on another mount, best one that only takes additions. It is added to, never changed. */
class FileAnchor implements Anchor {

  private final Path copy;

  FileAnchor(Path copy) {
    this.copy = copy;
  }

  @Override
  public void keep(String heads) {
    String kept = kept();
    if (heads.startsWith(kept) && heads.length() > kept.length()) {
      append(heads.substring(kept.length()));
    }
  }

  @Override
  public List<Fault> differences(Supplier<String> heads) {
    List<String> kept = kept().lines().toList();
    List<String> there = heads.get().lines().toList();
    for (int line = 0; line < kept.size(); line++) {
      if (line >= there.size() || !kept.get(line).equals(there.get(line))) {
        return List.of(new Fault(Fault.HEADS, line + 1, Fault.Kind.ANCHORED_OTHERWISE));
      }
    }
    return List.of();
  }

  private String kept() {
    try {
      return Files.exists(copy) ? Files.readString(copy) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("The copy of the signed heads can't be read", e);
    }
  }

  private void append(String lines) {
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy of the signed heads can't be added to", e);
    }
  }
}
