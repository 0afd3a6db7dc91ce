package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes away keys, or changes the file of signed heads; {@code --verify} says what they did. */
class VerifyFilesTest extends TamperedCase {

  @Test
  void aKeyTakenAway() {
    harm("delete from case_key where chain = 'CASE'");
    assertFound("The record CASE does not open: its key is missing, or is not its own.");
  }

  @Test
  void aSignedHeadTakenOutOfTheFile() throws IOException {
    append(Act.Kind.ANSWERED, "lead", "share");
    product.getBean(HeadSigner.class).sign();
    Path heads = var.resolve("heads.log");
    Files.write(heads, Files.readAllLines(heads).subList(1, 2));
    assertFound("Line 1 of the signed heads is broken, forged, or no longer follows the line before it.");
  }

  @Test
  void theEndOfTheFileOfSignedHeadsCutOff() throws IOException {
    product.getBean(Checks.class).done(TUESDAY, "node-1", product.getBean(Verification.class).all());
    Files.delete(var.resolve("heads.log"));
    assertFound("The signed heads end before line 1, which they had when they were last checked.");
  }

  @Test
  void theEndOfTheFileOfSignedHeadsCutOffAndAnchoredOutside(@TempDir Path outside) throws IOException {
    String anchor = "--sevenfold.record.anchor=" + outside.resolve("heads.log");
    product.close();
    product = alone.run(var, anchor);
    append(Act.Kind.ANSWERED, "lead", "share");
    product.getBean(HeadSigner.class).sign();
    assertThat(alone.command(var, "--verify", anchor).exitCode()).isZero();
    harm("delete from journal_entry" + ENTRY + 5);
    Files.write(var.resolve("heads.log"), Files.readAllLines(outside.resolve("heads.log")).subList(0, 1));
    assertThat(alone.command(var, "--verify", anchor).lines())
        .contains("Line 2 of the signed heads is not the one that was anchored outside.");
  }

  @Test
  void itCannotBeSaidWithoutTheKeysAndThatIsNotTakenForAFault() throws IOException {
    Files.delete(var.resolve("master.key"));
    RecordAlone.Said said = alone.command(var, "--verify");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.lines()).singleElement().asString().startsWith("The master key " + var.resolve("master.key"));
  }
}
