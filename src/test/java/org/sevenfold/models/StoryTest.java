package org.sevenfold.models;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.CaseTime;
import org.sevenfold.replay.Driver;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.Timers;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays stories through the models. Each story has an agency of its own, and nothing of it is left when it is over. */
abstract class StoryTest extends ProductTest {

  @Autowired
  Driver driver;
  @Autowired
  CaseTime time;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  OverdueWork overdue;
  @Autowired
  Timers timers;
  @Autowired
  OverdueSweep sweep;
  @Autowired
  Directory directory;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  ProcessEngine engine;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  LinkedConcerns linkedConcerns;
  @Autowired
  Disclosures disclosures;

  private final List<String> agencies = new ArrayList<>();

  @BeforeEach
  void theAssertionsAskThisEngine() {
    AbstractAssertions.init(engine);
    NodeProbe.watch(engine);
  }

  @AfterEach
  void theStoriesAreOver() {
    agencies.forEach(timers::stopAll);
    AbstractAssertions.reset();
  }

  Story story() {
    return story(new TestPeople(directory));
  }

  Story storyUnder(String pack) {
    return story(new TestPeople(directory, pack));
  }

  Story story(TestPeople people) {
    agencies.add(people.agency());
    return new Story(product(), people);
  }

  /** What came of a concern beside itself, played to the end too. */
  void endLinked(Story story) {
    linkedConcerns.of(story.reference()).forEach(linked -> story.followed(linked.concern()).toTheEnd());
  }

  Leftovers leftovers(Story story) {
    return new Leftovers(jdbc, story.people().agency());
  }

  /** Who has got it in writing; a call does not count. */
  List<String> sentTo(Story story) {
    return disclosures.of(story.reference()).stream().filter(one -> !one.byPhone())
        .map(Disclosure::destination).sorted().toList();
  }

  private Product product() {
    return new Product(driver, time, cases, work, vocabulary, engine);
  }
}
