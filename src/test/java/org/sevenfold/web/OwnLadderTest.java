package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.agency.AgencyLevels;
import org.sevenfold.agency.SettingEdition;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.work.AgencyTimes;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.ProposalId;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is asked when something is late, and in which order: an agency's, tried, confirmed by another, never nobody. */
class OwnLadderTest extends PageTest {

  private static final String WHY = "The leads and I agreed on it in their meeting";
  private static final OwnLadder HEAD_FIRST = OwnLadder.of("service_manager; safeguarding_lead; manager; ring POLICE");
  private static final int LAST = 4;

  @Autowired
  AgencyTimes times;
  @Autowired
  AgencyLevels levels;
  @Autowired
  Proposals proposals;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Ladder ladder;
  @Autowired
  JdbcClient jdbc;

  @Test
  void itIsTriedThenConfirmedByAnotherAndWhatIsOpenKeepsItsOrder() throws Exception {
    assertThat(text(administrator(), page())).contains("Now: <span>safeguarding lead, then manager, then service"
        + " manager, at last Children&#39;s social care outside");
    String tried = text(administrator(),
        page() + "?tried=true&first=service_manager&second=safeguarding_lead&third=manager&ring=POLICE");
    assertThat(tried).contains("What would come of it", "On a Friday evening before a bank holiday",
        "service manager (1 here)", "safeguarding lead (2 here)", "everybody again, and Police outside");
    OpenTask before = raised();
    assertThat(typed(HEAD_FIRST).getStatus()).isEqualTo(302);
    assertThat(typed(HEAD_FIRST).getStatus()).as("one at a time").isEqualTo(400);
    assertThat(text(people.lead(), "/proposals")).contains("Who is asked when something is late: service manager, then"
        + " safeguarding lead, then manager, at last Police outside", "Now: safeguarding lead, then manager");
    confirmations.confirm(people.lead(), open(), WHY);
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(3)));
    OpenTask after = raised();
    assertThat(ladder.asked(on(1, before))).contains(people.lead().id())
        .doesNotContain(people.the(Role.SERVICE_MANAGER).id());
    assertThat(ladder.asked(on(1, after))).containsExactly(people.the(Role.SERVICE_MANAGER).id());
    assertThat(ladder.asked(on(LAST, after))).contains(people.lead().id(), people.the(Role.MANAGER).id());
    assertThat(ladder.outside(on(LAST, after)).orElseThrow().name()).isEqualTo("Police");
    assertThat(ladder.outside(on(LAST, before)).orElseThrow().name()).isEqualTo("Children's social care");
  }

  @Test
  void whatHeldBeforeStaysAndIsPutBack() throws Exception {
    confirmed(Optional.of(HEAD_FIRST));
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
    assertThat(text(administrator(), page())).contains("confirmed by " + people.lead().name(),
        "As the policy pack says");
    confirmed(Optional.empty());
    assertThat(levels.editions(agency(), TimeKey.LADDER)).extracting(SettingEdition::value).containsExactly("",
        HEAD_FIRST.written());
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(3)));
    assertThat(ladder.asked(on(1, raised()))).contains(people.lead().id());
  }

  @Test
  void whoeverRaisesSomethingIsToldToRingTheAgencysOwnBody() throws Exception {
    ConcernReference before = toBeRead();
    confirmed(Optional.of(HEAD_FIRST));
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(3)));
    ConcernReference after = toBeRead();
    assertThat(text(people.raiser(), "/concerns/" + after + "/raised"))
        .containsSubsequence("If you hear nothing by", "ring <strong>Police</strong>").contains("999");
    assertThat(receipt(after)).startsWith("Police: ");
    assertThat(text(people.raiser(), "/concerns/" + before + "/raised")).as("what it was promised")
        .contains("ring <strong>Children&#39;s social care</strong>");
    assertThat(receipt(before)).startsWith("Children's social care: ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "safeguarding_lead; manager; service_manager; ring | Say whom people ring outside",
      "safeguarding_lead; manager; service_manager; ring COURT | Say whom people ring outside",
      "safeguarding_lead; manager; service_manager; ring MOON | Say whom people ring outside",
      "ring CSC | Say who is asked first",
      "manager; service_manager; ring CSC | The policy pack asks a safeguarding lead too",
      "safeguarding_lead; safeguarding_lead; manager; service_manager; ring CSC | Choose each once",
      "safeguarding_lead; manager; service_manager; practitioner; ring CSC | Choose who is asked",
      "safeguarding_lead; manager; service_manager; administrator; ring CSC | Choose who is asked"})
  void whatLeavesSomebodyOutOrEndsWithNobodyIsRefusedWhereverItIsSaid(String written, String why) throws Exception {
    OwnLadder wanted = new OwnLadder(OwnLadder.of(written).ask().stream().filter(one -> !"ring".equals(one)).toList(),
        OwnLadder.of(written).ring());
    MockHttpServletResponse posted = typed(wanted);
    assertThat(posted.getStatus()).isEqualTo(400);
    assertThat(posted.getContentAsString()).contains("<title>Error:", "href=\"#first\"", why);
    assertThatThrownBy(() -> times.ask(administrator().id(), agency(), Optional.of(wanted)))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining(why);
    assertThat(proposals.waitingFor(people.lead().id())).isEmpty();
  }

  @Test
  void aRungOnWhichNobodyIsIsRefusedAndMayBeLeftOutThen() throws Exception {
    jdbc.sql("delete from person_role where role = 'manager' and person = ?")
        .param(people.the(Role.MANAGER).id().value()).update();
    assertThat(typed(HEAD_FIRST).getContentAsString()).contains("Nobody here is a manager: nobody would be asked");
    assertThat(typed(OwnLadder.of("service_manager; safeguarding_lead; ring CSC")).getStatus()).isEqualTo(302);
  }

  @Test
  void onlyAnAdministratorChangesIt() throws Exception {
    for (Role role : List.of(Role.SAFEGUARDING_LEAD, Role.SERVICE_MANAGER, Role.PRACTITIONER)) {
      Person person = people.the(role);
      assertThat(status(person, page())).as(role.key()).isEqualTo(status(person, "/people"));
      assertThat(send(person, page(), boxes(HEAD_FIRST)).getResponse().getStatus()).as(role.key()).isIn(403, 404);
      assertThatThrownBy(() -> times.ask(person.id(), agency(), Optional.of(HEAD_FIRST)))
          .isInstanceOf(AnswerRefused.class).hasMessageContaining("Only an administrator");
    }
  }

  private MockHttpServletResponse typed(OwnLadder wanted) throws Exception {
    return send(administrator(), page(), boxes(wanted)).getResponse();
  }

  private static Map<String, String> boxes(OwnLadder wanted) {
    Map<String, String> boxes = new LinkedHashMap<>();
    List<String> names = List.of("first", "second", "third", "fourth");
    wanted.ask().forEach(role -> boxes.put(names.get(boxes.size()), role));
    boxes.put("ring", wanted.ring());
    return boxes;
  }

  private OpenTask on(int rung, OpenTask task) {
    jdbc.sql("update open_work set rung = ? where task = ?").params(rung, task.id().value()).update();
    return task;
  }

  private OpenTask raised() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "no"), Map.of());
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("describe")).findFirst().orElseThrow();
  }

  private ConcernReference toBeRead() {
    return walk.raise(people.raiser(), Map.of("lead_told_who", "yes"), Map.of());
  }

  /** What is written to whoever raised it. */
  private String receipt(ConcernReference concern) {
    return jdbc.sql("select what_to_do from notice where kind = 'RECEIPT' and concern = ?").param(concern.value())
        .query(String.class).single();
  }

  private void confirmed(Optional<OwnLadder> wanted) {
    times.ask(administrator().id(), agency(), wanted);
    confirmations.confirm(people.lead(), open(), WHY);
  }

  private ProposalId open() {
    return proposals.waitingFor(people.lead().id()).stream().map(Proposal::id).findFirst().orElseThrow();
  }

  private String page() {
    return "/people/agencies/" + people.agency() + "/ladder";
  }

  private Person administrator() {
    return people.the(Role.ADMINISTRATOR);
  }

  private Agency agency() {
    return directory.agency(people.agency()).orElseThrow();
  }
}
