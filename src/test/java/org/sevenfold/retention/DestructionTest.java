package org.sevenfold.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.ErasureRecord;
import org.sevenfold.record.ErasureRecord.Certificate;
import org.sevenfold.record.Fault;
import org.sevenfold.record.Verification;
import org.sevenfold.record.View;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record whose time has come: nothing by itself, two people, a certificate, and nothing left (P69.b4). */
class DestructionTest extends PageTest {

  private static final String WHY = "Nobody has asked for it in all the years";
  /** The chain of hashes and its certificate are meant to stay. */
  private static final Set<String> STAY = Set.of("journal_entry", "erasure");

  @Autowired
  Destruction destruction;
  @Autowired
  LegalHolds holds;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  Concerns concerns;
  @Autowired
  References references;
  @Autowired
  ErasureRecord certificates;
  @Autowired
  Verification verification;
  @Autowired
  HistoryService history;
  @Autowired
  Timers timers;
  @Autowired
  JdbcClient jdbc;

  private ConcernReference concern;
  private Person guardian;
  private Person lead;
  private Instant closed;

  @BeforeEach
  void aConcernThatIsClosed() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    for (int waits = 0; waits < 20 && closedAt().isEmpty(); waits++) {
      walk.until(concern, task -> false, Walk.HARM, Map.of());
      timers.nextDue(people.agency()).ifPresent(clock::moveTo);
      timers.runDue(people.agency());
    }
    guardian = people.the(Role.CALDICOTT_GUARDIAN);
    lead = people.lead();
    closed = closedAt().orElseThrow();
  }

  private Optional<Instant> closedAt() {
    return concerns.find(concern).orElseThrow().closedAt();
  }

  @Test
  @Meets("P69.b4#1")
  void twoPeopleDestroyItAndNothingIsLeftButTheCertificate() throws Exception {
    Set<String> names = names();
    assertThat(rows(names)).as("before").containsKeys("concern", "case_key", "act_hi_procinst", "notice");
    years(25);
    assertThat(text(guardian, "/retention")).contains(concern.value(), "25 years from the close");
    assertThat(text(lead, "/concerns/" + concern + "/readers")).as("the rule says what it is about")
        .contains(View.KEPT.words());
    send(guardian, "/retention/" + concern, Map.of("why", WHY));
    Proposal made = proposals.waitingFor(people.the(Role.SERVICE_MANAGER).id()).get(0);
    assertThat(concerns.find(concern)).as("until somebody confirms it").isPresent();
    send(people.the(Role.SERVICE_MANAGER), "/proposals/" + made.id(), Map.of("confirmed", "true", "why", WHY));
    assertThat(rows(names)).as("after").isEmpty();
    Certificate certificate = certificates.of(people.agency()).get(0);
    assertThat(certificate.what().concern()).isEqualTo(concern);
    assertThat(certificate.what().counts()).hasSize(9).allMatch(count -> count.after() == 0)
        .anyMatch(count -> count.store().startsWith("Key") && count.before() == 1);
    assertThat(text(guardian, "/retention")).contains("Certificate 1", guardian.name(), WHY);
    assertThat(text(lead, "/retention")).as("which rule says what it was about").contains("Certificate 1")
        .doesNotContain(WHY, "from the close");
    assertThat(faults()).isEmpty();
    for (Person person : List.of(people.raiser(), lead, guardian)) {
      for (String page : List.of("", "/receipt", "/hold", "/readers")) {
        assertThat(status(person, "/concerns/" + concern + page)).as(page).isEqualTo(404);
      }
    }
  }

  @Test
  void beforeItsDayNobodyDestroysIt() throws Exception {
    clock.moveTo(day(25).minus(Duration.ofDays(1)));
    assertThat(text(guardian, "/retention")).doesNotContain(concern.value());
    assertThatThrownBy(() -> destruction.propose(guardian, concern, WHY)).hasMessageContaining("has not come");
    assertThat(send(guardian, "/retention/" + concern, Map.of("why", WHY)).getResponse().getStatus()).isEqualTo(400);
  }

  @Test
  void aHoldComesBeforeEveryDayAndIsAskedAgainWhenItIsDestroyed() throws Exception {
    years(25);
    destruction.propose(guardian, concern, WHY);
    Proposal made = proposals.waitingFor(people.the(Role.SERVICE_MANAGER).id()).get(0);
    send(lead, "/concerns/" + concern + "/hold", Map.of("why", "An inquiry has asked for it"));
    assertThatThrownBy(() -> confirmations.confirm(people.the(Role.SERVICE_MANAGER), made.id(), WHY))
        .hasMessageContaining("legal hold");
    assertThat(proposals.find(made.id()).orElseThrow().ended()).as("nothing by half").isEmpty();
    assertThat(text(lead, "/concerns/" + concern)).contains("A legal hold was set", "An inquiry has asked");
    assertThat(text(guardian, "/retention")).contains("There is a legal hold on it");
    holds.lift(guardian, concern, "The inquiry has ended now");
    confirmations.confirm(people.the(Role.SERVICE_MANAGER), made.id(), WHY);
    assertThat(concerns.find(concern)).isEmpty();
  }

  @Test
  void nobodyElseHoldsProposesOrConfirmsAndNobodyTwice() {
    years(25);
    for (Person person : List.of(people.raiser(), people.the(Role.MANAGER), people.the(Role.ADMINISTRATOR))) {
      assertThatThrownBy(() -> holds.set(person, concern, WHY)).isInstanceOf(AnswerRefused.class);
      assertThatThrownBy(() -> destruction.propose(person, concern, WHY)).isInstanceOf(AnswerRefused.class);
    }
    destruction.propose(guardian, concern, WHY);
    Proposal made = proposals.waitingFor(people.the(Role.SERVICE_MANAGER).id()).get(0);
    assertThatThrownBy(() -> confirmations.confirm(guardian, made.id(), WHY)).as("not alone")
        .isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> destruction.propose(lead, concern, WHY)).hasMessageContaining("already");
    confirmations.decline(people.the(Role.SERVICE_MANAGER), made.id(), "She is asking for her file");
    assertThat(concerns.find(concern)).isPresent();
    assertThat(proposals.toDestroy(List.of(concern))).isEmpty();
  }

  @Test
  void aKeyThatIsGoneWithoutACertificateIsAFaultAndTheApplicationTakesNone() throws SQLException {
    assertThat(jdbc.sql("select destroy_key(?)").param(concern.value()).query(Integer.class).single()).isZero();
    assertThatThrownBy(() -> jdbc.sql("delete from case_key where chain = ?").param(concern.value()).update())
        .hasStackTraceContaining("permission denied");
    byte[] wrapped = jdbc.sql("select wrapped from case_key where chain = ?").param(concern.value())
        .query(byte[].class).single();
    outside("delete from case_key where chain = ?");
    assertThat(faults()).extracting(Fault::kind).contains(Fault.Kind.NO_KEY);
    jdbc.sql(
        "insert into erasure (concern, agency, entry, proposed_by, confirmed_by, at) values (?, ?, 1, ?, ?, now())")
        .params(concern.value(), people.agency(), guardian.id().value(), lead.id().value()).update();
    assertThat(faults()).extracting(Fault::kind).as("a row alone makes no certificate")
        .containsExactly(Fault.Kind.ERASED_OTHERWISE);
    outside("delete from erasure where concern = ?");
    jdbc.sql("insert into case_key (chain, key_id, wrapped, created_at) values (?, 'of a test', ?, now())")
        .params(concern.value(), wrapped).update();
  }

  /** As somebody does who has every right in the database. */
  private void outside(String sql) throws SQLException {
    try (Connection connection = DATABASE.superuser(); PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, concern.value());
      statement.executeUpdate();
    }
  }

  private List<Fault> faults() {
    return List.of(concern.value(), ErasureRecord.CHAIN + people.agency()).stream()
        .flatMap(chain -> verification.faults(chain).stream()).toList();
  }

  private void years(int years) {
    clock.moveTo(day(years));
  }

  private Instant day(int years) {
    return closed.atZone(ZoneOffset.UTC).plusYears(years).toInstant();
  }

  /** The reference, those of called processes, and their instances: whatever a row could name it by. */
  private Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(concern.value()));
    references.ownOf(concern).forEach(own -> names.add(own.value()));
    for (String key : Set.copyOf(names)) {
      history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
          .map(HistoricProcessInstance::getId).forEach(names::add);
    }
    return names;
  }

  /** How many rows of which table hold one of these names, of every table that there is. */
  private Map<String, Integer> rows(Set<String> names) {
    Map<String, Integer> found = new TreeMap<>();
    jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
        + " and table_type = 'BASE TABLE' and table_name not in ('flyway_schema_history')").query(String.class).list()
        .stream().filter(table -> !STAY.contains(table) && !table.startsWith("spring_session")).forEach(table -> {
          int count = jdbc.sql("select count(*) from " + table + " t where exists"
              + " (select 1 from unnest(?) n where strpos(t::text, n) > 0)").param(names.toArray(String[]::new))
              .query(Integer.class).single();
          if (count > 0) {
            found.put(table, count);
          }
        });
    return found;
  }
}
