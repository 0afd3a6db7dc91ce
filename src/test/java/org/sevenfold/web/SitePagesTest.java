package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** An administrator says which sites an agency has and who is there for them, and sees where no lead is on duty. */
class SitePagesTest extends PageTest {

  @Autowired
  Sites allSites;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;

  private Person admin;
  private TestSites sites;

  @BeforeEach
  void anAgencyOfTwoSites() {
    admin = people.the(Role.ADMINISTRATOR);
    sites = new TestSites(people, staffing, directory, agencySites);
  }

  @Test
  void aSiteIsAddedAndRenamedAndBothAreOnRecord() throws Exception {
    send(admin, page(""), Map.of("name", "  West   campus "));
    Site west = named("West campus").orElseThrow();
    send(admin, page("/" + west.id()), Map.of("act", "RENAME", "name", "Far campus"));
    assertThat(named("Far campus").map(Site::id)).hasValue(west.id());
    assertThat(text(people.lead(), "/staff")).contains(admin.name() + " changed which sites the agency has",
        "Site of the agency: Far campus (before: West campus)");
  }

  @ParameterizedTest
  @CsvSource({"'', Write the name of the site", "north CAMPUS, There is a site of this name already",
      "'North, and west', without a comma", "=1+1, like a formula"})
  void aNameThatWillNotDoIsSaidAndKept(String typed, String words) throws Exception {
    for (String to : List.of(page(""), page("/" + sites.south().id()))) {
      MockHttpServletResponse answer = send(admin, to, Map.of("act", "RENAME", "name", typed)).getResponse();
      assertThat(answer.getStatus()).isEqualTo(400);
      assertThat(answer.getContentAsString()).contains(words, "value=\"" + typed + "\"");
    }
    assertThat(allSites.of(people.agency())).hasSize(2);
  }

  @Test
  void whatIsAtAClosedSiteStaysWithThoseWhoAreThere() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    send(admin, page("/" + sites.north().id()), Map.of("act", "CLOSE"));
    assertThat(status(people.lead(), "/concerns/" + concern)).isEqualTo(200);
    assertThat(status(people.secondLead(), "/concerns/" + concern)).as("nothing opens by it").isEqualTo(404);
    assertThat(text(admin, page(""))).as("nor says what is there").contains("Closed").doesNotContain(concern.value());
    assertThat(text(people.raiser(), "/concerns/new")).contains("Which site is it about?", "South campus")
        .doesNotContain("North campus");
    send(admin, page("/" + sites.north().id()), Map.of("act", "OPEN_AGAIN"));
    assertThat(text(people.raiser(), "/concerns/new")).doesNotContain("Which site is it about?");
  }

  @Test
  void aSiteIsFoundOnlyInItsOwnAgency() throws Exception {
    String elsewhere = "/people/agencies/" + new TestPeople(directory).agency() + "/sites/" + sites.north().id();
    assertThat(send(admin, elsewhere, Map.of("act", "CLOSE")).getResponse().getStatus()).isEqualTo(404);
    assertThat(send(people.lead(), page(""), Map.of("name", "West")).getResponse().getStatus()).isEqualTo(403);
  }

  @Test
  void aSiteWithoutALeadOnDutyIsSaidWhereDutyIsSeen() throws Exception {
    String words = "No safeguarding lead is on duty for";
    assertThat(text(people.secondLead(), "/staff")).doesNotContain(words);
    sites.administrator().duty(people.lead(), false);
    for (String page : List.of("/staff", "/people/agencies/" + people.agency())) {
      assertThat(text(admin, page).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ")).as(page)
          .contains(words + " North campus");
    }
    assertThat(text(admin, "/health")).contains("North campus, Test agency").doesNotContain("South campus, Test");
    assertThat(text(people.secondLead(), "/staff")).contains(words);
    sites.administrator().duty(people.lead(), true);
    assertThat(text(admin, "/staff")).doesNotContain(words);
  }

  @Test
  void onThePageOfAPersonTheirSitesAreTicked() throws Exception {
    Person raiser = people.raiser();
    assertThat(text(admin, "/people/" + raiser.id())).contains("Tick none for the whole agency",
        "value=\"" + sites.north().id() + "\" checked=\"checked\"");
    Map<String, String> typed = Map.of("name", raiser.name(), "job", raiser.job(), "user_name", raiser.userName(),
        "mail", directory.mail(raiser.id()).orElseThrow(), "agency", people.agency(), "roles", "PRACTITIONER",
        "sites", sites.south().id().value());
    assertThat(send(admin, "/people/" + raiser.id(), typed).getResponse().getContentAsString())
        .contains("Is this right for", "South campus", "value=\"" + sites.south().id() + "\"");
    assertThat(allSites.of(raiser.id())).containsExactly(sites.north());
    sendAll(admin, "/people/" + raiser.id(), typed, "sure", List.of("true"));
    assertThat(allSites.of(raiser.id())).containsExactly(sites.south());
    assertThat(text(admin, "/people/" + raiser.id())).contains("Sites: South campus (before: North campus)");
  }

  @Test
  void aListSaysWhoIsThereForWhat() throws Exception {
    String agency = ownName();
    String newName = "n" + UUID.randomUUID();
    String list = "user_name,name,job,mail,agency,roles,Site\n" + newName + ",Anna Lee,Nurse,," + agency
        + ",practitioner,\"north campus; South Campus\"\nx" + newName + ",Bo Lee,Nurse,," + agency + ",practitioner,\n";
    assertThat(upload(list).getContentAsString()).contains("Add everybody on this list", "North campus, South campus",
        "the whole agency");
    assertThat(send(admin, "/people/import", Map.of("sheet", list)).getResponse().getStatus()).isEqualTo(200);
    Person anna = directory.byUserName(newName).orElseThrow();
    assertThat(allSites.of(anna.id())).containsExactly(sites.north(), sites.south());
    assertThat(text(admin, "/people/" + anna.id())).contains("Sites: North campus, South campus");
    assertThat(allSites.of(directory.byUserName("x" + newName).orElseThrow().id())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"East campus, There is no site &quot;East campus&quot; in this agency. The sites are North campus",
      "Old campus, There is no site &quot;Old campus&quot;"})
  void aSiteThatIsNotThereKeepsEverybodyOut(String said, String words) throws Exception {
    sites.close(sites.add("Old campus"));
    MockHttpServletResponse answer = upload("user_name,name,job,mail,agency,roles,sites\nn" + UUID.randomUUID()
        + ",Anna Lee,Nurse,," + ownName() + ",practitioner," + said + "\n");
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("Line 2: " + words);
  }

  private String ownName() {
    String name = "Agency " + UUID.randomUUID();
    directory.save(new Agency(people.agency(), name, "statutory", "yes", "yes", "staffordshire-2009"));
    return name;
  }

  private MockHttpServletResponse upload(String list) throws Exception {
    return pages.perform(multipart("/people/import/preview")
        .file(new MockMultipartFile("file", list.getBytes(StandardCharsets.UTF_8))).with(signedIn(admin))
        .with(FormToken.csrf())).andReturn().getResponse();
  }

  private Optional<Site> named(String name) {
    return allSites.of(people.agency()).stream().filter(site -> site.name().equals(name)).findFirst();
  }

  private String page(String more) {
    return "/people/agencies/" + people.agency() + "/sites" + more;
  }
}
