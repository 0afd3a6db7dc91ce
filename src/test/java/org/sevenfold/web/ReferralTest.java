package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.AccessEntries;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.View;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

class ReferralTest extends PageTest {

  private static final Map<String, Object> WRITTEN = Map.of("child_name", "Robin Wren", "words_as_reported",
      "\"Dad hits me\"\nand no more", "keep_from_family", "Where his aunt lives", "check_b1", "yes");

  @Autowired
  Disclosures disclosures;
  @Autowired
  Journal journal;

  @Test
  void everyAnswerThatIsForPaperStandsThereWithItsQuestion() throws Exception {
    Disclosure sent = sent("CSC");
    String page = text(people.raiser(), address(sent));
    Entry entry = entry(sent);
    List<Field> printed = cases.form(entry.act().form()).fields()
        .filter(field -> entry.content().containsKey(field.key()) && field.paper() == Field.Paper.PRINTED).toList();
    assertThat(printed).hasSizeGreaterThan(20);
    for (Field field : printed) {
      assertThat(page).contains(escaped(field.label().replace(" (optional)", "") + "</dt>"))
          .contains(escaped(field.worded(entry.content().get(field.key())) + "</dd>"));
    }
  }

  @Test
  @Meets("P64.b#1")
  void itSaysToWhomFromWhomWhenAndUnderWhichReference() throws Exception {
    Disclosure sent = sent("CSC");
    String page = text(people.lead(), address(sent));
    String referrer = directory.person(entry(sent).act().who()).orElseThrow().name();
    assertThat(page).contains("Referral to children&#39;s social care</h1>", sent.concern().value(), "Test agency",
        referrer,
        new LondonTime(clock).moment(sent.sentAt()));
    assertThat(text(people.lead(), address(sent, "POLICE"))).contains("Referral to police</h1>");
  }

  @Test
  void whatMustBeKeptFromTheFamilyStandsOnceAndBeforeEverythingElse() throws Exception {
    String page = text(people.raiser(), address(sent("CSC")));
    assertThat(page.split("Where his aunt lives", -1)).hasSize(2);
    assertThat(page.indexOf("Where his aunt lives")).isLessThan(page.indexOf("Robin Wren"))
        .isGreaterThan(page.indexOf("Read this first"));
  }

  @Test
  void theChecksAndTheWayOfSendingAreNotPrinted() throws Exception {
    Disclosure sent = sent("CSC");
    String page = text(people.raiser(), address(sent));
    List<Field> leftOut = cases.form(entry(sent).act().form()).fields()
        .filter(field -> field.paper() == Field.Paper.LEFT_OUT).toList();
    assertThat(leftOut).hasSizeGreaterThanOrEqualTo(9);
    leftOut.forEach(field -> assertThat(page).doesNotContain(escaped(field.label())));
  }

  @Test
  void whatIsReportedIsSaidToBeReported() throws Exception {
    Disclosure sent = sent("CSC");
    String page = text(people.raiser(), address(sent));
    List<Form.Text> notes = cases.form(entry(sent).act().form()).parts().stream()
        .filter(part -> part instanceof Form.Text text && !text.note().isEmpty()).map(Form.Text.class::cast).toList();
    assertThat(notes.stream().map(note -> note.heading().orElse(""))).contains("What happened",
        "Their own words, as reported");
    notes.stream().filter(note -> !note.heading().orElse("").equals("The figures"))
        .forEach(note -> assertThat(page).contains(escaped(note.note())));
  }

  @Test
  void readingItIsLogged() throws Exception {
    Disclosure sent = sent("CSC");
    open(people.lead(), address(sent));
    assertThat(AccessEntries.of("2026-11-17 node-1", journal))
        .anyMatch(look -> look.view() == View.REFERRAL && people.lead().id().equals(look.person())
            && look.concerns().equals(List.of(sent.concern())));
  }

  @Test
  void onlyWhoMaySeeTheConcernSeesWhatWasSent() throws Exception {
    String address = address(sent("CSC"));
    assertThat(status(people.raiser(), address)).isEqualTo(200);
    assertThat(status(people.the(Role.SERVICE_MANAGER), address)).isEqualTo(404);
    assertThat(status(people.the(Role.ADMINISTRATOR), address)).isEqualTo(404);
  }

  @Test
  void anEntryThatIsNoDisclosureIsNotPrinted() throws Exception {
    Disclosure sent = sent("CSC");
    assertThat(status(people.raiser(), "/concerns/" + sent.concern() + "/disclosures/1")).isEqualTo(404);
    assertThat(status(people.raiser(), "/concerns/" + sent.concern() + "/disclosures/99999")).isEqualTo(404);
  }

  @Test
  void whatIsReadyIsReadableAndSaysThatItIsNotSent() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Walk.HARM, WRITTEN);
    walk.until(reference, task -> task.key().equals("send_now"), Walk.HARM, WRITTEN);
    String concern = text(people.raiser(), "/concerns/" + reference);
    assertThat(concern).contains("Ready to send, not sent yet").doesNotContain(">sent ");
    String address = concern.replaceAll("(?s).*href=\"([^\"]*/disclosures/\\d+)\".*", "$1");
    assertThat(text(people.raiser(), address)).contains("Ready to send, not sent yet", "Robin Wren")
        .doesNotContain(">Sent<");
    assertThat(status(people.the(Role.SERVICE_MANAGER), address)).isEqualTo(404);
  }

  @Test
  void whatWentUnverifiedSaysSoOnItsPaper() throws Exception {
    Map<String, Object> hurried = new HashMap<>(Walk.HARM);
    hurried.put("check_b7", "no");
    ConcernReference reference = walk.raise(people.raiser(), hurried, WRITTEN);
    walk.until(reference, task -> disclosures.of(reference).size() == 2, hurried, WRITTEN);
    assertThat(text(people.raiser(), address(to(reference, "CSC")))).contains("Not verified</h2>",
        "Have you agreed with the receiver what they may pass on? No", "It goes all the same: ");
  }

  @Test
  void aCallIsPrintedAsACall() throws Exception {
    Map<String, Object> danger = Map.of("immediate_danger", "yes");
    ConcernReference reference = walk.raise(people.raiser(), danger, Map.of());
    walk.until(reference, task -> !disclosures.of(reference).isEmpty(), danger, Map.of());
    Disclosure call = disclosures.of(reference).get(0);
    assertThat(text(people.raiser(), address(call))).contains("Call to police</h1>");
    assertThat(text(people.raiser(), "/concerns/" + reference)).contains("Call to police");
  }

  @Test
  void theConcernsPageLeadsToEveryReferral() throws Exception {
    Disclosure sent = sent("CSC");
    assertThat(text(people.raiser(), "/concerns/" + sent.concern())).contains("href=\"" + address(sent) + "\"",
        "href=\"" + address(sent, "POLICE") + "\"");
  }

  private Disclosure sent(String destination) {
    ConcernReference reference = walk.raise(people.raiser(), Walk.HARM, WRITTEN);
    walk.until(reference, task -> disclosures.of(reference).size() == 2, Walk.HARM, WRITTEN);
    return to(reference, destination);
  }

  private Disclosure to(ConcernReference reference, String destination) {
    return disclosures.of(reference).stream().filter(one -> one.destination().equals(destination)).findFirst()
        .orElseThrow();
  }

  private Entry entry(Disclosure sent) {
    return journal.read(TestReading.COMPARING, sent.concern()).entries().stream()
        .filter(one -> one.number() == sent.entry()).findFirst()
        .orElseThrow();
  }

  private String address(Disclosure sent, String destination) {
    return address(to(sent.concern(), destination));
  }

  private static String address(Disclosure sent) {
    return "/concerns/" + sent.concern() + "/disclosures/" + sent.entry();
  }

  /** As it stands in the page, the closing tag left as it is. */
  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text).replace("&lt;/", "</").replace("t&gt;", "t>").replace("d&gt;", "d>");
  }
}
