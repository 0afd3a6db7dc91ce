package org.sevenfold.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.attachment.Attachment;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.attachment.malware.FakeClamd;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.PlantedAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** The pages on which photos and files are added, listed and opened. */
class FilesPageTest extends PageTest {

  private static final String CAPTION = "His arm, by me, at 10:20";
  private static final String NEW = "/concerns/new/files";

  @Autowired
  Attachments attachments;
  @Autowired
  Journal journal;
  @Autowired
  JdbcClient jdbc;
  private Person raiser;
  private ConcernReference concern;
  private String here;

  @BeforeEach
  void aConcern() {
    raiser = people.raiser();
    concern = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
    here = "/concerns/" + concern + "/files";
  }

  @Test
  void aPhotoIsAddedAndShown() throws Exception {
    assertThat(add(here, TestFiles.photo(), CAPTION).getRedirectedUrl()).isEqualTo(here);
    Attachment file = files().get(0);
    assertThat(text(people.lead(), here)).contains(CAPTION, "evil name html.jpg", "Look at it").doesNotContain("../");
    assertThat(text(people.lead(), "/concerns/" + concern)).contains(CAPTION,
        "added a photo or a file: evil name html.jpg");
    MockHttpServletResponse shown = open(people.lead(), here + "/" + file.id()).getResponse();
    assertThat(shown.getContentType()).isEqualTo("image/jpeg");
    assertThat(shown.getHeader("Content-Disposition")).startsWith("inline; ").contains("evil%20name%20html.jpg");
    assertThat(shown.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(open(raiser, here + "/" + file.id() + "/original").getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; ");
  }

  @Test
  void everythingElseIsLaidDownAsAFile() throws Exception {
    add(here, TestFiles.pdf(), "The letter of the doctor");
    MockHttpServletResponse opened = open(raiser, here + "/" + files().get(0).id()).getResponse();
    assertThat(opened.getHeader("Content-Disposition")).startsWith("attachment; ").contains("evil%20name%20html.pdf");
    assertThat(opened.getContentAsByteArray()).isEqualTo(TestFiles.pdf());
  }

  @Test
  void whatIsWrongIsSaidBesideTheQuestionAndNothingTypedIsLost() throws Exception {
    MockHttpServletResponse wrong = add(here, "<html><script>".getBytes(UTF_8), CAPTION);
    assertThat(wrong.getStatus()).isEqualTo(400);
    assertThat(wrong.getContentAsString()).contains("<title>Error: ", "href=\"#file\"",
        "A file of this kind can&#39;t be added", CAPTION);
    assertThat(add(here, TestFiles.photo(), "\u200B ").getContentAsString()).contains("href=\"#said\"",
        "Say in a few words what it shows");
    assertThat(add(here, TestFiles.photo(), "word ".repeat(500)).getContentAsString()).contains("href=\"#said\"",
        "Shorten this to 2000");
    assertThat(send(raiser, here, Map.of("said", CAPTION)).getResponse().getContentAsString())
        .contains("Choose a photo or a file", CAPTION);
    assertThat(files()).isEmpty();
  }

  @Test
  void aSecondPressAddsItOnce() throws Exception {
    for (int press = 0; press < 2; press++) {
      assertThat(pages.perform(multipart(here).file(file(TestFiles.photo())).param("said", CAPTION)
          .param("_drawing", "this-one").with(signedIn(raiser)).with(csrf())).andReturn().getResponse()
          .getRedirectedUrl()).isEqualTo(here);
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void malwareIsRefusedAndSaid() throws Exception {
    String to = add(here, ("x " + FakeClamd.EICAR).getBytes(UTF_8), CAPTION).getRedirectedUrl();
    assertThat(to).isEqualTo(here + "?malware");
    assertThat(text(raiser, to)).contains("Malware was found in this file", "None yet");
    assertThat(text(raiser, "/concerns/" + concern)).contains("Malware was found in a file");
  }

  @Test
  void whatWaitsIsNotOpenedUntilALeadSaysSo() throws Exception {
    add(here, (FakeClamd.LATER + UUID.randomUUID()).getBytes(UTF_8), CAPTION);
    String file = here + "/" + files().get(0).id();
    assertThat(text(raiser, here)).contains("Waiting to be checked").doesNotContain("Open it", "Waiting is worse");
    assertThat(status(raiser, file)).isEqualTo(404);
    assertThat(send(raiser, file + "/release", Map.of("why", "It can't wait any longer")).getResponse().getStatus())
        .isEqualTo(404);
    assertThat(text(people.lead(), here)).contains("Waiting is worse");
    assertThat(send(people.lead(), file + "/release", Map.of("why", "no")).getResponse().getContentAsString())
        .contains("Write why", "<title>Error: ");
    send(people.lead(), file + "/release", Map.of("why", "The doctor needs it before three"));
    assertThat(status(raiser, file)).isEqualTo(200);
    assertThat(text(raiser, "/concerns/" + concern)).contains("let a file be opened before it was checked",
        "The doctor needs it before three");
  }

  @Test
  void whatIsAddedBeforeRaisingGoesWithIt() throws Exception {
    assertThat(send(raiser, NEW, Map.of("what_was_seen", "A bruise")).getResponse().getRedirectedUrl()).isEqualTo(NEW);
    assertThat(text(raiser, "/concerns/new")).contains("A bruise");
    add(NEW, TestFiles.photo(), CAPTION);
    add(NEW, TestFiles.pdf(), "A letter");
    assertThat(text(raiser, NEW)).contains(CAPTION, "A letter", "Look at it");
    assertThat(text(raiser, "/concerns/new")).contains(CAPTION, "A letter", "A bruise");
    String letter = text(raiser, NEW).replaceAll("(?s).*/concerns/new/files/(\\w+)/remove.*", "$1");
    send(raiser, NEW + "/" + letter + "/remove", Map.of());
    assertThat(text(raiser, NEW)).doesNotContain("A letter");
    String raised = raised();
    assertThat(text(raiser, "/concerns/" + raised)).contains(CAPTION);
    assertThat(text(raiser, NEW)).doesNotContain(CAPTION);
    Attachment file = attachments.of(new ConcernReference(raised),
        journal.read(TestReading.COMPARING, new ConcernReference(raised))).get(0);
    assertThat(open(people.lead(), "/concerns/" + raised + "/files/" + file.id() + "/original").getResponse()
        .getContentAsByteArray()).isEqualTo(TestFiles.photo());
  }

  private String raised() throws Exception {
    send(raiser, "/concerns/new", PlantedAnswers.of(cases.raisingForm()));
    return jdbc.sql("select reference from concern where raised_by = ? and reference <> ?")
        .params(raiser.id().value(), concern.value()).query(String.class).single();
  }

  private List<Attachment> files() {
    return attachments.of(concern, journal.read(TestReading.COMPARING, concern));
  }

  private MockHttpServletResponse add(String address, byte[] content, String said) throws Exception {
    return pages.perform(multipart(address).file(file(content)).param("said", said).with(signedIn(raiser))
        .with(csrf())).andReturn().getResponse();
  }

  private static MockMultipartFile file(byte[] content) {
    return new MockMultipartFile("file", "C:\\x\\../evil<name>.html.exe", "text/html", content);
  }
}
