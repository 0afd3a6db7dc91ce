package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Why something was recommended is read as it stood when it was: a later table changes no reason of an older case. */
class ReasonsOfTheirDayTest extends PageTest {

  private static final Map<String, Object> NO_PURPOSE = Map.of("harm_level", "none", "purpose_stated", "no");
  private static final String WORDS_OF_THE_DAY = "There is no reason to tell anybody outside";
  private static final String LATER_WORDS = "Something that nobody thought of then";

  private static final Pattern RULE = Pattern.compile("(?s)<rule id=\"([\\w-]+)\">.*?</rule>\\s*");

  @Autowired
  private RepositoryService repository;
  @Autowired
  private Journal journal;
  @Autowired
  private TransactionTemplate transaction;

  private final List<String> deployed = new ArrayList<>();
  private ConcernReference concern;
  private String page;

  @BeforeEach
  void somebodyIsAboutToDecide() {
    concern = walk.raise(people.raiser(), NO_PURPOSE, Map.of());
    walk.until(concern, task -> "decide_sharing".equals(task.key()), NO_PURPOSE, Map.of());
    page = "/tasks/" + work.ofConcern(concern).stream().filter(task -> "decide_sharing".equals(task.key())).findFirst()
        .orElseThrow().id();
  }

  @AfterEach
  void thePresentTablesAreTheLatestAgain() {
    deployed.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  void aRuleThatIsPutBeforeTheOneThatFiredLeavesTheTimelineAsItWas() throws Exception {
    String before = timeline();
    deploy("concern/legitimate-purpose", LATER_WORDS);
    assertThat(timeline()).contains(WORDS_OF_THE_DAY).doesNotContain(LATER_WORDS)
        .isEqualTo(before);
  }

  @Test
  void andThePageOfWhoeverIsAboutToDecideOnIt() throws Exception {
    String before = because(text(people.raiser(), page));
    deploy("judgement/judgement-needed", LATER_WORDS);
    assertThat(because(text(people.raiser(), page)))
        .contains("There is no legitimate purpose", "paragraphs 20, 21 and 22")
        .doesNotContain(LATER_WORDS).isEqualTo(before);
  }

  /** As entries were written when an id was the place of a rule and no version was named. */
  @Test
  void anEntryThatNamesNoVersionIsReadInTheTableOfItsOwnTime() throws Exception {
    clock.moveTo(TUESDAY.minus(Duration.ofDays(1)));
    deployByPlaces("concern/legitimate-purpose", "The words of that Tuesday");
    deployByPlaces("judgement/judgement-needed", "The words of that Tuesday, on the page");
    clock.moveTo(TUESDAY);
    foundWithoutVersion("legitimate-purpose", "purpose_outcome");
    foundWithoutVersion("judgement-needed", "recommendation");
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
    deployByPlaces("concern/legitimate-purpose", LATER_WORDS);
    deployByPlaces("judgement/judgement-needed", LATER_WORDS);
    assertThat(timeline()).contains("The words of that Tuesday")
        .doesNotContain(LATER_WORDS);
    assertThat(text(people.raiser(), page)).contains("The words of that Tuesday, on the page")
        .doesNotContain(LATER_WORDS);
  }

  @Test
  void anEntryNamesTheTableItsVersionAndTheRule() {
    assertThat(journal.read(TestReading.COMPARING, concern).entries())
        .filteredOn(entry -> "legitimate-purpose".equals(entry.act().subject()))
        .singleElement().satisfies(entry -> {
          assertThat(entry.act().form()).matches("legitimate-purpose v\\d+");
          assertThat(entry.content()).containsEntry(Act.RULES, List.of("legitimate-purpose-no-reason"));
        });
  }

  private void foundWithoutVersion(String table, String result) {
    transaction
        .executeWithoutResult(status -> journal.append(concern, new Act(Act.Kind.RECOMMENDED, Act.PRODUCT, table, "",
            Map.of(Act.RULES, List.of(table + "-1"), result, "DO_NOT_SHARE"))));
  }

  /** The table once more, with a rule put before the others, and every rule says something else. */
  private void deploy(String table, String words) throws IOException {
    String said = saying(table, words);
    Matcher first = RULE.matcher(said);
    assertThat(first.find()).isTrue();
    deploy(table + ".dmn", new StringBuilder(said)
        .insert(first.start(), first.group().replace("id=\"" + first.group(1), "id=\"a-rule-put-first")));
  }

  /** The same, with ids as they were: the table's name and the place of the rule. */
  private void deployByPlaces(String table, String words) throws IOException {
    String name = table.substring(table.indexOf('/') + 1);
    AtomicInteger place = new AtomicInteger();
    deploy(table + ".dmn", new StringBuilder(RULE.matcher(saying(table, words)).replaceAll(rule -> rule.group()
        .replace("id=\"" + rule.group(1), "id=\"" + name + "-" + place.incrementAndGet()))));
  }

  private void deploy(String file, StringBuilder table) {
    deployed.add(repository.createDeployment().name("later tables").addString(file, table.toString()).deploy().getId());
  }

  private static String saying(String table, String words) throws IOException {
    return Files.readString(Path.of("processes", table + ".dmn"))
        .replaceAll("<description>.*</description>", "<description>" + words + "</description>");
  }

  private String timeline() throws Exception {
    return text(people.raiser(), "/concerns/" + concern).replaceAll("name=\"_(csrf|drawing)\" value=\"[^\"]*\"", "");
  }

  /** What stands in the box above the questions. */
  private static String because(String page) {
    int from = page.indexOf("What the guidance recommends");
    return page.substring(from, page.indexOf("<form", from));
  }
}
