package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.form.Form;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves is relevant, part by part, and somebody has checked that it is true, at a time that stands on it. */
class AccurateAndRelevantTest extends PageTest {

  private static final String CHECKED = "and checked then: it is true and up to date";

  @Autowired
  Journal journal;
  private ConcernReference concern;

  @BeforeEach
  void somethingIsToLeave() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
  }

  @Test
  @Meets("P69.b3#2")
  void eachPartSaysWhyWhoeverReceivesItNeedsIt() throws Exception {
    OpenTask share = share();
    String leaves =
        text(people.raiser(), "/tasks/" + share.id()).replaceFirst("(?s).*(id=\"leaves\".*?</section>).*", "$1");
    List<Form.Text> parts = cases.form(share).parts().stream().filter(Form.Text.class::isInstance)
        .map(Form.Text.class::cast).filter(part -> part.heading().filter(leaves::contains).isPresent())
        .filter(part -> !part.needed().isEmpty()).toList();
    assertThat(parts).hasSizeGreaterThan(3).allSatisfy(part -> assertThat(leaves).contains(part.needed()));
  }

  @Test
  @Meets("P69.b3#1")
  void whenItWasCheckedStandsOnIt() throws Exception {
    walk.until(concern, task -> task.key().equals("send_now"), Walk.HARM, Map.of());
    assertThat(paper()).contains("17 November 2026 at 10:00am, " + CHECKED);
  }

  @Test
  void whatNobodyCouldCheckDoesNotSaySo() throws Exception {
    Map<String, Object> given = new HashMap<>(Walk.HARM);
    given.put("check_b5", "unknown");
    walk.until(concern, task -> task.key().equals("send_now"), given, Map.of());
    assertThat(paper()).contains("Not verified").doesNotContain(CHECKED);
  }

  private String paper() throws Exception {
    CaseRecord record = journal.read(TestReading.COMPARING, concern);
    int entry = record.of(Act.Kind.ANSWERED).filter(one -> one.content().containsKey("check_b1")).findFirst()
        .orElseThrow().number();
    return text(people.raiser(), "/concerns/" + concern + "/disclosures/" + entry);
  }

  private OpenTask share() {
    OpenTask share = work.ofConcern(concern).stream().filter(task -> task.key().equals("share")).findFirst()
        .orElseThrow();
    cases.claim(people.raiser(), share.id());
    return share;
  }
}
