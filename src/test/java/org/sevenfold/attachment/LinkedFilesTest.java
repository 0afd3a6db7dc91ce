package org.sevenfold.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.attachment.malware.FakeClamd;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.AccessEntries;
import org.sevenfold.record.Act;
import org.sevenfold.record.View;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo of one concern is needed in one that is linked to it: somebody brings it, and it obeys the rules there. */
class LinkedFilesTest extends AttachmentCase {

  @Autowired
  LinkedFiles linkedFiles;
  @Autowired
  LinkedConcerns links;
  @Autowired
  Concerns concerns;
  private ConcernReference linked;
  private Attachment file;

  @BeforeEach
  void anOrderAndTheHarmBesideIt() {
    beside(Map.of());
  }

  private void beside(Map<String, Object> besides) {
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.put("legal_basis", "court_order");
    given.putAll(besides);
    concern = walk.raise(raiser, given, Map.of());
    walk.until(concern, task -> !links.of(concern).isEmpty(), given, Map.of());
    linked = links.of(concern).get(0).concern();
    file = added(TestFiles.photo("of " + concern));
  }

  @Test
  void nothingComesByItselfAndWhatIsBroughtIsSealedAnew() throws Exception {
    assertThat(files(linked)).isEmpty();
    assertThat(text(raiser, "/concerns/" + linked + "/files")).contains("In a linked concern", CAPTION, "Bring it");
    assertThat(bring(raiser, linked, concern)).isEqualTo(302);
    Attachment here = files(linked).get(0);
    assertThat(here.id()).isNotEqualTo(file.id());
    assertThat(here.sha256()).isEqualTo(file.sha256());
    assertThat(here.caption()).isEqualTo(CAPTION);
    assertThat(attachments.openOriginal(raiser.id(), linked, here.id()).orElseThrow().content())
        .isEqualTo(TestFiles.photo("of " + concern));
    assertThat(text(raiser, "/concerns/" + linked + "/files")).doesNotContain("In a linked concern");
    assertThat(text(raiser, "/concerns/" + linked)).contains("brought a photo or a file from a linked concern")
        .doesNotContain("added a photo");
    assertThat(files(concern)).as("it stays where it was too").hasSize(1);
  }

  @Test
  void theRulesOfTheLinkedConcernSayWhoOpensIt() {
    linkedFiles.bring(raiser.id(), linked, concern, file.id());
    Attachment here = files(linked).get(0);
    concerns.exclude(people.lead().id(), linked);
    assertThat(attachments.open(people.lead().id(), linked, here.id())).isEmpty();
    assertThat(attachments.open(people.lead().id(), concern, file.id())).isPresent();
    concerns.exclude(people.secondLead().id(), concern);
    assertThat(attachments.open(people.secondLead().id(), linked, here.id())).isPresent();
    assertThat(attachments.open(people.secondLead().id(), concern, file.id())).isEmpty();
  }

  @Test
  void whoeverMayNotSeeBothBringsAndSeesNothing() throws Exception {
    concerns.exclude(people.lead().id(), concern);
    assertThat(text(people.lead(), "/concerns/" + linked + "/files")).doesNotContain(CAPTION, concern.value());
    assertThat(bring(people.lead(), linked, concern)).isEqualTo(400);
    concerns.exclude(people.secondLead().id(), linked);
    for (Person person : List.of(people.secondLead(), people.the(Role.MANAGER))) {
      assertThat(bring(person, linked, concern)).isEqualTo(404);
      assertThatThrownBy(() -> linkedFiles.bring(person.id(), linked, concern, file.id()))
          .isInstanceOf(AnswerRefused.class);
    }
    assertThat(files(linked)).isEmpty();
  }

  @Test
  void onlyFromAConcernThatIsLinked() throws Exception {
    ConcernReference other = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
    assertThat(bring(raiser, other, concern)).isEqualTo(400);
    assertThat(files(other)).isEmpty();
  }

  @Test
  void whatAnAllegationRestsOnStaysWithIt() throws Exception {
    beside(Map.of("about_staff", "yes"));
    stays();
  }

  @Test
  void whereASourceIsProtectedNothingIsBrought() throws Exception {
    Map<String, Object> risky = new HashMap<>(Walk.HARM);
    risky.putAll(Map.of("safety_risk", "yes",
        "redaction_meets_purpose", "yes"));
    walk.until(linked, task -> task.key().equals("inform_person"), risky, Map.of());
    stays();
  }

  private void stays() throws Exception {
    assertThat(text(raiser, "/concerns/" + linked + "/files")).contains("They stay there")
        .doesNotContain(CAPTION, "Bring it here");
    assertThat(bring(raiser, linked, concern)).isEqualTo(403);
    assertThatThrownBy(() -> linkedFiles.bring(raiser.id(), linked, concern, file.id()))
        .hasMessageContaining("has to stay");
    assertThat(files(linked)).isEmpty();
  }

  @Test
  void itIsBroughtOnceAndNotBack() throws Exception {
    assertThat(bring(raiser, linked, concern)).isEqualTo(302);
    assertThatThrownBy(() -> linkedFiles.bring(people.lead().id(), linked, concern, file.id()))
        .hasMessageContaining("here already");
    assertThat(files(linked)).hasSize(1);
    assertThat(text(raiser, "/concerns/" + concern + "/files")).doesNotContain("In a linked concern");
  }

  /** Only a scan of today counts: that a lead answered for it there is no answer here. */
  @Test
  void whatALeadLetThroughIsScannedAgain() {
    Attachment waiting = added(("later " + FakeClamd.LATER + concern).getBytes());
    assertThatThrownBy(() -> linkedFiles.bring(raiser.id(), linked, concern, waiting.id()))
        .isInstanceOf(AnswerRefused.class);
    attachments.release(people.lead().id(), concern, waiting.id(), "The doctor needs it before three");
    linkedFiles.bring(raiser.id(), linked, concern, waiting.id());
    assertThat(files(linked).get(0).state()).isEqualTo(State.SCANNED);
  }

  @Test
  void itIsOpenedAndNotedAsEveryOpeningIs() throws Exception {
    bring(people.lead(), linked, concern);
    assertThat(AccessEntries.of(people.lead().id(), "2026-11-17 node-1", journal))
        .filteredOn(look -> look.view() == View.FILE).hasSize(1)
        .allMatch(look -> look.concerns().contains(concern));
    assertThat(journal.read(TestReading.COMPARING, linked).of(Act.Kind.ATTACHED)).singleElement()
        .satisfies(entry -> assertThat(entry.act().who()).isEqualTo(people.lead().id()));
  }

  private int bring(Person person, ConcernReference to, ConcernReference from) throws Exception {
    return send(person, "/concerns/" + to + "/files/bring", Map.of("from", from.value(), "file", file.id().value()))
        .getResponse().getStatus();
  }
}
