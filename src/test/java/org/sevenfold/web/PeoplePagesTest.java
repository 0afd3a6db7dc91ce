package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.web.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class PeoplePagesTest extends PageTest {

  private static final String HEADER = "user_name,name,job,mail,agency,roles\n";

  @Autowired
  Accounts accounts;

  private Person admin;
  private String agency;
  private String newName;

  @BeforeEach
  void thereIsAnAgencyOfItsOwnName() {
    admin = people.the(Role.ADMINISTRATOR);
    agency = "Agency " + UUID.randomUUID();
    newName = "n" + UUID.randomUUID();
    accounts.makeAgency(agency, "statutory", "staffordshire-2009");
  }

  @Test
  void dutyIsSwitchedOffAndOnAgain() throws Exception {
    String address = "/people/" + people.lead().id() + "/duty";
    send(admin, address, Map.of("on", "false"));
    assertThat(directory.person(people.lead().id()).orElseThrow().onDuty()).isFalse();
    send(admin, address, Map.of("on", "true"));
    assertThat(directory.person(people.lead().id()).orElseThrow().onDuty()).isTrue();
    assertThat(send(admin, "/people/nobody/duty", Map.of("on", "true")).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void aGoodListIsShownFirstAndAddsNobodyYet() throws Exception {
    MockHttpServletResponse preview = upload(HEADER + line("\"Lee, Anna\""));
    assertThat(preview.getStatus()).isEqualTo(200);
    assertThat(preview.getContentAsString()).contains("Lee, Anna", "Add everybody on this list");
    assertThat(accounts.isTaken(newName)).isFalse();
  }

  @Test
  void aNewPersonWorksWithTheRolesOfTheList() throws Exception {
    take(HEADER + line("Anna Lee"));
    Person anna = directory.byUserName(newName).orElseThrow();
    assertThat(anna.roles()).containsExactlyInAnyOrder(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
    assertThat(anna.onDuty()).isTrue();
    assertThat(directory.agency(anna.agency()).orElseThrow().name()).isEqualTo(agency);
  }

  @Test
  void columnsMayStandInAnyOrderAndTheFileMayBeginWithAByteOrderMark() throws Exception {
    String list = "\uFEFFroles,agency,mail,job,name,user_name\r\npractitioner," + agency + ",,Nurse,Bo," + newName
        + "\r\n\r\n";
    assertThat(upload(list).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsFoundAndEmptyCellsAtTheRightDoNotMatter(String separator) throws Exception {
    String list = (HEADER.strip() + ",,\n" + newName + ",\"Lee, Anna\",Teacher,a@example.org," + agency
        + ",practitioner,,,\n,,,,,,,\n").replace("Lee, Anna", "Lee~ Anna").replace(",", separator).replace("~", ",");
    assertThat(upload(list).getContentAsString()).contains("Add everybody on this list", "Lee, Anna");
  }

  @Test
  void aLineThatExcelWritesForItselfSaysTheSeparator() throws Exception {
    String list = "sep=;\r\n" + (HEADER + line("Anna Lee").replace(";", "/")).replace(",", ";");
    assertThat(upload(list).getStatus()).isEqualTo(200);
  }

  @Test
  void headingsAndRolesAreReadAsPeopleWriteThem() throws Exception {
    String list = "User name,Full Name,Job title,E-mail,Organisation,Role\n" + newName.toUpperCase()
        + ",Anna\u00a0Lee\u00a0,Nurse\u200b,a@example.org," + agency + "\u00a0,\"Safeguarding lead, Practitioner\"\n";
    assertThat(take(list).getStatus()).isEqualTo(200);
    Person anna = directory.byUserName(newName).orElseThrow();
    assertThat(anna).extracting(Person::name, Person::job).containsExactly("Anna Lee", "Nurse");
    assertThat(anna.roles()).containsExactlyInAnyOrder(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
  }

  @Test
  void aMailboxOfTwoIsWarnedOfAndKeepsNobodyOut() throws Exception {
    String raisers = directory.mail(people.raiser().id()).orElseThrow();
    String list = HEADER + line("Anna Lee").replace("a@example.org", raisers)
        + line("Bo Chan").replace(newName, "x" + newName).replace("a@example.org", raisers);
    assertThat(upload(list).getContentAsString()).contains("Add everybody on this list",
        people.raiser().name() + " gets mail at the same address", "Anna Lee gets mail at the same address");
  }

  @Test
  void whoeverJoinsIsToldHowTheCodeComesAndTheAdministratorDoesNotSeeIt() throws Exception {
    String page = take(HEADER + line("Anna Lee") + line("Bo Chan").replace(newName, "x" + newName)
        .replace("a@example.org", "")).getContentAsString();
    assertThat(page).contains("by mail to a@example.org", "on a letter").doesNotContain("seven-code");
    String id = directory.byUserName(newName).orElseThrow().agency();
    assertThat(text(admin, "/people/agencies/" + id)).contains("No password yet");
  }

  @Test
  void oneBadLineKeepsEverybodyOut() throws Exception {
    String list = HEADER + line("Anna Lee") + "no name,Bo,Nurse,,Nowhere,wizard\n";
    MockHttpServletResponse refused = take(list);
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("Line 3: The user name must be", "no agency called",
        "no role &quot;wizard&quot;");
    assertThat(accounts.isTaken(newName)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      ?,Bo,Nurse,,AGENCY,practitioner              | The user name must be
      NEW,=1+1,Nurse,,AGENCY,practitioner          | like a formula
      NEW,B\0o,Nurse,,AGENCY,practitioner          | can&#39;t be printed
      NEW,Bo,Nurse,z@x.org;,AGENCY,practitioner    | is not a mail address
      NEW,,Nurse,,AGENCY,practitioner              | Write the name
      NEW,Bo,,,AGENCY,practitioner                 | Write the job
      NEW,Bo,Nurse,no mail,AGENCY,practitioner     | no mail is not a mail address
      NEW,Bo,Nurse,,AGENCY,                        | There is no role
      NEW,Bo,Nurse,,AGENCY,practitioner,more       | more cells than columns
      TAKEN,Bo,Nurse,,AGENCY,practitioner          | Somebody here has the user name
      TWICE,Bo,Nurse,,AGENCY,practitioner          | is twice in this file
      """)
  void aBadLineSaysWhatIsWrongWithIt(String line, String message) throws Exception {
    String last = line.replace("NEW", "x" + newName).replace("AGENCY", agency).replace("TWICE", newName)
        .replace("TAKEN", people.raiser().userName());
    MockHttpServletResponse refused = upload(HEADER + line("Anna Lee") + last + "\n");
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      user_name,name,job,mail,agency,roles,password | Take out the column password
      user_name,name,job,mail,agency                | There must be one column roles
      user_name,name,job,mail,agency,roles,shoe     | There is no use for the column shoe
      user_name,user_name,name,job,mail,agency,roles| There must be one column user_name
      something,else                                | The first line must name the columns
      """)
  void aListWithOtherColumnsIsRefused(String header, String message) throws Exception {
    MockHttpServletResponse refused = upload(header + "\n" + line("Anna Lee"));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains(message);
  }

  @Test
  void whatIsNoListOfPeopleIsRefusedInPlainWords() throws Exception {
    assertThat(upload("").getContentAsString()).contains("names nobody");
    assertThat(upload(HEADER).getContentAsString()).contains("names nobody");
    assertThat(upload(HEADER + "\"open,a,b\n").getContentAsString()).contains("can&#39;t be read as CSV");
    assertThat(upload((HEADER + line("Zo\u00eb")).getBytes(StandardCharsets.ISO_8859_1)).getContentAsString())
        .contains("CSV UTF-8");
    assertThat(upload(HEADER + line("A").repeat(201)).getContentAsString()).contains("at most 200");
  }

  @Test
  void anAgencyIsAddedOnceUnderItsName() throws Exception {
    Map<String, String> said = Map.of("name", "B" + agency, "type", "voluntary_private", "policy", "england-2026");
    String address = send(admin, "/people/agencies", said).getResponse().getRedirectedUrl();
    Agency made = directory.agencies().stream().filter(one -> one.name().equals("B" + agency)).findFirst()
        .orElseThrow();
    assertThat(address).isEqualTo("/people/agencies/" + made.id());
    assertThat(made).extracting(Agency::type, Agency::pack).containsExactly("voluntary_private", "england-2026");
    MockHttpServletResponse again = send(admin, "/people/agencies", said).getResponse();
    assertThat(again.getStatus()).isEqualTo(400);
    assertThat(again.getContentAsString()).contains("There is an agency of this name already");
    assertThat(send(admin, "/people/agencies", Map.of("name", "B\0", "type", "statutory", "policy", "england-2026"))
        .getResponse().getContentAsString()).contains("can&#39;t be printed");
    assertThat(send(admin, "/people/agencies", Map.of("name", "", "type", "shop", "policy", "none")).getResponse()
        .getContentAsString()).contains("Write the name", "Choose what kind", "Choose the policy");
  }

  private String line(String name) {
    return newName + "," + name + ",Teacher,a@example.org," + agency + ",practitioner;safeguarding_lead\n";
  }

  private MockHttpServletResponse upload(String list) throws Exception {
    return upload(list.getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse upload(byte[] list) throws Exception {
    return pages.perform(multipart("/people/import/preview").file(new MockMultipartFile("file", list))
        .with(signedIn(admin)).with(csrf())).andReturn().getResponse();
  }

  private MockHttpServletResponse take(String list) throws Exception {
    return send(admin, "/people/import", Map.of("sheet", list)).getResponse();
  }
}
