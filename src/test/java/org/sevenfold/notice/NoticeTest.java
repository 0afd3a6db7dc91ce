package org.sevenfold.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.sevenfold.ProductTest;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSettings;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.notice.channel.SmtpMail;
import org.sevenfold.notice.person.Bounced;
import org.sevenfold.notice.person.NoticeSettings;
import org.sevenfold.notice.person.TellingTimes;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A concern with its notices, and a post that keeps what it is given, or refuses it. */
abstract class NoticeTest extends ProductTest {

  static final String MAIL = "@test.example";
  private static final Duration UNTIL_SENT = Duration.ofMinutes(3);

  @Autowired
  Notices notices;
  @Autowired
  Outbox outbox;
  @Autowired
  NoticeMails written;
  @Autowired
  Directory directory;
  @Autowired
  SignInCodes codes;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Proposals proposals;
  @Autowired
  Concerns concerns;
  @Autowired
  References references;
  @Autowired
  Staffing staffing;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Clock time;

  @Autowired
  Letters rows;
  @Autowired
  UnsentLetters unsent;
  @Autowired
  StillWanted wanted;
  @Autowired
  Bounced bounced;
  @Autowired
  Reminders reminders;
  @Autowired
  FirstNews firstNews;
  @Autowired
  PlatformTransactionManager transactions;
  @Autowired
  TellingTimes tellingTimes;
  @Autowired
  NoticeSettings settings;

  KeptPost post;
  TestPeople people;
  TestAdministrator administrator;
  NoticeSender sender;
  ConcernReference reference;
  private Walk walk;

  @BeforeEach
  void nothingOfOtherTestsIsInTheOutbox() {
    jdbc.sql("update notice set dropped_at = now(), followed_at = now() where dropped_at is null").update();
    jdbc.sql("update notice_letter set dropped_at = now(), given_up_at = null where dropped_at is null").update();
    post = new KeptPost(Channel.MAIL, directory::mail);
    people = new TestPeople(directory);
    administrator = new TestAdministrator(staffing, directory);
    walk = new Walk(cases, work, vocabulary, directory, time);
    sender = senderBy(post);
  }

  NoticeSender senderBy(Channel... by) {
    return new NoticeSender(outbox, rows, written, wanted,
        new Addresses(directory, proposals, concerns, references, bounced), waysBy(by), bounced, time,
        TestSettings.standard());
  }

  /** Mail by a server of this machine that is given so much time for each answer. */
  SmtpMail mailTo(int port, Duration patience) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", String.valueOf(patience.toMillis()));
    server.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(patience.toMillis()));
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("server", server);
    return new SmtpMail(beans.getBeanProvider(JavaMailSender.class), directory, time, TestSettings.standard());
  }

  /** Somebody is told of a task by these ways. */
  void tell(Person person, OpenTask task, Channel... by) {
    new TransactionTemplate(transactions).executeWithoutResult(
        told -> noticesBy(by).handedTo(person.id(), task, Optional.empty()));
  }

  Notices noticesBy(Channel... by) {
    return new Notices(outbox, waysBy(by), reminders, firstNews, concerns, time, TestSettings.standard());
  }

  Ways waysBy(Channel... by) {
    return new Ways(List.of(by), bounced, tellingTimes);
  }

  void raise() {
    raise(Map.of());
  }

  void raise(Map<String, Object> given) {
    reference = walk.raise(people.raiser(), given, Map.of());
  }

  OpenTask task(String key) {
    return work.ofConcern(reference).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  void answer(String key, Person person) {
    walk.answer(person, task(key), Map.of());
  }

  /**
   * Who gets mail once notices have lain long enough, and had not got it before; neither receipts nor reminders are
   * news.
   */
  Set<PersonId> told() {
    post.forget();
    jdbc.sql("update notice set dropped_at = now() where kind = 'REMINDER' and dropped_at is null").update();
    clock.moveTo(clock.instant().plus(UNTIL_SENT));
    clock.moveTo(nextDigest());
    sender.send();
    Set<PersonId> told = new LinkedHashSet<>();
    letters().forEach(letter -> told.add(new PersonId(letter.to().replace(MAIL, ""))));
    return told;
  }

  /** When the last of what may stand with others, and is no reminder, is told. */
  private Instant nextDigest() {
    return jdbc.sql("select max(send_at) from notice where merged and kind <> 'REMINDER' and sent_at is null"
        + " and dropped_at is null and letter is null")
        .query((row, i) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single()
        .filter(clock.instant()::isBefore).orElse(clock.instant());
  }

  List<Outgoing> letters() {
    return post.letters().stream().filter(letter -> !letter.subject().contains("has arrived")).toList();
  }
}
