package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

  @TempDir
  Path shared;

  @Test
  void programsAreUnpackedWhereNobodyElseCanPutAny() throws IOException {
    Path folder = ProgramFolder.in(shared, "ann").getParent();
    assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(ProgramFolder.in(shared, "ann").getParent()).isEqualTo(folder);
    assertThat(ProgramFolder.in(shared, "ben").getParent()).isNotEqualTo(folder);
  }

  @Test
  void aFolderThatOthersMayWriteToIsRefused() throws IOException {
    Path folder = ProgramFolder.in(shared, "ann").getParent();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> ProgramFolder.in(shared, "ann")).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("open to others");
  }

  @Test
  void aLinkThatSomebodyLaidIsRefused() throws IOException {
    Files.createSymbolicLink(shared.resolve("sevenfold-ann"), ProgramFolder.in(shared, "ben").getParent());
    assertThatThrownBy(() -> ProgramFolder.in(shared, "ann")).isInstanceOf(RefusedToStart.class);
  }
}
