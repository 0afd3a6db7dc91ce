package org.sevenfold.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.record.AccessEntries;
import org.sevenfold.record.View;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may see a concern whole opens its files, whoever may not does not, by the page and by Java. */
class WhoseFilesTest extends AttachmentCase {

  @Autowired
  Exclusions exclusions;
  @Autowired
  Concerns concerns;
  @Autowired
  DraftFiles draftFiles;
  @Autowired
  Drafts drafts;

  @Test
  void whoeverMaySeeTheConcernOpensThem() throws Exception {
    Attachment file = added(TestFiles.photo());
    for (Person person : new Person[] {raiser, people.lead(), people.secondLead()}) {
      assertThat(attachments.open(person.id(), concern, file.id())).isPresent();
      assertThat(status(person, address(file))).isEqualTo(200);
      assertThat(status(person, address(file) + "/original")).isEqualTo(200);
    }
  }

  @Test
  void nobodyElseDoes() throws Exception {
    Attachment file = added(TestFiles.photo());
    exclusions.exclude(people.secondLead(), people.lead().id(), concern, "Her sister is the child's carer");
    TestPeople elsewhere = new TestPeople(directory);
    for (Person person : new Person[] {people.lead(), people.the(Role.MANAGER), people.the(Role.ADMINISTRATOR),
        elsewhere.lead(), elsewhere.raiser()}) {
      assertThat(attachments.open(person.id(), concern, file.id())).as(person.name()).isEmpty();
      assertThat(attachments.openOriginal(person.id(), concern, file.id())).isEmpty();
      assertThat(status(person, address(file))).as(person.name()).isEqualTo(404);
      assertThat(status(person, address(file) + "/original")).isEqualTo(404);
      assertThat(status(person, "/concerns/" + concern + "/files")).isEqualTo(404);
      assertThatThrownBy(() -> attachments.add(person.id(), concern, intake.file("a", TestFiles.pdf(), CAPTION)))
          .isInstanceOf(AnswerRefused.class);
    }
  }

  /** Somebody who is left out loses it at that moment, whatever they raised. */
  @Test
  void denialWinsOverHavingAddedIt() throws Exception {
    Attachment file = added(TestFiles.photo());
    concerns.exclude(raiser.id(), concern);
    assertThat(attachments.open(raiser.id(), concern, file.id())).isEmpty();
    assertThat(status(raiser, address(file))).isEqualTo(404);
  }

  @Test
  void aFileIsFoundUnderItsOwnConcernOnly() throws Exception {
    Attachment file = added(TestFiles.photo());
    ConcernReference other = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
    assertThat(attachments.open(raiser.id(), other, file.id())).isEmpty();
    assertThat(status(raiser, "/concerns/" + other + "/files/" + file.id())).isEqualTo(404);
  }

  @Test
  void eachOpeningIsNoted() throws Exception {
    Attachment file = added(TestFiles.photo());
    open(people.lead(), address(file));
    attachments.openOriginal(people.lead().id(), concern, file.id());
    assertThat(AccessEntries.of(people.lead().id(), "2026-11-17 node-1", journal))
        .filteredOn(look -> look.view() == View.FILE).hasSize(2)
        .allMatch(look -> look.concerns().contains(concern));
  }

  @Test
  void whatIsNotSentIsTheirsAlone() throws Exception {
    Person other = people.lead();
    AttachmentId id = drafted(raiser);
    assertThat(draftFiles.open(raiser.id(), DraftKey.RAISE, id)).isPresent();
    assertThat(draftFiles.open(other.id(), DraftKey.RAISE, id)).isEmpty();
    assertThat(status(raiser, "/concerns/new/files/" + id)).isEqualTo(200);
    assertThat(status(other, "/concerns/new/files/" + id)).isEqualTo(404);
    draftFiles.remove(other.id(), DraftKey.RAISE, id);
    assertThat(draftFiles.of(raiser.id(), DraftKey.RAISE)).hasSize(1);
  }

  @Test
  void itGoesWithThePageThatIsThrownAway() {
    AttachmentId id = drafted(raiser);
    drafts.drop(raiser.id(), DraftKey.RAISE);
    assertThat(draftFiles.of(raiser.id(), DraftKey.RAISE)).isEmpty();
    assertThat(asSuperuser("delete from attachment_chunk where attachment = '" + id + "'")).isZero();
  }

  @Test
  void soManyInAnHour() {
    for (int i = 0; i < 30; i++) {
      added(("letter " + i).getBytes(UTF_8));
    }
    assertThatThrownBy(() -> added("one too many".getBytes(UTF_8))).isInstanceOf(FileRefused.class)
        .hasMessageContaining("within an hour");
    assertThatThrownBy(() -> drafted(raiser)).hasMessageContaining("within an hour");
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(61)));
    for (int i = 30; i < 40; i++) {
      added(("letter " + i).getBytes(UTF_8));
    }
    assertThatThrownBy(() -> added("one too many".getBytes(UTF_8))).hasMessageContaining("40 photos and files here");
  }

  private AttachmentId drafted(Person person) {
    draftFiles.add(person.id(), DraftKey.RAISE, "Raise a concern",
        intake.file("IMG_2.jpg", TestFiles.photo(), CAPTION));
    return draftFiles.of(person.id(), DraftKey.RAISE).get(0).id();
  }

  private String address(Attachment file) {
    return "/concerns/" + concern + "/files/" + file.id();
  }
}
