package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.policy.YamlFile;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** What was found on which a concern waits by itself (P50.b): {@code waits.yaml}, whose head says how it is written. */
@Component
class Waits {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final CaseWork cases;
  private final Map<String, Wait> waits = YamlFile.resource("/waits.yaml", Written.class).waits();

  Waits(CaseWork cases) {
    this.cases = cases;
  }

  /** The file as it is written. */
  record Written(Map<String, Wait> waits) {
  }

  /** How the file has one step. */
  record Wait(String form, String words) {
  }

  /** By the steps of the models. */
  Map<String, Wait> all() {
    return waits;
  }

  /** Whether it waits there on something that was found, and not only for a day. */
  boolean isFound(String step) {
    return waits.containsKey(step);
  }

  /** Empty for a step that waits for a day and for nothing that was found. */
  Optional<String> found(String step, CaseRecord record) {
    return Optional.ofNullable(waits.get(step)).flatMap(wait -> last(wait, record).map(entry -> words(wait, entry)));
  }

  private static Optional<Entry> last(Wait wait, CaseRecord record) {
    return record.answers().filter(entry -> entry.act().form().split(" ")[0].equals(wait.form))
        .reduce((earlier, later) -> later);
  }

  private String words(Wait wait, Entry found) {
    AnsweredWords said =
        new AnsweredWords(cases.form(found.act().form()), found.content(), "", Optional.empty());
    return PLACE.matcher(wait.words)
        .replaceAll(place -> Matcher.quoteReplacement(said.inASentence(place.group(1))));
  }
}
