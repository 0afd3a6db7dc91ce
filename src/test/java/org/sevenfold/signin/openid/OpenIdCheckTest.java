package org.sevenfold.signin.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** A provider that is set half, or so that strangers come in, is said before anything starts. */
class OpenIdCheckTest {

  private static final String AT = "sevenfold.openid-connect.";
  private static final int BITS = 2048;

  private final MockEnvironment environment = new MockEnvironment();

  @TempDir
  Path folder;

  @Test
  void withoutAProviderThereIsNothingToSay() {
    assertThat(new OpenIdCheck().faults(environment)).isEmpty();
  }

  @Test
  void wholeItFits() {
    whole();
    assertThat(new OpenIdCheck().faults(environment)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "issuer | http://login.school.example | issuer must be an address that begins with https://",
      "issuer | https://login.microsoftonline.com/common/v2.0 | with your tenant's own id",
      "issuer | https://login.school.example?x=1 | issuer must be an address",
      "issuer | our house | issuer must be an address",
      "issuer | '' | client-id is of no use without",
      "client-id | '' | client-id must not be empty",
      "client-secret | '' | Set either",
      "scopes | profile | scopes must hold openid",
      "subject-claim | email | must name a claim that is never given to anybody else",
      "subject-claim | Preferred_Username | must name a claim that is never given to anybody else",
      "issuer | https://accounts.google.com | must hold hd=YOUR.DOMAIN"})
  void whatDoesNotFitIsSaid(String key, String value, String said) {
    whole();
    environment.setProperty(AT + key, value);
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().contains(said);
  }

  @Test
  void everythingIsSaidAtOnce() {
    environment.setProperty(AT + "issuer", "ftp://x");
    environment.setProperty(AT + "scopes", "profile");
    environment.setProperty(AT + "subject-claim", "upn");
    assertThat(new OpenIdCheck().faults(environment)).hasSize(5);
  }

  @Test
  void theSecretsFileIsThereAndForItsOwnerAlone() throws IOException {
    whole();
    Path file = folder.resolve("secret");
    environment.setProperty(AT + "client-secret", "");
    environment.setProperty(AT + "client-secret-file", file.toString());
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().contains("is missing");
    Files.writeString(file, "");
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().contains("is empty");
    Files.writeString(file, "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().contains("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(new OpenIdCheck().faults(environment)).isEmpty();
    environment.setProperty(AT + "client-secret", "both");
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().startsWith("Set either");
  }

  @Test
  void theKeysFileIsLookedAtAsWell() throws IOException, JOSEException {
    whole();
    Path file = folder.resolve("key");
    environment.setProperty(AT + "client-key-file", file.toString());
    assertThat(new OpenIdCheck().faults(environment)).as("both, and both are told").hasSize(2)
        .anyMatch(fault -> fault.startsWith("Set either")).anyMatch(fault -> fault.contains("key-file is missing"));
    environment.setProperty(AT + "client-secret", "");
    Files.writeString(file, "a secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().contains("holds no key that signs");
    Files.writeString(file, new RSAKeyGenerator(BITS).generate().toJSONString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(new OpenIdCheck().faults(environment)).singleElement().asString().contains("key-file", "chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(new OpenIdCheck().faults(environment)).isEmpty();
  }

  private void whole() {
    environment.setProperty(AT + "issuer", "https://login.school.example/v2.0");
    environment.setProperty(AT + "client-id", "sevenfold");
    environment.setProperty(AT + "client-secret", "secret");
  }
}
