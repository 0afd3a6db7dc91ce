package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class VarFolderCheckTest {

  @TempDir
  Path folder;

  @Test
  void aFolderThatTheProductMakesIsItsOwn() throws IOException {
    assertThat(new VarFolderCheck().faults(inUse("live", "made"))).isEmpty();
    assertThat(Files.getPosixFilePermissions(folder.resolve("made")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwx------", "rwxr-x---", "rwx--x---"})
  void aGroupMayReadIt(String rights) throws IOException {
    assertThat(faults("live", rights)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---r--", "rwx----w-", "rwx-----x", "rwxr-xr-x"})
  void othersMayNotGetIntoItInRealUse(String rights) throws IOException {
    assertThat(faults("live", rights)).containsExactly("Others on this machine get into the var folder "
        + folder.toRealPath().resolve("there") + ". Take that away: chmod 700.");
    assertThat(faults("demo", rights)).isEmpty();
  }

  private Iterable<String> faults(String profile, String rights) throws IOException {
    Path there = folder.resolve("there");
    Files.createDirectories(there);
    Files.setPosixFilePermissions(there, PosixFilePermissions.fromString(rights));
    return new VarFolderCheck().faults(inUse(profile, "there"));
  }

  private MockEnvironment inUse(String profile, String name) {
    MockEnvironment environment = new MockEnvironment().withProperty("sevenfold.var", folder.resolve(name).toString());
    environment.setActiveProfiles(profile);
    return environment;
  }
}
