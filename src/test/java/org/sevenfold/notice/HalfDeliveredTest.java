package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.notice.channel.SmtpMail;
import org.sevenfold.notice.channel.Undelivered;

/** A mail server that takes half, breaks off and comes back: nothing is lost, and nothing comes more than once more. */
class HalfDeliveredTest extends NoticeTest {

  private static final String NOBODY = "550 nobody";

  @Test
  void whatWasCutOffAfterItsTextIsSentOnceMoreUnderTheSameIdAndThenGivenUp() {
    try (ScriptedServer server = new ScriptedServer(line -> ScriptedServer.OK)) {
      server.afterText(ScriptedServer.BREAKS);
      administrator.duty(people.secondLead(), false);
      raise();
      sender = senderBy(mailTo(server));
      for (int i = 0; i < 6; i++) {
        told();
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
      }
      List<String> ids = ids(server, "something waits");
      assertThat(ids).hasSize(2);
      assertThat(ids.get(0)).isEqualTo(ids.get(1));
      assertThat(unsent.all()).filteredOn(one -> one.person().equals(people.lead().id()))
          .allMatch(one -> one.again().isEmpty()).allMatch(one -> one.because().contains("may have arrived"));
    }
  }

  @Test
  void whoeverIsTakenIsToldThoughTheOtherIsRefusedAndIsShownAsBouncing() {
    try (ScriptedServer server =
        new ScriptedServer(line -> line.contains(people.lead().id() + MAIL) ? NOBODY : ScriptedServer.OK)) {
      raise();
      sender = senderBy(mailTo(server));
      told();
      assertThat(server.texts()).anyMatch(text -> text.contains("To: " + people.secondLead().id() + MAIL))
          .noneMatch(text -> text.contains("To: " + people.lead().id() + MAIL));
      assertThat(bounced.isBounced(people.lead().id(), "mail", people.lead().id() + MAIL)).isTrue();
      int before = server.texts().size();
      told();
      assertThat(server.texts()).as("nothing twice").hasSize(before);
    }
  }

  @Test
  void whatIsPutOffComesLater() {
    try (ScriptedServer server = new ScriptedServer(line -> ScriptedServer.OK)) {
      administrator.duty(people.secondLead(), false);
      raise();
      server.afterText("451 later");
      sender = senderBy(mailTo(server));
      told();
      server.afterText(ScriptedServer.OK);
      told();
      told();
      assertThat(ids(server, "something waits")).hasSize(2);
      assertThat(unsent.all()).isEmpty();
    }
  }

  @Test
  void whatIsGivenUpIsSentAgainWhereAnAdministratorSaysSo() {
    administrator.duty(people.secondLead(), false);
    raise();
    post.refuseWith(Undelivered.How.REFUSED, "The mail server refuses the mail");
    told();
    post.takeAgain();
    assertThat(told()).isEmpty();
    Unsent dead =
        unsent.all().stream().filter(one -> one.person().equals(people.lead().id())).findFirst().orElseThrow();
    assertThat(unsent.sendAgain(dead.id())).isTrue();
    assertThat(unsent.sendAgain(dead.id())).as("twice").isFalse();
    assertThat(told()).containsExactly(people.lead().id());
    assertThat(told()).isEmpty();
  }

  @Test
  void whoeverDiesOverALetterLeavesItToTheNextWhoTriesItOnceMore() {
    administrator.duty(people.secondLead(), false);
    raise();
    for (int dead = 0; dead < 3; dead++) {
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
      rows.addressees("mail", clock.instant()).forEach(person -> rows.write(person, "mail", clock.instant()));
      while (rows.take("mail", clock.instant(), clock.instant().plus(Duration.ofMinutes(5))).isPresent()) {
        assertThat(rows.take("mail", clock.instant(), clock.instant().plus(Duration.ofMinutes(5)))
            .map(Letter::attempts).orElse(0)).isLessThanOrEqualTo(dead + 1);
      }
    }
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
    assertThat(told()).as("it may have gone twice already").isEmpty();
    assertThat(unsent.all()).isNotEmpty().allMatch(one -> one.because().contains("may have arrived"));
  }

  @Test
  void twoSendersAtOnceSendEachOnce() {
    for (int i = 0; i < 4; i++) {
      raise();
    }
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
    KeptPost other = new KeptPost("mail", directory::mail);
    Stream.of(senderBy(post), senderBy(other)).map(one -> CompletableFuture.runAsync(one::send)).toList()
        .forEach(CompletableFuture::join);
    List<Outgoing> all = Stream.concat(post.letters().stream(), other.letters().stream()).toList();
    assertThat(all).extracting(Outgoing::id).doesNotHaveDuplicates();
    assertThat(all.stream().flatMap(letter -> letter.text().lines()).filter(line -> line.contains("/tasks/")))
        .as("four concerns, each told to two leads once").hasSize(8).satisfies(links -> assertThat(
            Set.copyOf(links)).hasSize(4));
  }

  private static List<String> ids(ScriptedServer server, String subject) {
    return server.texts().stream().filter(text -> text.contains(subject))
        .flatMap(text -> text.lines().filter(line -> line.startsWith("Message-ID:"))).toList();
  }

  private SmtpMail mailTo(ScriptedServer server) {
    return mailTo(server.port(), Duration.ofMillis(500));
  }
}
