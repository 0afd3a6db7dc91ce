package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with every right in the database changes the record: it is found, or can't be done. */
class TamperingTest extends RecordTest {

  @Autowired
  MetFaults met;

  @BeforeEach
  void fourEntries() {
    entries(4);
    assertThat(verification.faults(chain)).isEmpty();
  }

  @Test
  void aChangedHeadIsFound() {
    harm("update journal_entry set head = replace(head, 'somebody', 'nobody') where chain = ? and number = 2", chain);
    assertFound(2, Fault.Kind.CHANGED);
  }

  @Test
  void aChangedCiphertextIsFound() {
    harm("update journal_entry set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
        + " where chain = ? and number = 3", chain);
    assertFound(3, Fault.Kind.CHANGED);
  }

  @Test
  void aChangedHashIsFound() {
    harm("update journal_entry set hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) where chain = ? and number = 4",
        chain);
    assertFound(4, Fault.Kind.CHANGED);
  }

  @Test
  void aChangedFormatIsFound() {
    harm("update journal_entry set format = 257 where chain = ? and number = 1", chain);
    assertFound(1, Fault.Kind.CHANGED);
  }

  @Test
  void anEntryTakenOutOfTheMiddleIsFound() {
    harm("delete from journal_entry where chain = ? and number = 2", chain);
    assertFound(2, Fault.Kind.MISSING);
  }

  @Test
  void anEntryTakenOutAndTheOthersMovedUpIsFound() {
    harm("delete from journal_entry where chain = ? and number = 2", chain);
    // by way of numbers that nobody has: in which order the rows are moved is the database's affair
    harm("update journal_entry set number = number + 1000 where chain = ? and number > 2", chain);
    harm("update journal_entry set number = number - 1001 where chain = ? and number > 1000", chain);
    assertFound(2, Fault.Kind.CHANGED);
  }

  @Test
  void entriesThatChangedPlacesAreFound() {
    harm("update journal_entry set number = 99 where chain = ? and number = 2", chain);
    harm("update journal_entry set number = 2 where chain = ? and number = 3", chain);
    harm("update journal_entry set number = 3 where chain = ? and number = 99", chain);
    assertFound(2, Fault.Kind.CHANGED);
  }

  @Test
  void aChainCannotFork() {
    Link second = links.all(chain).get(1);
    Link fork = Link.forge(chain, 5, second.head(), second.sealed(), second.previousHash());
    assertThatThrownBy(() -> links.insert(fork)).hasMessageContaining("journal_entry_chain_previous_hash_key");
    Link twin = Link.forge(chain, 2, second.head(), second.sealed(), links.all(chain).get(3).hash());
    assertThatThrownBy(() -> links.insert(twin)).hasMessageContaining("journal_entry_pkey");
  }

  @Test
  void aCiphertextMovedWithATrueHashDoesNotOpen() {
    List<Link> all = links.all(chain);
    replace(Link.forge(chain, 4, all.get(3).head(), all.get(0).sealed(), all.get(3).previousHash()));
    assertThat(links.all(chain)).as("the hashes are true").allMatch(Link::isTrue);
    assertFound(4, Fault.Kind.CHANGED);
  }

  @Test
  void aHeadChangedWithATrueHashDoesNotOpen() {
    Link last = links.all(chain).get(3);
    replace(Link.forge(chain, 4, last.head().replace(SOMEBODY.value(), "nobody"), last.sealed(), last.previousHash()));
    assertThat(links.all(chain)).as("the hashes are true").allMatch(Link::isTrue);
    assertFound(4, Fault.Kind.CHANGED);
  }

  @Test
  void theKeyOfAnotherCaseDoesNotServe() {
    append(new ConcernReference(chain + " other"), SECRET);
    harm("update case_key set wrapped = (select wrapped from case_key where chain = ?) where chain = ?",
        chain + " other", chain);
    assertFound(0, Fault.Kind.NO_KEY);
    assertThat(journal.read(TestReading.COMPARING, concern).entries()).hasSize(4)
        .allMatch(entry -> entry.content().isEmpty());
    assertThatThrownBy(() -> append(concern, SECRET)).isInstanceOf(DamagedRecord.class);
  }

  @Test
  void anEarlierTimeThanThatOfTheEntryBeforeIsFound() {
    clock.moveTo(TUESDAY.minus(Duration.ofMinutes(4)));
    append(concern, "by a node whose clock is a little behind");
    assertThat(verification.faults(chain)).isEmpty();
    clock.moveTo(TUESDAY.minus(Duration.ofDays(1)));
    append(concern, "as if it had been yesterday");
    assertFound(6, Fault.Kind.EARLIER);
  }

  @Test
  void whatIsWrittenBehindAChangedEndIsWrittenAndTheEndIsTold() {
    harm("update journal_entry set head = replace(head, 'somebody', 'nobody') where chain = ? and number = 4", chain);
    met.take();
    append(concern, "what can't wait");
    assertThat(met.take()).containsExactly(new Fault(chain, 4, Fault.Kind.CHANGED));
    assertThat(journal.read(TestReading.COMPARING, concern).entries()).extracting(Entry::number).containsExactly(1, 2,
        3, 5);
  }

  /** By whoever checks and by whoever only reads: what is left is still shown. */
  private void assertFound(int number, Fault.Kind kind) {
    Fault fault = new Fault(chain, number, kind);
    assertThat(verification.faults(chain)).contains(fault).allMatch(one -> one.entry() >= number);
    met.take();
    assertThat(journal.read(TestReading.COMPARING, concern).faults()).contains(fault);
    assertThat(met.take()).contains(fault);
  }
}
