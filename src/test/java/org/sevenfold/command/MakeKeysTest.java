package org.sevenfold.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.record.key.SigningKey;
import org.sevenfold.start.CommandLine;

/** {@code --make-keys} needs no database, makes two keys, and never a second time. */
class MakeKeysTest {

  @TempDir
  Path folder;

  @Test
  void bothKeysAreMadeForTheirOwnerAlone() throws IOException {
    Path var = folder.resolve("new");
    assertThat(makeKeys(var)).isZero();
    assertThat(Files.getPosixFilePermissions(var)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.list(var)).containsExactlyInAnyOrder(var.resolve("master.key"), var.resolve("signing.key"))
        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    SigningKey signing = SigningKey.read(var.resolve("signing.key"));
    assertThat(signing.hasSigned("text", signing.sign("text"))).isTrue();
    assertThat(MasterKey.read(var.resolve("master.key")).id()).isNotBlank();
  }

  @Test
  void aKeyThatIsThereIsNotWrittenOverAndTheOtherIsNotMade() throws IOException {
    for (String there : List.of("master.key", "signing.key")) {
      Path var = Files.createDirectory(folder.resolve(there + " is there"));
      Path key = Files.writeString(var.resolve(there), "the key of every case");
      assertThat(makeKeys(var)).isEqualTo(2);
      assertThat(key).hasContent("the key of every case");
      try (Stream<Path> files = Files.list(var)) {
        assertThat(files).containsExactly(key);
      }
    }
  }

  private static int makeKeys(Path var) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Commands.run(CommandLine.read(new String[] {"--make-keys", "--sevenfold.var=" + var}, Map.of()), nowhere,
        nowhere);
  }
}
