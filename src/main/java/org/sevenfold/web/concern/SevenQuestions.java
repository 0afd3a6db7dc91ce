package org.sevenfold.web.concern;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;

/** The seven questions at the end of a concern: each is answered, or marked as not reached (P64.a, GR7). */
final class SevenQuestions {

  /** By the question, the tasks any of which answers it. */
  private static final Map<String, Set<String>> ANSWERED_BY = answeredBy();

  private SevenQuestions() {
  }

  /** By the question in its order: "answered" or "not reached". */
  static Map<String, String> of(CaseRecord record) {
    Set<String> answered =
        record.of(Act.Kind.ANSWERED).map(entry -> entry.act().subject()).collect(Collectors.toSet());
    Map<String, String> marked = new LinkedHashMap<>();
    ANSWERED_BY.forEach((question, tasks) -> marked.put(question,
        tasks.stream().anyMatch(answered::contains) ? "answered" : "not reached"));
    return marked;
  }

  private static Map<String, Set<String>> answeredBy() {
    Map<String, Set<String>> tasks = new LinkedHashMap<>();
    tasks.put("1 Is there a purpose?", Set.of("state_purpose"));
    tasks.put("2 Can anybody be identified?", Set.of("identify_person"));
    tasks.put("3 Is it confidential?", Set.of("judge_confidentiality"));
    tasks.put("4 Is there consent?", Set.of("bypass_consent", "prepare_asking", "hear_answer"));
    tasks.put("5 Is there enough public interest?", Set.of("weigh"));
    tasks.put("6 Is it sent properly?", Set.of("share"));
    tasks.put("7 Is it recorded?", Set.of("record"));
    return tasks;
  }
}
