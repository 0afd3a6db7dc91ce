package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;

/** Somebody with every right in the database changes the record: it is found, or can't be done. */
class TamperingTest extends RecordTest {

  @BeforeEach
  void fourEntries() {
    entries(4);
    assertThat(verification.fault(chain)).isEmpty();
  }

  @Test
  void aChangedHeadIsFound() {
    harm("update journal_entry set head = replace(head, 'somebody', 'nobody') where chain = ? and number = 2", chain);
    assertFoundAt(2);
    assertThatThrownBy(() -> journal.read(concern)).hasMessageContaining("Entry 2 of").hasMessageContaining("tampered");
  }

  @Test
  void aChangedCiphertextIsFound() {
    harm("update journal_entry set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
        + " where chain = ? and number = 3", chain);
    assertFoundAt(3);
    assertThatThrownBy(() -> journal.read(concern)).hasMessageContaining("Entry 3 of").hasMessageContaining("tampered");
  }

  @Test
  void aChangedHashIsFound() {
    harm("update journal_entry set hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) where chain = ? and number = 4",
        chain);
    assertFoundAt(4);
  }

  @Test
  void aChangedFormatIsFound() {
    harm("update journal_entry set format = 2 where chain = ? and number = 1", chain);
    assertFoundAt(1);
  }

  @Test
  void anEntryTakenOutOfTheMiddleIsFound() {
    harm("delete from journal_entry where chain = ? and number = 2", chain);
    assertFoundAt(2);
  }

  @Test
  void anEntryTakenOutAndTheOthersMovedUpIsFound() {
    harm("delete from journal_entry where chain = ? and number = 2", chain);
    // by way of numbers that nobody has: in which order the rows are moved is the database's affair
    harm("update journal_entry set number = number + 1000 where chain = ? and number > 2", chain);
    harm("update journal_entry set number = number - 1001 where chain = ? and number > 1000", chain);
    assertFoundAt(2);
  }

  @Test
  void entriesThatChangedPlacesAreFound() {
    harm("update journal_entry set number = 99 where chain = ? and number = 2", chain);
    harm("update journal_entry set number = 2 where chain = ? and number = 3", chain);
    harm("update journal_entry set number = 3 where chain = ? and number = 99", chain);
    assertFoundAt(2);
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
    assertThat(verification.fault(chain)).as("the hashes are true").isEmpty();
    assertThatThrownBy(() -> journal.read(concern)).hasMessageContaining("Entry 4 of").hasMessageContaining("tampered");
  }

  @Test
  void aHeadChangedWithATrueHashDoesNotOpen() {
    Link last = links.all(chain).get(3);
    replace(Link.forge(chain, 4, last.head().replace(SOMEBODY.value(), "nobody"), last.sealed(), last.previousHash()));
    assertThat(verification.fault(chain)).as("the hashes are true").isEmpty();
    assertThatThrownBy(() -> journal.read(concern)).hasMessageContaining("Entry 4 of").hasMessageContaining("tampered");
  }

  @Test
  void theKeyOfAnotherCaseDoesNotServe() {
    append(new ConcernReference(chain + " other"), SECRET);
    harm("update case_key set wrapped = (select wrapped from case_key where chain = ?) where chain = ?",
        chain + " other", chain);
    assertThatThrownBy(() -> journal.read(concern)).hasMessageContaining("does not open with this master key");
  }

  private void assertFoundAt(int number) {
    assertThat(verification.fault(chain)).hasValueSatisfying(
        fault -> assertThat(fault).contains(chain).endsWith("at entry " + number));
    assertThat(verification.faults()).anyMatch(fault -> fault.contains(chain));
  }
}
