package org.sevenfold.datarights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.attachment.AttachmentId;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.attachment.malware.FakeClamd;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Look;
import org.sevenfold.record.Looks;
import org.sevenfold.record.View;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Somebody asks for what is held of them: found, chosen part by part, checked by a second person, given (P65). */
class SubjectAccessTest extends PageTest {

  private static final String WHY = "I looked at each part of it";
  private static final Map<String, Object> ASKS = Map.of("who", "Zelda Fairbairn, with her brother Barnaby",
      "what_was_seen", "Barnaby Fairbairn told me that Zelda has a bruise");

  @Autowired
  RightsDesk desk;
  @Autowired
  Bundles bundles;
  @Autowired
  BlackedOutCopies copies;
  @Autowired
  Attachments attachments;
  @Autowired
  Intake intake;
  @Autowired
  Journal journal;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Looks looks;
  @Autowired
  JdbcClient jdbc;

  private Person governance;
  private Person guardian;
  private ConcernReference concern;
  private ConcernReference request;
  private AttachmentId photo;

  @BeforeEach
  void somebodyAsks() throws Exception {
    governance = people.the(Role.IG_LEGAL_ADVISER);
    guardian = people.the(Role.CALDICOTT_GUARDIAN);
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), ASKS);
    walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of("who", "Somebody Else"));
    String address = send(governance, "/data-rights/new", Map.of("kind", "access", "received", "2026-11-17", "about",
        "Zelda Fairbairn", "by", "She herself, now 16", "identity", "I know her and saw her card", "words",
        "Everything about me")).getResponse().getRedirectedUrl();
    request = new ConcernReference(address.substring(address.lastIndexOf('/') + 1));
  }

  @Test
  @Meets({"P65#1", "P69.b5#1"})
  void whatIsHeldOfSomebodyIsGivenAfterASecondPersonHasCheckedIt() throws Exception {
    assertThat(text(governance, page())).contains("17 December 2026", "one month is Thursday 17 December 2026");
    assertThat(send(governance, page() + "/find", Map.of("sought", "Zelda Fairbarn")).getResponse()
        .getContentAsString()).as("mistyped, and no other concern").contains(concern.value())
        .containsOnlyOnce("raised 1");
    put();
    String items = text(governance, items());
    assertThat(items).contains("Barnaby", "Who has looked at this record", "Words to black out");
    assertThat(status(governance, page() + "/bundle")).as("before anybody has checked it").isEqualTo(404);
    assertThat(send(governance, page() + "/end", answered()).getResponse().getContentAsString())
        .contains("A second person has to check first");
    choose();
    send(governance, page() + "/check", Map.of());
    assertThat(text(guardian, "/data-rights")).contains("Check what is to be given");
    assertThat(text(guardian, page() + "/second")).contains("Goes with words blacked out", "Left out", "Barnaby");
    send(guardian, page() + "/second", Map.of("agreed", "true", "why", WHY));
    String bundle = text(governance, page() + "/bundle");
    assertThat(bundle).contains("█████", "Zelda", "Information Commissioner", Ground.THIRD_PARTY.words())
        .doesNotContain("Barnaby", "barnaby", people.raiser().name(), Ground.SOURCE.words());
    assertThat(zipped()).containsKey("what-we-hold.html");
    assertThat(send(governance, page() + "/end", answered()).getResponse().getRedirectedUrl()).endsWith(page());
    assertThat(text(people.lead(), "/concerns/" + concern)).contains("was given what they may have of it");
    assertThat(looked(governance)).contains(View.FOUND_CONCERNS, View.DATA_REQUEST);
    assertThat(looked(guardian)).contains(View.DATA_REQUEST);
  }

  @Test
  @Meets("P65#1")
  void ofAFileACopyGoesInWhichSomethingIsBlackedOutAndTheSecondPersonSeesBoth() throws Exception {
    String copy = items() + "/files/" + photo() + "/copy";
    put();
    assertThat(send(governance, items(), Map.of("choice-" + file(copy), "redact", "ground-" + file(copy),
        "third_party")).getResponse().getContentAsString()).contains("Lay in first the copy");
    layIn(copy, TestFiles.png(20, 20));
    choose();
    bundles.putToCheck(governance, request);
    assertThat(text(guardian, page() + "/second")).contains("Goes as a copy with something blacked out",
        "Open the copy that goes instead of it", copy + "/content");
    byte[] seen = open(guardian, copy + "/content").getResponse().getContentAsByteArray();
    assertThat(seen).isNotEmpty().isNotEqualTo(open(guardian, items() + "/files/" + photo).getResponse()
        .getContentAsByteArray());
    bundles.decide(guardian, request, true, WHY);
    assertThat(zipped()).containsKey("1 copy.jpg").doesNotContainKey("1 arm.jpg");
    assertThat(text(governance, page() + "/bundle")).contains("A copy of it with something blacked out goes with this");
    layIn(copy, TestFiles.pdf());
    assertThat(stage()).as("another copy is checked anew").isEqualTo("open");
    assertThat(text(governance, page())).contains("Laid in a copy of a file with something blacked out");
  }

  @Test
  void aCopyWithMalwareOrThatNothingLookedAtIsNotTakenAndNobodyElseLaysOneIn() throws Exception {
    String copy = items() + "/files/" + photo() + "/copy";
    put();
    assertThat(layIn(copy, ("x " + FakeClamd.EICAR).getBytes(StandardCharsets.UTF_8)).getContentAsString())
        .contains("Malware was found in this file", "<title>Error: ");
    assertThat(layIn(copy, (FakeClamd.LATER + "copy").getBytes(StandardCharsets.UTF_8)).getContentAsString())
        .contains("Try again later");
    assertThat(send(governance, copy, Map.of()).getResponse().getContentAsString())
        .contains("Choose a photo or a file");
    assertThat(status(governance, copy + "/content")).isEqualTo(404);
    layIn(copy, TestFiles.pdf());
    for (Person other : List.of(guardian, people.lead(), people.raiser())) {
      assertThat(status(other, copy)).as(other.job()).isEqualTo(404);
      assertThat(status(other, copy + "/content")).as("nothing is before them").isEqualTo(404);
      assertThatThrownBy(() -> copies.layIn(other, request, concern, photo,
          intake.file("x.pdf", TestFiles.pdf(), ""))).isInstanceOf(AnswerRefused.class);
    }
    send(governance, page() + "/concerns", Map.of());
    assertThat(jdbc.sql("select count(*) from data_request_copy where request = ?").param(request.value())
        .query(Integer.class).single()).as("it goes with the concern that is taken out").isZero();
  }

  @Test
  void nobodyElseTakesItInChoosesOrChecks() throws Exception {
    put();
    choose();
    for (Role role : List.of(Role.PRACTITIONER, Role.MANAGER, Role.SERVICE_MANAGER, Role.SAFEGUARDING_LEAD)) {
      Person person = people.the(role);
      assertThat(status(person, page())).as(role.words()).isEqualTo(404);
      assertThat(status(person, items())).as(role.words()).isEqualTo(404);
      assertThatThrownBy(() -> bundles.putToCheck(person, request)).isInstanceOf(AnswerRefused.class);
      assertThatThrownBy(() -> desk.end(person, request, null)).isInstanceOf(AnswerRefused.class);
    }
    assertThat(status(governance, "/concerns/" + concern)).as("the request opens nothing else").isEqualTo(404);
    assertThatThrownBy(() -> bundles.decide(guardian, request, true, WHY)).as("nothing is before them")
        .isInstanceOf(AnswerRefused.class);
    bundles.putToCheck(governance, request);
    assertThatThrownBy(() -> bundles.decide(governance, request, true, WHY)).as("not alone")
        .isInstanceOf(AnswerRefused.class);
  }

  @Test
  void whoeverIsLeftOutOfTheConcernNeitherFindsItNorChecksIt() throws Exception {
    put();
    choose();
    exclusions.exclude(people.lead(), guardian.id(), concern, WHY);
    bundles.putToCheck(governance, request);
    assertThat(status(guardian, page() + "/second")).isEqualTo(404);
    assertThat(bundles.before(people.lead(), request)).as("a lead instead").isPresent();
    exclusions.exclude(people.lead(), governance.id(), concern, WHY);
    assertThat(send(governance, page() + "/find", Map.of("sought", "Zelda")).getResponse().getContentAsString())
        .contains("Nothing was found");
    assertThat(status(governance, items())).isEqualTo(404);
  }

  @Test
  void whatIsChosenAnewHasToBeCheckedAnew() throws Exception {
    put();
    choose();
    bundles.putToCheck(governance, request);
    bundles.decide(guardian, request, true, WHY);
    choose();
    assertThat(status(governance, page() + "/bundle")).isEqualTo(404);
    assertThat(stage()).isEqualTo("open");
  }

  @Test
  void sentBackItIsOpenAgainAndWhatIsMissingIsAskedBesideItsPart() throws Exception {
    put();
    String refused = send(governance, items(), Map.of("choice-entry-1", "include")).getResponse().getContentAsString();
    assertThat(refused).contains("href=\"#choice-readers\"",
        "Choose what becomes of this: Who has looked at this record");
    choose();
    bundles.putToCheck(governance, request);
    send(guardian, page() + "/second", Map.of("agreed", "false", "why", "Her brother is named in it"));
    assertThat(text(governance, page())).contains("Sent back", "Her brother is named in it");
    assertThat(stage()).isEqualTo("open");
  }

  @Test
  void nothingOfItStandsInTheTablesInClear() throws Exception {
    put();
    choose();
    assertThat(jdbc.sql("select string_agg(t::text, '') from data_request t").query(String.class).single()
        + jdbc.sql("select string_agg(t::text, '') from data_request_concern t").query(String.class).single())
        .doesNotContain("Zelda", "bruise", "her card");
  }

  private void put() throws Exception {
    send(governance, page() + "/concerns", Map.of("concern", concern.value()));
  }

  /** As it is suggested; what nobody is named in is given, who has looked is left out to protect the source. */
  private void choose() throws Exception {
    Map<String, String> typed = new TreeMap<>();
    String page = text(governance, items());
    Pattern.compile("name=\"choice-([\\w-]+)\"").matcher(page).results().map(one -> one.group(1))
        .forEach(key -> {
          typed.put("choice-" + key, "redact");
          typed.put("ground-" + key, "third_party");
          typed.put("words-" + key, "Barnaby\n" + people.raiser().name() + "\nFairbairn told");
        });
    typed.putAll(new HashMap<>(Map.of("choice-readers", "leave_out", "ground-readers", "source", "why-readers", WHY)));
    assertThat(send(governance, items(), typed).getResponse().getRedirectedUrl()).endsWith(page());
  }

  private AttachmentId photo() {
    attachments.add(people.raiser().id(), concern, intake.file("arm.jpg", TestFiles.photo("both"), "Both children"));
    photo = attachments.of(concern, journal.read(TestReading.COMPARING, concern)).get(0).id();
    return photo;
  }

  /** The key of the part that it is. */
  private static String file(String copy) {
    return "file-" + copy.split("/files/")[1].split("/")[0];
  }

  private MockHttpServletResponse layIn(String address, byte[] content) throws Exception {
    return pages.perform(multipart(address).file(new MockMultipartFile("copy", "barnaby.png", "image/png", content))
        .with(signedIn(governance)).with(csrf())).andReturn().getResponse();
  }

  private String page() {
    return "/data-rights/" + request;
  }

  private String items() {
    return page() + "/concerns/" + concern;
  }

  private static Map<String, String> answered() {
    return Map.of("outcome", "partly", "reasons", "Her brother is named", "told", "By letter, with the bundle",
        "commissioner", "true");
  }

  private String stage() {
    return jdbc.sql("select stage from data_request where reference = ?").param(request.value()).query(String.class)
        .single();
  }

  private TreeSet<View> looked(Person person) {
    TreeSet<View> views = new TreeSet<>();
    PersonId id = person.id();
    looks.at(TestReading.COMPARING, concern).stream().filter(look -> look.person().equals(id)).map(Look::view)
        .forEach(views::add);
    return views;
  }

  private Map<String, String> zipped() throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
        open(governance, page() + "/bundle/zip").getResponse().getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
