package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.notice.person.Bounced;
import org.sevenfold.notice.person.NoticeSetting;
import org.sevenfold.notice.person.NoticeSettings;
import org.sevenfold.policy.QuietHours;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How somebody is told, whether they have seen it, and what did not get through, on the pages of those it concerns. */
class NoticePagesTest extends PageTest {

  @Autowired
  NoticeSettings settings;
  @Autowired
  NoticeSender sender;
  @Autowired
  Bounced bounced;
  @Autowired
  JdbcClient jdbc;

  @Test
  void somebodySaysHowAndWhenTheyAreTold() throws Exception {
    Person lead = people.lead();
    assertThat(text(lead, "/account")).contains("/account/notices");
    assertThat(text(lead, "/account/notices")).contains("Mobile number", "08:30, 12:30, 16:00", "20:00 to 07:00");
    String mobile = "07700 " + Math.abs(lead.id().hashCode() % 900000 + 100000);
    assertThat(send(lead, "/account/notices",
        Map.of("mobile", mobile, "byText", "true", "digests", "09:15", "quiet", "19:00 - 08:00")).getResponse()
        .getRedirectedUrl()).isEqualTo("/account?saved=notices");
    assertThat(settings.of(lead.id())).isEqualTo(new NoticeSetting(mobile.replace(" ", ""), true,
        List.of(LocalTime.of(9, 15)), Optional.of(QuietHours.of("19:00-08:00"))));
    assertThat(send(people.secondLead(), "/account/notices", Map.of("mobile", mobile)).getResponse()
        .getContentAsString()).contains("Somebody else has put in this number", mobile);
  }

  @Test
  void whatCannotBeReadComesBackWithWhatWasTyped() throws Exception {
    String page =
        send(people.lead(), "/account/notices", Map.of("mobile", "ring me", "digests", "noon", "quiet", "night"))
            .getResponse().getContentAsString();
    assertThat(page).contains("Write one mobile number", "Write up to six times of day", "Write from when to when",
        "ring me", "noon", "night");
    assertThat(settings.of(people.lead().id())).isEqualTo(NoticeSetting.NONE);
  }

  @Test
  void whoeverOpensWhatTheyWereToldOfHasSeenItAndItsRaiserMayKnow() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("lead_told_who", "yes"), Map.of());
    OpenTask triage = work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst()
        .orElseThrow();
    clock.moveTo(clock.instant().plusSeconds(180));
    sender.send();
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("not seen yet");
    assertThat(status(people.the(Role.MANAGER), "/tasks/" + triage.id())).isEqualTo(404);
    text(people.raiser(), "/concerns/" + concern);
    assertThat(seen(triage)).as("by those who were not told").isZero();
    assertThat(status(people.lead(), "/tasks/" + triage.id())).isEqualTo(200);
    assertThat(seen(triage)).isOne();
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains(", seen ");
  }

  @Test
  void whoeverRaisesAConcernReadsUntilWhenTheyShouldHearSomethingAndWhomToRing() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("lead_told_who", "yes"), Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern + "/raised")).contains("If you hear nothing by",
        "Children&#39;s social care");
    assertThat(jdbc.sql("select what_to_do from notice where kind = 'RECEIPT' and concern = ? and person = ?")
        .params(concern.value(), people.raiser().id().value()).query(String.class).single())
        .startsWith("Children's social care: ");
  }

  @Test
  void anAdministratorSeesWhoCannotBeReachedAndSendsAgain() throws Exception {
    Person admin = people.the(Role.ADMINISTRATOR);
    Person lead = people.lead();
    directory.mailsTo(lead.id(), lead.id() + "@gone.example");
    bounced.add(new Bounced.Address(lead.id(), "mail", lead.id() + "@gone.example", clock.instant(),
        "The mail server refuses this address"));
    UUID letter = givenUp(lead);
    assertThat(text(admin, "/health")).contains("Nothing but mail", "At night an urgent task reaches nobody",
        "an address at which nobody is", "given up");
    assertThat(text(admin, "/notices")).contains(lead.name(), "Addresses at which nobody is", "Send again",
        "The mail server refuses this address");
    assertThat(send(lead, "/notices/" + letter + "/again", Map.of()).getResponse().getStatus()).isEqualTo(404);
    assertThat(send(admin, "/notices/" + letter + "/again", Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/notices?again");
    assertThat(send(admin, "/notices/" + letter + "/again", Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/notices?gone");
    assertThat(bounced.isBounced(lead.id(), "mail", lead.id() + "@gone.example")).isFalse();
  }

  private int seen(OpenTask task) {
    return jdbc.sql("select count(*) from notice where task = ? and kind = 'TASK_WAITS' and seen_at is not null")
        .param(task.id().value()).query(Integer.class).single();
  }

  private UUID givenUp(Person person) {
    UUID letter = UUID.randomUUID();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql("insert into notice_letter (id, person, channel, urgent, made_at, try_at, attempts, because, given_up_at)"
        + " values (?, ?, 'mail', false, ?, ?, 1, 'The mail server refuses this address', ?)")
        .params(letter, person.id().value(), now, now, now).update();
    return letter;
  }
}
