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
import org.sevenfold.record.key.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;

class HeadSignerTest extends RecordTest {

  @TempDir
  Path folder;
  @Autowired
  private Checks checks;
  @Autowired
  private Erased erased;
  private final Anchors anchors = new Anchors(List.of());
  private final MetFaults met = new MetFaults();
  private Path file;
  private SigningKey key;
  private HeadSigner signer;
  private Verification checked;

  @BeforeEach
  void threeSignedEntries() {
    file = folder.resolve("heads.log");
    key = SigningKey.create(folder.resolve("signing.key"));
    signer = signer();
    checked = new Verification(links, keys, new SignedHeads(file, key), anchors, checks, erased,
        List.of(),
        TestSettings.ofNode("of this test"));
    entries(3);
    signer.sign();
    assertThat(found()).isEmpty();
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
    assertThat(found()).isEmpty();
  }

  @Test
  void lastEntriesTakenAwayTogetherAreFound() {
    harm("delete from journal_entry where chain = ? and number > 1", chain);
    assertThat(verification.faults(chain)).as("what is left holds by itself").isEmpty();
    assertThat(found()).containsExactly(new Fault(chain, 3, Fault.Kind.MISSING));
  }

  @Test
  void aWholeChainTakenAwayIsFound() {
    harm("delete from journal_entry where chain = ?", chain);
    assertThat(found()).containsExactly(new Fault(chain, 3, Fault.Kind.MISSING));
  }

  @Test
  void aChainWrittenAnewWithTrueHashesIsNotSigned() {
    writeAnew();
    links.insert(Link.forge(chain, 4, "{}", new byte[1], links.all(chain).get(2).hash()));
    assertNotSigned(new Fault(chain, 3, Fault.Kind.SIGNED_OTHERWISE));
  }

  @Test
  void anEndCutOffAndGrownAgainByTheProductItselfIsNotSigned() {
    harm("delete from journal_entry where chain = ? and number > 1", chain);
    entries(3);
    assertThat(verification.faults(chain)).as("hashes and seals are true").isEmpty();
    assertNotSigned(new Fault(chain, 3, Fault.Kind.SIGNED_OTHERWISE));
  }

  @Test
  void anEndCutOffOrAChainTakenAwayIsToldAtTheNextSigning() {
    harm("delete from journal_entry where chain = ? and number = 3", chain);
    assertNotSigned(new Fault(chain, 3, Fault.Kind.MISSING));
    harm("delete from journal_entry where chain = ?", chain);
    assertNotSigned(new Fault(chain, 3, Fault.Kind.MISSING));
  }

  @Test
  void whatIsNotSealedWithTheKeyOfTheChainIsNotSigned() {
    Link last = links.all(chain).get(2);
    links.insert(Link.forge(chain, 4, last.head(), last.sealed(), last.hash()));
    assertNotSigned(new Fault(chain, 4, Fault.Kind.CHANGED));
  }

  private void writeAnew() {
    byte[] previous = Link.root(chain);
    for (Link link : links.all(chain)) {
      Link anew = Link.forge(chain, link.number(), link.head().replace("somebody", "nobody"), link.sealed(), previous);
      replace(anew);
      previous = anew.hash();
    }
    assertThat(links.all(chain)).as("the hashes are true").allMatch(Link::isTrue);
  }

  private void assertNotSigned(Fault fault) {
    String before = lineOfThisChain();
    signer.sign();
    signer().sign();
    assertThat(lineOfThisChain()).isEqualTo(before);
    assertThat(met.take()).contains(fault);
    assertThat(found()).contains(fault);
  }

  @Test
  void aForgedLineIsFound() throws IOException {
    harm("delete from journal_entry where chain = ? and number = 3", chain);
    change(lines -> lines.replaceAll(line -> line.equals(lineOfThisChain()) ? line.replace("\t3\t", "\t2\t") : line));
    assertThat(found()).extracting(Fault::kind).contains(Fault.Kind.LINE);
  }

  @Test
  void aLineSignedWithAnotherKeyIsFound() {
    SigningKey other = SigningKey.create(folder.resolve("other.key"));
    entries(1);
    new HeadSigner(links, keys, new SignedHeads(file, other), anchors, met, erased, clock).sign();
    assertThat(found()).isNotEmpty().allMatch(fault -> fault.kind() == Fault.Kind.LINE);
  }

  @Test
  void aLineTakenOutOfTheMiddleIsFoundAndThoseAfterItStillCount() throws IOException {
    entries(1);
    signer.sign();
    entries(1);
    signer.sign();
    change(lines -> lines.remove(lines.size() - 2));
    assertThat(found()).extracting(Fault::kind).containsExactly(Fault.Kind.LINE);
    entries(1);
    signer().sign();
    assertThat(found()).hasSize(1);
  }

  @Test
  void halfALineOfAMachineThatStoppedIsToldAndDoesNotSpoilTheNext() throws IOException {
    Files.writeString(file, "2026-11-17T10:0", StandardOpenOption.APPEND);
    entries(1);
    signer().sign();
    assertThat(lineOfThisChain()).contains(chain + "\t4\t");
    assertThat(found()).extracting(Fault::kind).containsExactly(Fault.Kind.LINE);
  }

  /** Of this test's chain and file; other tests have harmed others. */
  private List<Fault> found() {
    return checked.all().faults().stream().filter(fault -> List.of(chain, Fault.HEADS).contains(fault.chain()))
        .toList();
  }

  private HeadSigner signer() {
    return new HeadSigner(links, keys, new SignedHeads(file, key), anchors, met, erased, clock);
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
