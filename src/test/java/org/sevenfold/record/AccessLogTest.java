package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestSettings;
import org.sevenfold.directory.PersonId;

class AccessLogTest extends RecordTest {

  private static final String DAY = "access 2026-11-17 ";
  private static final String DAY_AFTER = "access 2026-11-18 ";

  @Test
  void whoReadWhatIsChainedForEachDayAndNode() {
    String node = UUID.randomUUID().toString();
    read(node, "ann");
    read(node, "ben");
    read(node + "-2", "ann");
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
    read(node, "ann");

    assertThat(journal.readChain(DAY + node).entries()).extracting(entry -> entry.act().who())
        .containsExactly(new PersonId("ann"), new PersonId("ben"));
    assertThat(journal.readChain(DAY + node + "-2").entries()).hasSize(1);
    assertThat(journal.readChain(DAY_AFTER + node).entries()).extracting(Entry::number).containsExactly(1);
    assertThat(List.of(DAY + node, DAY + node + "-2", DAY_AFTER + node))
        .allSatisfy(one -> assertThat(verification.faults(one)).isEmpty());
  }

  @Test
  void whichConcernWasReadIsSealed() {
    String node = UUID.randomUUID().toString();
    read(node, "ann");
    Entry entry = journal.readChain(DAY + node).entries().get(0);
    assertThat(entry.act().subject()).isEqualTo("case page");
    assertThat(entry.content()).isEqualTo(Map.of("concern", chain));
    assertThat(links.all(DAY + node).get(0).head()).doesNotContain(chain);
  }

  private void read(String node, String person) {
    AccessLog log = new AccessLog(journal, (Clock) clock, TestSettings.ofNode(node));
    transaction().executeWithoutResult(status -> log.read(new PersonId(person), concern, "case page"));
  }
}
