package org.sevenfold.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.malware.FakeClamd;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody has looked at nobody opens, until somebody can, or a lead answers for it. */
class QuarantineTest extends AttachmentCase {

  private static final String WHY = "The social worker needs the photo before three o'clock";

  @Autowired
  Quarantine quarantine;
  @Autowired
  JdbcClient jdbc;

  @Test
  void whatIsCleanIsOpenAtOnce() {
    assertThat(added("A letter".getBytes(UTF_8)).state()).isEqualTo(State.SCANNED);
  }

  @Test
  void ofMalwareNothingIsKeptButThatItCame() {
    byte[] letter = ("Dear Helen " + FakeClamd.EICAR).getBytes(UTF_8);
    assertThat(attachments.add(raiser.id(), concern, intake.file("a.txt", letter, CAPTION))).isFalse();
    assertThat(files(concern)).isEmpty();
    assertThat(record(concern).of(Act.Kind.FILE_REFUSED)).singleElement()
        .satisfies(entry -> assertThat(entry.content()).containsEntry("said", CAPTION).containsKey("sha256"));
    assertThat(jdbc.sql("select count(*) from attachment where concern = ?").param(concern.value())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void whatCouldNotBeScannedWaitsAndIsScannedLater() {
    Attachment file = waiting("");
    assertThat(attachments.open(raiser.id(), concern, file.id())).isEmpty();
    assertThat(attachments.openOriginal(people.lead().id(), concern, file.id())).isEmpty();
    quarantine.look();
    assertThat(files(concern)).singleElement().extracting(Attachment::state).isEqualTo(State.SCANNED);
    assertThat(attachments.open(raiser.id(), concern, file.id())).isPresent();
    assertThat(record(concern).of(Act.Kind.FILE_CHECKED)).singleElement()
        .satisfies(entry -> assertThat(entry.act().who()).isEqualTo(Act.PRODUCT));
  }

  @Test
  void malwareThatIsFoundLaterIsThrownAway() {
    Attachment file = waiting(FakeClamd.EICAR);
    quarantine.look();
    assertThat(files(concern)).singleElement().extracting(Attachment::state).isEqualTo(State.INFECTED);
    assertThat(attachments.open(raiser.id(), concern, file.id())).isEmpty();
    assertThat(jdbc.sql("select count(*) from attachment_chunk where attachment = ?").param(file.id().value())
        .query(Integer.class).single()).isZero();
    assertThat(record(concern).of(Act.Kind.FILE_REFUSED)).hasSize(1);
    assertThatThrownBy(() -> attachments.release(people.lead().id(), concern, file.id(), WHY))
        .isInstanceOf(AnswerRefused.class);
  }

  @Test
  void aLeadLetsItBeOpenedWithAReason() {
    Attachment file = waiting("");
    assertThatThrownBy(() -> attachments.release(people.lead().id(), concern, file.id(), " "))
        .hasMessageContaining("Write why");
    assertThatThrownBy(() -> attachments.release(raiser.id(), concern, file.id(), WHY))
        .isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> attachments.release(people.the(Role.MANAGER).id(), concern, file.id(), WHY))
        .isInstanceOf(AnswerRefused.class);
    attachments.release(people.lead().id(), concern, file.id(), WHY);
    assertThat(attachments.open(raiser.id(), concern, file.id())).isPresent();
    assertThat(record(concern).of(Act.Kind.FILE_RELEASED)).singleElement().satisfies(
        entry -> assertThat(entry.content()).isEqualTo(Map.of("file", file.id().value(), "said", WHY)));
    assertThatThrownBy(() -> attachments.release(people.lead().id(), concern, file.id(), WHY))
        .hasMessageContaining("does not wait any more");
  }

  private Attachment waiting(String more) {
    Attachment file = added((FakeClamd.LATER + UUID.randomUUID() + more).getBytes(UTF_8));
    assertThat(file.state()).isEqualTo(State.WAITING);
    return file;
  }
}
