package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Map;

import com.google.crypto.tink.Aead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names of those whom an entry names are sealed with it; what was sealed before that is told by the directory. */
class SealedNamesTest extends RecordTest {

  @Autowired
  CaseKeys keys;
  @Autowired
  Directory directory;
  @Autowired
  JdbcClient jdbc;

  private final ConcernReference concern = new ConcernReference(chain);
  private Person lead;

  @BeforeEach
  void thereIsALead() {
    lead = new TestPeople(directory).lead();
  }

  @Test
  void anEntryTellsTheNameAndJobOfThen() {
    Entry written = transaction().execute(status -> journal.appendToChain(chain, act()));
    jdbc.sql("update person set name = 'Mrs Newname', job = 'Bursar', active = false where id = ?")
        .param(lead.id().value())
        .update();
    assertThat(written.author()).hasValue(new Author(lead.name(), lead.job()));
    assertThat(journal.readChain(chain).entries()).containsExactly(written);
    assertThat(journal.first(TestReading.COMPARING, concern)).isEqualTo(written);
    assertThat(journal.last(TestReading.COMPARING, concern, Act.Kind.PASSED)).hasValue(written);
  }

  @Test
  void namesStandInNoColumn() {
    transaction().executeWithoutResult(status -> journal.appendToChain(chain, act()));
    assertThat(jdbc.sql("select j::text from journal_entry j where chain = ?").param(chain).query(String.class)
        .single()).contains(lead.id().value()).doesNotContain(lead.name());
  }

  @Test
  void anEntryOfBeforeIsToldByTheDirectoryAlsoOfSomebodyWhoHasLeft() throws GeneralSecurityException {
    sealedWithoutNames();
    directory.active(lead.id(), false);
    Entry old = journal.first(TestReading.COMPARING, concern);
    assertThat(old.author()).hasValue(new Author(lead.name(), lead.job()));
    assertThat(old.content()).containsEntry("said", SECRET);
    assertThat(verification.faults(chain)).isEmpty();
  }

  @Test
  void whatTheProductDidIsNobodys() {
    Entry closed = transaction().execute(
        status -> journal.appendToChain(chain, new Act(Act.Kind.CLOSED, Act.PRODUCT, "concern", "", Map.of())));
    assertThat(closed.author()).isEmpty();
  }

  private Act act() {
    return new Act(Act.Kind.PASSED, lead.id(), "lead", "", Map.of("said", SECRET));
  }

  /** As format 1 did it. */
  private void sealedWithoutNames() throws GeneralSecurityException {
    Aead key = keys.create(chain);
    String head = Head.of(act(), TUESDAY, keys.masterId()).json();
    byte[] sealed = key.encrypt(("{\"said\":\"" + SECRET + "\"}").getBytes(UTF_8),
        Link.place((short) 1, chain, 1, head, Link.root(chain)));
    links.insert(Link.forge((short) 1, chain, 1, head, sealed, Link.root(chain)));
  }
}
