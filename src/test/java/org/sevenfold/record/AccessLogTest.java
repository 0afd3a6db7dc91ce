package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.TestSettings;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

class AccessLogTest extends RecordTest {

  private static final String DAY = "access 2026-11-17 ";
  private static final String DAY_AFTER = "access 2026-11-18 ";
  private static final PersonId ANN = new PersonId("ann");
  private static final PersonId BEN = new PersonId("ben");

  @Autowired
  Authors authors;
  @Autowired
  AccessMarks marks;
  @Autowired
  ReadingReasons reasons;
  @Autowired
  MetFaults met;
  @Autowired
  HeldChains chains;

  private final String node = UUID.randomUUID().toString();

  @AfterEach
  void nothingOfThisNodeIsLeftBehind() {
    for (String table : List.of("journal_entry", "case_key", "access_mark")) {
      asSuperuser("delete from " + table + " where chain like ?", "access % " + node + "%");
    }
  }

  @Test
  void whoReadWhatIsChainedForEachDayAndNode() {
    AccessLog log = log(node);
    log.note(page(ANN), List.of(concern));
    log.note(page(BEN), List.of(concern));
    log(node + "-2").note(page(ANN), List.of(concern));
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
    log.note(page(ANN), List.of(concern));

    assertThat(looks(DAY + node)).extracting(Look::person).containsExactly(ANN, BEN);
    assertThat(looks(DAY + node + "-2")).hasSize(1);
    assertThat(journal.readChain(DAY_AFTER + node).entries()).extracting(Entry::number).containsExactly(1);
    assertThat(List.of(DAY + node, DAY + node + "-2", DAY_AFTER + node))
        .allSatisfy(one -> assertThat(verification.faults(one)).isEmpty());
  }

  @Test
  void whichConcernWasReadIsSealedAndItsMarkIsAnotherForEverybody() {
    log(node).note(page(ANN), List.of(concern));
    log(node).note(page(BEN), List.of(concern));
    assertThat(looks(DAY + node).get(0)).extracting(Look::view, Look::concerns)
        .containsExactly(View.CASE_PAGE, List.of(concern));
    assertThat(links.all(DAY + node)).allSatisfy(link -> assertThat(link.head()).doesNotContain(chain));
    assertThat(marks.of(DAY + node).values()).hasSize(2).doesNotHaveDuplicates()
        .allSatisfy(one -> assertThat(one).hasSize(1).allMatch(mark -> !mark.contains(chain)));
  }

  @Test
  void oneViewOfOneRequestIsOneEntryHoweverMuchOfItIsOpened() {
    append(concern, SECRET);
    Journal read = journal(log(node));
    Reading reading = page(ANN);
    read.read(reading, concern);
    read.first(reading, List.of(concern));
    read.last(reading, concern, Act.Kind.ANSWERED);
    read.entry(reading, concern, 1);
    assertThat(looks(DAY + node)).hasSize(1);
    read.read(page(ANN), concern);
    assertThat(looks(DAY + node)).as("the next request").hasSize(2);
  }

  @Test
  void aListIsOneEntryThatNamesEachOfItsConcerns() {
    ConcernReference other = new ConcernReference(chain + " other");
    journal(log(node)).first(Reading.by(ANN, View.OWN_CONCERNS), List.of(concern, other));
    assertThat(looks(DAY + node)).extracting(Look::concerns).containsExactly(List.of(concern, other));
    assertThat(marks.of(DAY + node).get(1)).hasSize(2);
  }

  @Test
  void whatTheProductOpensForItsOwnWorkIsShownToNobody() {
    append(concern, SECRET);
    journal(log(node)).read(TestReading.COMPARING, concern);
    assertThat(links.all(DAY + node)).isEmpty();
  }

  @Test
  void whatFailsLaterTakesNothingBack() {
    AccessLog log = log(node);
    transaction().executeWithoutResult(status -> {
      log.note(page(ANN), List.of(concern));
      status.setRollbackOnly();
    });
    assertThat(looks(DAY + node)).extracting(Look::person).containsExactly(ANN);
  }

  @Test
  void whereItCannotBeWrittenNothingIsShown() {
    append(concern, SECRET);
    asSuperuser("insert into case_key values (?, 'x', '', now())", DAY + node);
    Journal read = journal(log(node));
    try {
      assertThatThrownBy(() -> read.read(page(ANN), concern)).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> read.first(page(ANN), List.of(concern))).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> read.entry(page(ANN), concern, 1)).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> read.last(page(ANN), concern, Act.Kind.ANSWERED)).isInstanceOf(RuntimeException.class);
      assertThat(read.read(TestReading.COMPARING, concern).entries()).hasSize(1);
    } finally {
      asSuperuser("delete from case_key where chain = ?", DAY + node);
    }
  }

  @Test
  void twoProcessesOfOneNameDoNotLoseAnEntry() {
    AccessLog one = log(node);
    AccessLog other = log(node);
    for (int i = 0; i < 3; i++) {
      one.note(page(ANN), List.of(concern));
      other.note(page(BEN), List.of(concern));
    }
    assertThat(looks(DAY + node)).extracting(Look::person).containsExactly(ANN, BEN, ANN, BEN, ANN, BEN);
    assertThat(verification.faults(DAY + node)).isEmpty();
  }

  @Test
  void whoeverIsRefusedLeavesATry() {
    log(node).tried(ANN, concern);
    assertThat(looks(DAY + node)).extracting(Look::isRefused, Look::concerns)
        .containsExactly(tuple(true, List.of(concern)));
  }

  @Test
  void whoeverTakesARowOutOfTheIndexIsFoundOut() {
    log(node).note(page(ANN), List.of(concern, new ConcernReference(chain + " other")));
    assertThat(verification.faults(DAY + node)).isEmpty();
    harm("delete from access_mark where mark = ?", marks.of(ANN, List.of(concern)).get(0));
    assertThat(verification.faults(DAY + node)).containsExactly(new Fault(DAY + node, 1, Fault.Kind.NOT_MARKED));
  }

  @Test
  void whatIsOlderThanTheListOfViewsIsReadToo() {
    Act old = new Act(Act.Kind.READ, ANN, "case page", "", Map.of("concern", chain));
    transaction().executeWithoutResult(status -> journal.appendToChain(chain, old));
    assertThat(looks(chain)).extracting(Look::view, Look::concerns)
        .containsExactly(tuple(View.CASE_PAGE, List.of(concern)));
  }

  private List<Look> looks(String name) {
    return journal.readChain(name).entries().stream().map(Look::of).toList();
  }

  private static Reading page(PersonId person) {
    return Reading.by(person, View.CASE_PAGE);
  }

  private AccessLog log(String name) {
    return new AccessLog(links, keys, met, authors, marks, reasons, clock, TestSettings.ofNode(name), transactions);
  }

  private Journal journal(AccessLog log) {
    return new Journal(chains, links, keys, met, clock, authors, log);
  }
}
