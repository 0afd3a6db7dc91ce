package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.TestSettings;

class HeadSignerTest extends RecordTest {

  @TempDir
  Path folder;
  private Path file;
  private SigningKey key;
  private HeadSigner signer;
  private Verification checked;

  @BeforeEach
  void threeSignedEntries() {
    file = folder.resolve("heads.log");
    key = SigningKey.create(folder.resolve("signing.key"));
    signer = signer();
    checked = new Verification(links, new SignedHeads(file, key));
    entries(3);
    signer.sign();
    assertThat(checked.faults()).isEmpty();
  }

  @Test
  void aHeadIsSignedWithTimeChainNumberAndHash() throws IOException {
    assertThat(lineOfThisChain().split("\t")).startsWith(TUESDAY.toString(), chain, "3").hasSize(5);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aChainThatHasNotMovedIsNotSignedAgainEvenAfterANewStart() throws IOException {
    List<String> before = Files.readAllLines(file);
    signer.sign();
    signer().sign();
    assertThat(Files.readAllLines(file)).isEqualTo(before);
  }

  @Test
  void aChainThatHasMovedIsSignedOnceMoreAfterANewStart() throws IOException {
    int before = Files.readAllLines(file).size();
    entries(2);
    signer().sign();
    assertThat(Files.readAllLines(file)).hasSize(before + 1).last().asString().contains(chain + "\t5\t");
    assertThat(checked.faults()).isEmpty();
  }

  @Test
  void lastEntriesTakenAwayTogetherAreFound() {
    harm("delete from journal_entry where chain = ? and number > 1", chain);
    assertThat(verification.fault(chain)).as("what is left holds by itself").isEmpty();
    assertThat(checked.fault(chain)).hasValue(
        "The record " + chain + " no longer has entry 3 as it was signed at " + TUESDAY);
  }

  @Test
  void aWholeChainTakenAwayIsFound() {
    harm("delete from journal_entry where chain = ?", chain);
    assertThat(checked.faults()).anyMatch(fault -> fault.contains(chain + " no longer has entry 3"));
  }

  @Test
  void aChainWrittenAnewWithTrueHashesIsFoundEvenOnceTheNewOneIsSigned() {
    byte[] previous = Link.root(chain);
    for (Link link : links.all(chain)) {
      Link anew = Link.forge(chain, link.number(), link.head().replace("somebody", "nobody"), link.sealed(), previous);
      replace(anew);
      previous = anew.hash();
    }
    assertThat(verification.fault(chain)).as("the hashes are true").isEmpty();
    asSuperuser("delete from journal_entry where chain = ? and number = 3", chain);
    Link last = links.all(chain).get(1);
    links.insert(Link.forge(chain, 3, last.head(), last.sealed(), last.hash()));
    links.insert(Link.forge(chain, 4, last.head(), last.sealed(), links.all(chain).get(2).hash()));
    signer.sign();
    assertThat(checked.fault(chain)).hasValueSatisfying(fault -> assertThat(fault).contains("entry 3"));
  }

  @Test
  void aForgedLineIsFound() throws IOException {
    harm("delete from journal_entry where chain = ? and number = 3", chain);
    change(lines -> lines.replaceAll(line -> line.equals(lineOfThisChain()) ? line.replace("\t3\t", "\t2\t") : line));
    assertThat(checked.faults()).anyMatch(fault -> fault.startsWith("Line ") && fault.contains("signed heads"));
  }

  @Test
  void aLineSignedWithAnotherKeyIsFound() {
    SigningKey other = SigningKey.create(folder.resolve("other.key"));
    entries(1);
    new HeadSigner(links, new SignedHeads(file, other), clock, TestSettings.standard()).sign();
    assertThat(checked.faults()).isNotEmpty().allMatch(fault -> fault.startsWith("Line "));
  }

  @Test
  void aLineTakenOutOfTheMiddleIsFoundAndThoseAfterItStillCount() throws IOException {
    entries(1);
    signer.sign();
    entries(1);
    signer.sign();
    change(lines -> lines.remove(lines.size() - 2));
    assertThat(checked.faults()).singleElement().asString().startsWith("Line ");
    entries(1);
    signer().sign();
    assertThat(checked.faults()).hasSize(1);
  }

  @Test
  void halfALineOfAMachineThatStoppedIsToldAndDoesNotSpoilTheNext() throws IOException {
    Files.writeString(file, "2026-11-17T10:0", StandardOpenOption.APPEND);
    entries(1);
    signer().sign();
    assertThat(lineOfThisChain()).contains(chain + "\t4\t");
    assertThat(checked.faults()).singleElement().asString().startsWith("Line ");
  }

  private HeadSigner signer() {
    return new HeadSigner(links, new SignedHeads(file, key), clock, TestSettings.standard());
  }

  /** The newest. */
  private String lineOfThisChain() {
    try {
      return Files.readAllLines(file).stream().filter(line -> line.contains(chain)).reduce((one, next) -> next)
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void change(Consumer<List<String>> change) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    change.accept(lines);
    Files.write(file, lines);
  }
}
