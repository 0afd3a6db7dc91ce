package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run at a time in one folder; the lock goes with the process, however it ends. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.resolve("sevenfold.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new RefusedToStart("Sevenfold is already running with the folder " + folder
            + ". Stop that one first, or choose another folder with --sevenfold.var=FOLDER.");
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be locked", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of the folder could not be given back", e);
    }
  }
}
