package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestLocks;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two who decide as the second person at the same moment one decides, and the other is told so (ADR 0027). */
class DecidedOnceTest extends PageTest {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String WHY = "I have met her and seen her papers";

  @Autowired
  Staffing staffing;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  PeopleRecord record;

  @Test
  void oneConfirmsOrOneDeclines() throws SQLException {
    Person raiser = people.raiser();
    new TestAdministrator(staffing, directory)
        .change(raiser.as(EnumSet.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD)));
    Proposal asked = proposals.waitingFor(people.lead().id()).get(0);
    List<Boolean> decided = bothAtOnce(asked, () -> confirmations.confirm(people.lead(), asked.id(), WHY),
        () -> confirmations.decline(people.secondLead(), asked.id(), "Nobody here knows her"));
    assertThat(decided).containsExactlyInAnyOrder(true, false);
    Proposal.Outcome outcome = proposals.find(asked.id()).orElseThrow().ended().orElseThrow().outcome();
    assertThat(outcome).isEqualTo(decided.get(0) ? Proposal.Outcome.CONFIRMED : Proposal.Outcome.DECLINED);
    assertThat(directory.person(raiser.id()).orElseThrow().has(Role.SAFEGUARDING_LEAD)).isEqualTo(decided.get(0));
    assertThat(record.about(raiser.id())).extracting(PeopleRecord.Happened::kind)
        .filteredOn(kind -> kind == Act.Kind.CONFIRMED || kind == Act.Kind.DECLINED).hasSize(1);
  }

  /** Both have been asked whether it is theirs before either may decide: the row is held. */
  private static List<Boolean> bothAtOnce(Proposal asked, Runnable one, Runnable other) throws SQLException {
    try (Connection outside = DATABASE.superuser()) {
      outside.setAutoCommit(false);
      try (PreparedStatement hold = outside.prepareStatement("select 1 from proposal where id = ? for update")) {
        hold.setString(1, asked.id().value());
        hold.executeQuery();
      }
      List<CompletableFuture<Boolean>> running = Stream.of(one, other)
          .map(act -> CompletableFuture.runAsync(act).handle((done, refused) -> refused == null)).toList();
      await().atMost(BOUND).until(() -> TestLocks.waiting(outside) == 2);
      outside.rollback();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }
}
