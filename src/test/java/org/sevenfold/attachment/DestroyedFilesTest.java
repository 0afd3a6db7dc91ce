package org.sevenfold.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Verification;
import org.sevenfold.replay.Walk;
import org.sevenfold.retention.Destruction;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record is destroyed with its files; a linked one keeps its own copies until its own time has come (P69.b4). */
class DestroyedFilesTest extends AttachmentCase {

  private static final String WHY = "Nobody has asked for it in all the years";

  @Autowired
  LinkedFiles linkedFiles;
  @Autowired
  LinkedConcerns links;
  @Autowired
  Concerns concerns;
  @Autowired
  Destruction destruction;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  Verification verification;
  @Autowired
  JdbcClient jdbc;
  private ConcernReference linked;

  @BeforeEach
  void aFileInTwoLinkedConcerns() {
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.put("legal_basis", "court_order");
    concern = walk.raise(raiser, given, Map.of());
    walk.until(concern, task -> !links.of(concern).isEmpty(), given, Map.of());
    linked = links.of(concern).get(0).concern();
    linkedFiles.bring(raiser.id(), linked, concern, added(TestFiles.photo("of " + concern)).id());
    for (ConcernReference one : List.of(concern, linked)) {
      concerns.unmask(one);
      concerns.close(one, "SHARE");
    }
    clock.moveTo(Instant.parse("2102-01-10T10:00:00Z"));
  }

  @Test
  @Meets("P69.b4#1")
  void theFileGoesWithItsRecordAndTheLinkedOneKeepsItsOwn() {
    destroy(concern);
    assertThat(pieces(concern)).isZero();
    assertThat(concerns.find(concern)).isEmpty();
    assertThat(attachments.openOriginal(raiser.id(), linked, files(linked).get(0).id()).orElseThrow().content())
        .isEqualTo(TestFiles.photo("of " + concern));
    assertThat(links.of(linked)).as("nothing points to what is gone").isEmpty();
    assertThat(verification.faults(linked.value())).isEmpty();
    destroy(linked);
    assertThat(pieces(linked)).isZero();
    assertThat(jdbc.sql("select count(*) from case_key where chain in (?, ?)")
        .params(concern.value(), linked.value()).query(Integer.class).single()).isZero();
  }

  private void destroy(ConcernReference one) {
    assertThat(pieces(one)).as("before").isPositive();
    destruction.propose(people.the(Role.CALDICOTT_GUARDIAN), one, WHY);
    Proposal made = proposals.waitingFor(people.the(Role.SERVICE_MANAGER).id()).get(0);
    confirmations.confirm(people.the(Role.SERVICE_MANAGER), made.id(), WHY);
  }

  private int pieces(ConcernReference of) {
    return jdbc.sql("select count(*) from attachment a join attachment_chunk k on k.attachment = a.id"
        + " where a.concern = ?").param(of.value()).query(Integer.class).single();
  }
}
