package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both keys are rotated by command while the product runs, and an open case goes on. */
class RotationTest extends PageTest {

  @Autowired
  Journal journal;
  @Autowired
  HeadSigner signer;
  @Autowired
  Verification verification;
  @Autowired
  JdbcClient jdbc;

  @Test
  void anOpenCaseGoesOnUnderANewMasterKey() throws Exception {
    ConcernReference open = walk.raise(people.raiser(), Map.of(), Map.of());
    Path earlier = Files.copy(VAR.resolve("master.key"), VAR.resolve("earlier.key"));
    byte[] wrappedBefore = wrapped(open);

    RecordAlone.Said said = command("--rotate-master-key");

    assertThat(said.lines()).first().asString().startsWith("There is a new master key in " + VAR.resolve("master.key"));
    assertThat(said.exitCode()).isZero();
    assertThat(jdbc.sql("select distinct key_id from case_key").query(String.class).list()).containsExactly(
        MasterKey.read(VAR.resolve("master.key")).id());
    goesOn(open);
    goesOn(walk.raise(people.raiser(), Map.of(), Map.of()));
    assertThat(opens(MasterKey.read(earlier).aead(), open, wrapped(open))).as("with the earlier key").isFalse();
    assertThat(opens(MasterKey.read(VAR.resolve("master.key")).aead(), open, wrappedBefore)).as("of a backup").isTrue();
    Files.delete(earlier);
  }

  @Test
  void whatWasSignedWithTheEarlierSigningKeyIsStillChecked() throws IOException {
    ConcernReference open = walk.raise(people.raiser(), Map.of(), Map.of());
    signer.sign();
    String secretBefore = Files.readString(VAR.resolve("signing.key"));

    assertThat(command("--rotate-signing-key").exitCode()).isZero();
    assertThat(command("--rotate-signing-key").exitCode()).isZero();

    goesOn(open);
    signer.sign();
    assertThat(Files.readString(VAR.resolve("signing.key"))).isNotEqualTo(secretBefore);
    assertThat(verification.all().faults()).noneMatch(fault -> fault.kind() == Fault.Kind.LINE);
    Files.move(VAR.resolve("signing.public"), VAR.resolve("elsewhere"));
    assertThat(command("--verify").lines()).anyMatch(line -> line.startsWith("Line 1 of the signed heads is broken"));
    Files.move(VAR.resolve("elsewhere"), VAR.resolve("signing.public"));
    assertThat(command("--verify").lines()).noneMatch(line -> line.startsWith("Line "));
  }

  private void goesOn(ConcernReference concern) {
    OpenTask task = work.ofConcern(concern).get(0);
    int before = journal.read(TestReading.COMPARING, concern).entries().size();
    walk.answer(directory.person(work.candidates(task.id()).get(0)).orElseThrow(), task, Map.of());
    CaseRecord record = journal.read(TestReading.COMPARING, concern);
    assertThat(record.entries()).hasSizeGreaterThan(before).noneMatch(entry -> entry.act().kind().isAnswer()
        && entry.content().isEmpty());
    assertThat(record.faults()).isEmpty();
  }

  private byte[] wrapped(ConcernReference chain) {
    return jdbc.sql("select wrapped from case_key where chain = ?").param(chain.value()).query(byte[].class).single();
  }

  private static boolean opens(Aead key, ConcernReference chain, byte[] wrapped) {
    try {
      TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, key, chain.value().getBytes());
      return true;
    } catch (GeneralSecurityException notItsKey) {
      return false;
    }
  }

  private static RecordAlone.Said command(String option) {
    return RecordAlone.command(DATABASE.springProperties(), VAR, option);
  }
}
