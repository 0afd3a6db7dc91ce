package org.sevenfold.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.attachment.Attachment;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which photos and files go with a paper: what somebody chose, item by item, and nothing else. */
class PaperFilesTest extends PageTest {

  private static final String WHY = "It shows the pattern of the belt";

  @Autowired
  Attachments attachments;
  @Autowired
  Intake intake;
  @Autowired
  Journal journal;
  @Autowired
  BodyMaps bodyMaps;
  private Person raiser;
  private ConcernReference concern;
  private List<Attachment> files;
  private String paper;

  @BeforeEach
  void aPaperThatIsReady() {
    raiser = people.raiser();
    concern = walk.raise(raiser, Walk.HARM, Map.of());
    attachments.add(raiser.id(), concern, intake.file("arm.jpg", TestFiles.photo("end"), "His left arm"));
    attachments.add(raiser.id(), concern, intake.file("gp.pdf", TestFiles.pdf(), "The letter of the doctor"));
    files = attachments.of(concern, journal.read(TestReading.COMPARING, concern));
    walk.until(concern, task -> task.key().equals("send_now"), Walk.HARM, Map.of());
    int entry = journal.read(TestReading.COMPARING, concern).of(Act.Kind.ANSWERED)
        .filter(one -> one.content().containsKey("check_b1")).findFirst().orElseThrow().number();
    paper = "/concerns/" + concern + "/disclosures/" + entry;
  }

  @Test
  void nothingGoesByItself() throws Exception {
    assertThat(text(raiser, paper)).contains("Choose which photos and files go with it")
        .doesNotContain("Photos and files that go with this", "His left arm", "Download");
    assertThat(bundle(raiser).keySet()).containsExactly("paper.html");
  }

  @Test
  void whatIsChosenStandsOnThePaperWithItsHashAndGoesWithIt() throws Exception {
    assertThat(text(raiser, paper + "/files")).contains("His left arm", "The letter of the doctor");
    assertThat(choose(Map.of(0, WHY)).getRedirectedUrl()).isEqualTo(paper);
    assertThat(text(people.lead(), paper)).contains("His left arm", "Needed: " + WHY, files.get(0).sha256OfShown())
        .doesNotContain("The letter of the doctor");
    Map<String, byte[]> bundle = bundle(people.lead());
    assertThat(bundle.keySet()).containsExactly("paper.html", "1 arm.jpg");
    assertThat(new String(bundle.get("1 arm.jpg"), ISO_8859_1)).doesNotContain(TestFiles.PLACE, "Exif", "end");
    assertThat(new String(bundle.get("paper.html"), UTF_8)).contains("His left arm", WHY, "Confidential",
        concern.value()).doesNotContain("Back to the concern", "Print this", "Choose which", "_csrf", "/assets");
    assertThat(text(raiser, paper + "/files")).contains(WHY);
    choose(Map.of());
    assertThat(bundle(raiser).keySet()).containsExactly("paper.html");
  }

  @Test
  void whatWasSeenOnTheBodyIsDrawnOnThePaperWhereSomebodySaysWhy() throws Exception {
    bodyMaps.add(raiser.id(), concern, Map.of("left_upper_arm", "round, yellow", "upper_back", "three stripes"));
    String page = text(raiser, paper + "/files");
    assertThat(page).contains("left upper arm (round, yellow)");
    assertThat(text(raiser, paper)).doesNotContain("three stripes");
    String map = page.replaceAll("(?s).*name=\"body_map\" id=\"map-(\\d+)\".*", "$1");
    assertThat(send(raiser, paper + "/files", Map.of("body_map", map)).getResponse().getContentAsString())
        .contains("Say why they need it", "href=\"#why-map-" + map + "\"");
    assertThat(send(raiser, paper + "/files", Map.of("body_map", "1", "why-map-1", WHY)).getResponse().getStatus())
        .isEqualTo(400);
    send(raiser, paper + "/files", Map.of("body_map", map, "why-map-" + map, WHY));
    assertThat(text(raiser, paper + "/files")).contains(WHY);
    for (String drawn : List.of(text(people.lead(), paper), new String(bundle(raiser).get("paper.html"), UTF_8))) {
      assertThat(drawn).contains("What was seen on the body", "Needed: " + WHY, "round, yellow", "three stripes",
          raiser.name(), "<strong>upper back</strong>");
      assertThat(drawn.split("class=\"seven-body__mark\"")).hasSize(3);
    }
    send(raiser, paper + "/files", Map.of());
    assertThat(text(raiser, paper)).doesNotContain("three stripes");
  }

  @Test
  void eachNeedsAReason() throws Exception {
    MockHttpServletResponse page = choose(Map.of(0, WHY, 1, " "));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("<title>Error: ", "Say why they need it", WHY,
        "href=\"#why-" + files.get(1).id() + "\"");
    assertThat(bundle(raiser).keySet()).containsExactly("paper.html");
  }

  @Test
  void afterItHasGoneNothingIsAdded() throws Exception {
    walk.until(concern, task -> task.key().equals("log_acknowledgement"), Walk.HARM, Map.of());
    MockHttpServletResponse page = choose(Map.of(0, WHY));
    assertThat(page.getStatus()).isEqualTo(409);
    assertThat(page.getContentAsString()).contains("This paper has gone");
    assertThat(bundle(raiser).keySet()).containsExactly("paper.html");
  }

  @Test
  void aFileOfAnotherConcernCantBeChosen() throws Exception {
    ConcernReference other = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
    attachments.add(raiser.id(), other, intake.file("b.jpg", TestFiles.photo("b"), "Somebody else"));
    String id = attachments.of(other, journal.read(TestReading.COMPARING, other)).get(0).id().value();
    assertThat(send(raiser, paper + "/files", Map.of("file", id, "why-" + id, WHY)).getResponse().getStatus())
        .isEqualTo(400);
  }

  private MockHttpServletResponse choose(Map<Integer, String> whys) throws Exception {
    Map<String, String> typed = new HashMap<>();
    whys.forEach((file, why) -> typed.put("why-" + files.get(file).id(), why));
    List<String> chosen = whys.keySet().stream().map(file -> files.get(file).id().value()).toList();
    return chosen.isEmpty() ? send(raiser, paper + "/files", typed).getResponse()
        : sendAll(raiser, paper + "/files", typed, "file", chosen).getResponse();
  }

  private Map<String, byte[]> bundle(Person person) throws Exception {
    MockHttpServletResponse answer = open(person, paper + "/bundle").getResponse();
    assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; ");
    return unpacked(answer.getContentAsByteArray());
  }

  private static Map<String, byte[]> unpacked(byte[] bundle) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
        parts.put(part.getName(), archive.readAllBytes());
      }
    }
    return parts;
  }
}
