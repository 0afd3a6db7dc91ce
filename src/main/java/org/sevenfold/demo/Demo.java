package org.sevenfold.demo;

import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Yamls;
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

  @Override
  public void run(ApplicationArguments arguments) {
    if (directory.isEmpty()) {
      Map<String, Object> demo = Yamls.resource(FILE);
      String agency = agency(map(demo.get("agency")));
      String password = passwords.encode(PASSWORD);
      list(demo.get("people")).forEach(person -> person(agency, person, password));
      list(demo.get("concerns")).forEach(this::concern);
    }
  }

  private String agency(Map<String, Object> said) {
    String id = "agency" + random();
    directory.save(new Agency(id, said.get("name").toString(), said.get("type").toString(), "yes", "yes",
        packs.inForce().id()));
    return id;
  }

  private void person(String agency, Map<String, Object> said, String password) {
    var roles = Arrays.stream(said.get("roles").toString().split(",")).map(Role::of).flatMap(Optional::stream)
        .collect(Collectors.toSet());
    String id = "p" + random();
    directory.save(new Person(id, agency, said.get("user_name").toString(), said.get("name").toString(),
        said.get("job").toString(), true, roles), password);
    directory.mailsTo(id, said.get("user_name") + MAIL);
  }

  private void concern(Map<String, Object> said) {
    Person raiser = directory.byUserName(said.get("by").toString()).orElseThrow();
    Answering answering = new Answering(vocabulary, CaseFile.of(said), clock.instant());
    String reference = cases.raise(raiser, answering.fill(cases.raisingForm(), key -> null).orElseThrow());
    for (int page = 1; page < Integer.parseInt(said.get("pages").toString()); page++) {
      work.ofConcern(reference).stream().findFirst().ifPresent(task -> answer(raiser, task, answering));
    }
  }

  private void answer(Person raiser, OpenTask task, Answering answering) {
    List<String> offered = work.candidates(task.id());
    Person person = offered.contains(raiser.id()) ? raiser : directory.person(offered.get(0)).orElseThrow();
    answering.fill(cases.form(task), cases.facts(task)).ifPresent(answers -> {
      cases.claim(person, task.id());
      cases.answer(person, task.id(), answers);
    });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }

  private static String random() {
    byte[] bytes = new byte[8];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
