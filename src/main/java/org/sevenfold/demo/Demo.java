package org.sevenfold.demo;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.replay.Answering;
import org.sevenfold.replay.CaseFile;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first start of the demo: an agency, people to sign in as, and concerns in different states. */
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

  private static final String FILE = "/config/demo.yml";
  private static final String PASSWORD = "demo";
  private static final String MAIL = "@demo.example";

  private final Directory directory;
  private final CaseWork cases;
  private final WorkList work;
  private final Vocabulary vocabulary;
  private final Packs packs;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Demo(Directory directory, CaseWork cases, WorkList work, Vocabulary vocabulary, Packs packs,
      PasswordEncoder passwords, Clock clock) {
    this.directory = directory;
    this.cases = cases;
    this.work = work;
    this.vocabulary = vocabulary;
    this.packs = packs;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** All of it or nothing: a start that ends half way leaves a database in which the next one begins anew. */
  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (directory.isEmpty()) {
      DemoFile demo = YamlFile.resource(FILE, DemoFile.class);
      String agency = agency(demo.agency());
      String password = passwords.encode(PASSWORD);
      demo.people().forEach(person -> person(agency, person, password));
      demo.concerns().forEach(this::concern);
    }
  }

  private String agency(DemoFile.Organisation said) {
    String id = "agency" + random();
    directory.save(new Agency(id, said.name(), said.type(), "yes", "yes", packs.inForce().id()));
    return id;
  }

  private void person(String agency, DemoFile.Worker said, String password) {
    PersonId id = new PersonId("p" + random());
    directory.save(new Person(id, agency, said.userName(), said.name(), said.job(), true, said.allRoles()), password);
    directory.mailsTo(id, said.userName() + MAIL);
  }

  private void concern(DemoFile.Story said) {
    Person raiser = directory.byUserName(said.by()).orElseThrow();
    Answering answering = new Answering(vocabulary, CaseFile.of(said.given(), said.texts()), clock.instant());
    ConcernReference reference =
        cases.raise(raiser, answering.fill(cases.raisingForm(raiser), key -> null).orElseThrow());
    for (int page = 1; page < said.pages(); page++) {
      work.ofConcern(reference).stream().findFirst().ifPresent(task -> answer(raiser, task, answering));
    }
  }

  private void answer(Person raiser, OpenTask task, Answering answering) {
    List<PersonId> offered = work.candidates(task.id());
    Person person = offered.contains(raiser.id()) ? raiser : directory.person(offered.get(0)).orElseThrow();
    answering.fill(cases.form(task), cases.facts(task)).ifPresent(answers -> {
      cases.claim(person, task.id());
      cases.answer(person, task.id(), answers);
    });
  }

  private static String random() {
    byte[] bytes = new byte[8];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
