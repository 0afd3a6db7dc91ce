package org.sevenfold.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.TimeZone;

import org.sevenfold.Sevenfold;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Verification;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product in a process of its own, told by lines what to do, so that it can be killed: {@code raise},
 * {@code claim REFERENCE}, {@code triage REFERENCE}, {@code faults}. It answers each with one line that
 * begins with {@code >>}.
 */
public final class KilledProduct {

  private final ConfigurableApplicationContext product;

  private KilledProduct(ConfigurableApplicationContext product) {
    this.product = product;
  }

  public static void main(String[] arguments) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    KilledProduct told = new KilledProduct(SpringApplication.run(Sevenfold.class, arguments));
    say("ready");
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      say(told.does(line.split(" ")));
    }
  }

  private static void say(String answer) {
    System.out.println(">>" + answer);
  }

  private String does(String[] words) {
    return switch (words[0]) {
      case "raise" -> raise();
      case "claim" -> claim(words[1]);
      case "triage" -> triage(words[1]);
      case "faults" -> product.getBean(Verification.class).faults().toString();
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private String raise() {
    TestPeople people = new TestPeople(product.getBean(Directory.class));
    return product.getBean(CaseWork.class).raise(people.raiser(), OpenCase.RAISED);
  }

  private String claim(String reference) {
    OpenTask task = triageOf(reference);
    Person lead = person(product.getBean(WorkList.class).candidates(task.id()).get(0));
    product.getBean(CaseWork.class).claim(lead, task.id());
    return "claimed";
  }

  private String triage(String reference) {
    OpenTask task = triageOf(reference);
    product.getBean(CaseWork.class).answer(person(task.claimedBy().orElseThrow()), task.id(), OpenCase.TRIAGED);
    return "answered";
  }

  private OpenTask triageOf(String reference) {
    return product.getBean(WorkList.class).ofConcern(reference).stream()
        .filter(task -> task.key().equals(OpenCase.TRIAGE)).findFirst().orElseThrow();
  }

  private Person person(String id) {
    return product.getBean(Directory.class).person(id).orElseThrow();
  }
}
