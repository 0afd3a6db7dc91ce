package org.sevenfold.replay;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;

/** Takes a concern from page to page for tests of what stands at its end, each page by whoever it is offered to. */
public final class Walk {

  /** As in C01: a referral to social care and the police. */
  public static final Map<String, Object> HARM = Map.of("age_band", "under_12", "harm_level",
      "significant_harm_child", "cause_for_belief", "reasonable_cause", "harm_cause", "abuse", "purpose_category",
      "protect_child", "openness_told", "no", "p54_b1", "yes", "p59_b1", "yes", "crime_suspected", "serious");

  private static final int MOST_PAGES = 40;

  private final Driver driver;
  private final Vocabulary vocabulary;
  private final Clock clock;

  public Walk(CaseWork cases, WorkList work, Vocabulary vocabulary, Directory directory, Clock clock) {
    this.driver = new Driver(cases, work, directory);
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * Raised with the lead, as most are, unless it is said otherwise.
   *
   * @param given facts, and what is typed where a question asks for text, by key
   */
  public ConcernReference raise(Person raiser, Map<String, Object> given, Map<String, Object> texts) {
    Map<String, Object> all = new HashMap<>(given);
    all.putIfAbsent("lead_told_who", "yes");
    return driver.raise(raiser, answering(all, texts));
  }

  /** Answers one page after the other, the oldest first, until the next one is what is waited for. */
  public void until(ConcernReference reference, Predicate<OpenTask> there, Map<String, Object> given,
      Map<String, Object> texts) {
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<OpenTask> next = driver.next(reference, task -> true);
      if (next.isEmpty() || next.filter(there).isPresent()) {
        return;
      }
      answer(driver.whoever(next.get()).orElseThrow(), next.get(), answering(given, texts));
    }
  }

  /** One page, answered by somebody. */
  public void answer(Person person, OpenTask task, Map<String, Object> given) {
    answer(person, task, answering(given, Map.of()));
  }

  private void answer(Person person, OpenTask task, Answering answering) {
    driver.answer(person, task, driver.answers(task, answering).orElseThrow());
  }

  /** What somebody would answer on this page for whom that is true. */
  public Map<String, Object> answers(OpenTask task, Map<String, Object> given) {
    return driver.answers(task, answering(given, Map.of())).orElseThrow();
  }

  private Answering answering(Map<String, Object> given, Map<String, Object> texts) {
    return new Answering(vocabulary, CaseFile.of(words(given), words(texts)), clock.instant());
  }

  private static Map<String, String> words(Map<String, Object> said) {
    return said.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }
}
