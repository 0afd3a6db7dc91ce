package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.Exclusions;
import org.springframework.beans.factory.annotation.Autowired;

/** A concern has one route: the harm does not wait for an order, nor the order for the danger (S02). */
class LinkedConcernTest extends StoryTest {

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  Exclusions exclusions;

  @ParameterizedTest
  @CsvSource({"legal_basis, court_order", "legal_basis, statutory_duty", "inbound_request, s47",
      "inbound_request, s17_s27"})
  void theHarmGoesOnByItselfAtOnce(String fact, String value) {
    Story story = story().ofHarm().given(fact, value).raise().play("read_request", "read_instrument");
    LinkedConcerns.Linked linked = only(story);
    assertThat(linked.what()).isEqualTo("HARM");
    assertThat(cases.facts(TestReading.COMPARING, linked.concern())).containsEntry("route", "STANDARD")
        .containsEntry("legal_basis", "none")
        .containsEntry("inbound_request", "none").containsEntry("harm_level", "significant_harm_child");
    assertThat(keys(linked.concern())).containsExactlyInAnyOrder("triage", "state_purpose");
    assertThat(linkedConcerns.of(linked.concern()))
        .containsExactly(new LinkedConcerns.Linked(story.reference(), "DUTY"));
  }

  @Test
  void inDangerItIsTheDutyThatGoesOnByItself() {
    Story story = story().ofHarm().given("immediate_danger", "yes").given("legal_basis", "court_order").raise()
        .until("state_purpose");
    LinkedConcerns.Linked linked = only(story);
    assertThat(linked.what()).isEqualTo("DUTY");
    assertThat(cases.facts(TestReading.COMPARING, linked.concern())).containsEntry("route", "COURT_ORDER")
        .containsEntry("harm_linked", "yes");
    assertThat(keys(linked.concern())).containsExactlyInAnyOrder("triage", "read_instrument");
    assertThat(linkedConcerns.of(linked.concern())).as("no third concern").hasSize(1);
  }

  @Test
  void withoutHarmOfOurOwnKnowingNothingIsLinked() {
    Story order = story().given("legal_basis", "court_order").raise().until("read_instrument");
    assertThat(linkedConcerns.of(order.reference())).isEmpty();
    Story request = story().given("inbound_request", "s47").raise().until("read_request");
    assertThat(linkedConcerns.of(request.reference())).as("the authority suspects, we do not").isEmpty();
  }

  @Test
  void askedAgainItIsNotLinkedAgain() {
    Story story = story().ofHarm().given("legal_basis", "court_order").raise().until("decide_duty")
        .tell(CaseMessage.NEW_INFORMATION).until("decide_duty");
    assertThat(linkedConcerns.of(story.reference())).hasSize(1);
  }

  @Test
  void itsRecordOpensWithWhatWasRaisedAndWhatItIsLinkedTo() {
    Story story = story().ofHarm().given("legal_basis", "court_order").raise().until("read_instrument");
    ConcernReference linked = only(story).concern();
    Entry first = journal.read(TestReading.COMPARING, linked).entries().get(0);
    Entry raised = journal.read(TestReading.COMPARING, story.reference()).entries().get(0);
    assertThat(first.act().kind()).isEqualTo(Act.Kind.RAISED);
    assertThat(first.content()).containsAllEntriesOf(raised.content())
        .containsEntry("linked_to", story.reference().value())
        .containsEntry("harm_level", "significant_harm_child");
    assertThat(
        journal.read(TestReading.COMPARING, story.reference()).entries().stream()
            .filter(entry -> entry.act().kind() == Act.Kind.LINKED))
        .singleElement().satisfies(entry -> assertThat(entry.content()).containsEntry("linked_to", linked.value()));
    assertThat(jdbc.sql("select count(distinct wrapped) from case_key where chain in (?, ?)")
        .params(linked.value(), story.reference().value()).query(Integer.class).single()).as("keys").isEqualTo(2);
  }

  @Test
  void whoeverIsLeftOutOfTheOneIsLeftOutOfTheOther() {
    Story story = story().ofHarm().given("legal_basis", "court_order").raise().until("how_it_came");
    concerns.exclude(story.people().lead().id(), story.reference());
    story.answer("how_it_came", story.people().raiser());
    ConcernReference linked = only(story).concern();
    assertThat(concerns.excluded(linked)).isEqualTo(Set.of(story.people().lead().id()));
    assertThat(work.ofConcern(linked)).allSatisfy(
        task -> assertThat(work.candidates(task.id())).isNotEmpty().doesNotContain(story.people().lead().id()));
  }

  @Test
  void whoeverIsLeftOutLaterIsLeftOutOfBothAndLetIntoBoth() {
    Story story = story().ofHarm().given("legal_basis", "court_order").raise().until("decide_duty");
    ConcernReference linked = only(story).concern();
    Person lead = story.people().lead();
    Person named = story.people().secondLead();
    for (ConcernReference said : List.of(story.reference(), linked)) {
      exclusions.exclude(lead, named.id(), said, "Named in it");
      assertThat(List.of(story.reference(), linked)).allSatisfy(one -> {
        assertThat(concerns.excluded(one)).containsExactly(named.id());
        assertThat(concerns.seenBy(named.id(), one)).isEmpty();
      });
      exclusions.letIn(lead, named.id(), said, "It was somebody else");
      assertThat(concerns.seenBy(named.id(), linked)).isPresent();
      assertThat(concerns.excluded(story.reference())).isEmpty();
    }
    assertThat(journal.read(TestReading.COMPARING, linked).entries()).extracting(entry -> entry.act().kind()).contains(
        Act.Kind.EXCLUDED,
        Act.Kind.LET_IN);
  }

  @Test
  void theHarmIsDecidedWhateverBecomesOfTheOrder() {
    Story story = story().ofHarm().given("legal_basis", "court_order").given("org_will_challenge", "unknown").raise()
        .until("decide_challenge");
    assertThat(keys(only(story).concern())).contains("state_purpose");
  }

  private LinkedConcerns.Linked only(Story story) {
    List<LinkedConcerns.Linked> links = linkedConcerns.of(story.reference());
    assertThat(links).hasSize(1);
    return links.get(0);
  }

  private List<String> keys(ConcernReference concern) {
    return work.ofConcern(concern).stream().map(task -> task.key()).toList();
  }
}
