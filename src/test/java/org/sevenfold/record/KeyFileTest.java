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
import org.sevenfold.record.key.KeyPlaces;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.record.key.SigningKey;
import org.sevenfold.start.RefusedToStart;
import org.springframework.mock.env.MockEnvironment;

class KeyFileTest {

  @TempDir
  Path folder;
  private final RecordSetup setup = new RecordSetup();

  @Test
  void aTrialMakesItsKeysAtTheFirstStartAndKeepsThemAfterwards() {
    MasterKey master = masterKey("demo");
    SigningKey signing = signingKey("demo");
    assertThat(masterKey("demo").id()).isEqualTo(master.id());
    assertThat(signingKey("demo").hasSigned("text", signing.sign("text"))).isTrue();
  }

  @Test
  void keysAreForTheirOwnerAlone() {
    masterKey("demo");
    signingKey("demo");
    assertThat(Stream.of("master.key", "signing.key").map(folder::resolve)).allSatisfy(file -> assertThat(
        Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------")));
  }

  @Test
  void theRealThingMakesNoKeyForItself() throws IOException {
    assertThatThrownBy(() -> masterKey("live")).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("The master key " + folder.resolve("master.key") + " is missing");
    assertThatThrownBy(() -> signingKey("live")).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("The signing key " + folder.resolve("signing.key") + " is missing");
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void aFileThatIsNotAKeyIsRefusedAndNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("master.key"), "not a key");
    assertThatThrownBy(() -> masterKey("demo")).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("is not a master key");
    assertThat(file).hasContent("not a key");
  }

  @Test
  void oneKeyDoesNotServeAsTheOther() throws IOException {
    signingKey("demo");
    Files.copy(folder.resolve("signing.key"), folder.resolve("master.key"));
    assertThatThrownBy(() -> masterKey("demo")).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("is not a master key");
  }

  private MasterKey masterKey(String profile) {
    MockEnvironment environment = environment(profile);
    return setup.masterKey(environment, new KeyPlaces(environment));
  }

  private SigningKey signingKey(String profile) {
    MockEnvironment environment = environment(profile);
    return setup.signingKey(environment, new KeyPlaces(environment));
  }

  private MockEnvironment environment(String profile) {
    MockEnvironment environment = new MockEnvironment().withProperty("sevenfold.var", folder.toString());
    environment.setActiveProfiles(profile);
    return environment;
  }
}
