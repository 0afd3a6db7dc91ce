package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.start.RefusedToStart;
import org.springframework.mock.env.MockEnvironment;

class KeyFileTest {

  @TempDir
  Path folder;
  private final RecordSetup setup = new RecordSetup();

  @Test
  void aTrialMakesItsKeysAtTheFirstStartAndKeepsThemAfterwards() {
    MasterKey master = setup.masterKey(environment("demo"));
    SigningKey signing = setup.signingKey(environment("demo"));
    assertThat(setup.masterKey(environment("demo")).id()).isEqualTo(master.id());
    assertThat(setup.signingKey(environment("demo")).hasSigned("text", signing.sign("text"))).isTrue();
  }

  @Test
  void keysAreForTheirOwnerAlone() {
    setup.masterKey(environment("demo"));
    setup.signingKey(environment("demo"));
    assertThat(Stream.of("master.key", "signing.key").map(folder::resolve)).allSatisfy(file -> assertThat(
        Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------")));
  }

  @Test
  void theRealThingMakesNoKeyForItself() throws IOException {
    assertThatThrownBy(() -> setup.masterKey(environment("live"))).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("The master key " + folder.resolve("master.key") + " is missing");
    assertThatThrownBy(() -> setup.signingKey(environment("live"))).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("The signing key " + folder.resolve("signing.key") + " is missing");
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void aFileThatIsNotAKeyIsRefusedAndNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("master.key"), "not a key");
    assertThatThrownBy(() -> setup.masterKey(environment("demo"))).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("is not a master key");
    assertThat(file).hasContent("not a key");
  }

  @Test
  void oneKeyDoesNotServeAsTheOther() throws IOException {
    setup.signingKey(environment("demo"));
    Files.copy(folder.resolve("signing.key"), folder.resolve("master.key"));
    assertThatThrownBy(() -> setup.masterKey(environment("demo"))).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("is not a master key");
  }

  private MockEnvironment environment(String profile) {
    MockEnvironment environment = new MockEnvironment().withProperty("sevenfold.var", folder.toString());
    environment.setActiveProfiles(profile);
    return environment;
  }
}
