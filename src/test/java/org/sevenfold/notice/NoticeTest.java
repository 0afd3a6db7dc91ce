package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

  final KeptPost post = new KeptPost();
  TestPeople people;
  TestAdministrator administrator;
  NoticeSender sender;
  ConcernReference reference;
  private Walk walk;

  /** A post without a server. */
  static final class KeptPost implements MailTransport {

    private final List<NoticeMail> letters = new ArrayList<>();
    private String refusal = "";

    void refuseWith(String because) {
      refusal = because;
    }

    @Override
    public void deliver(NoticeMail letter) {
      if (!refusal.isEmpty()) {
        throw new Undeliverable(refusal);
      }
      letters.add(letter);
    }
  }

  @BeforeEach
  void nothingOfOtherTestsIsInTheOutbox() {
    jdbc.sql("update notice set dropped_at = now() where sent_at is null and dropped_at is null").update();
    people = new TestPeople(directory);
    administrator = new TestAdministrator(staffing, directory);
    walk = new Walk(cases, work, vocabulary, directory, time);
    sender = senderBy(post);
  }

  NoticeSender senderBy(MailTransport by) {
    return new NoticeSender(outbox, written, by, directory, codes, work, proposals, concerns, references, time,
        TestSettings.standard());
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

  /** Who gets mail once notices have lain long enough, and had not got it before. */
  Set<PersonId> told() {
    post.letters.clear();
    clock.moveTo(clock.instant().plus(UNTIL_SENT));
    sender.send();
    Set<PersonId> told = new LinkedHashSet<>();
    letters().forEach(letter -> told.add(new PersonId(letter.to().replace(MAIL, ""))));
    return told;
  }

  List<NoticeMail> letters() {
    return List.copyOf(post.letters);
  }
}
