package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Whatever the product finds, it can say. */
class WordsTest {

  private static final List<String> SAID_EVERYWHERE = List.of("yes", "no", Fact.UNKNOWN);

  private final Words words = new Words();
  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void everyValueOfEveryResultAndOfEveryDerivedFactHasWords() {
    assertThat(found()).isNotEmpty().allSatisfy((key, values) -> {
      assertThat(words.question(key)).as(key).isPresent();
      values.removeAll(SAID_EVERYWHERE);
      assertThat(words.values(key)).as(key).containsAll(values);
    });
  }

  @Test
  void noWordsAreLeftOfAValueThatIsGone() {
    Map<String, List<String>> all = found();
    vocabulary.facts().forEach(fact -> all.put(fact.key(), new ArrayList<>(fact.values())));
    assertThat(words.keys()).filteredOn(all::containsKey).isNotEmpty().allSatisfy(key -> {
      all.get(key).addAll(SAID_EVERYWHERE);
      assertThat(all.get(key)).as(key).containsAll(words.values(key));
    });
  }

  @Test
  void whatIsFoundIsSaidAsTheAnswerToItsOwnQuestion() {
    assertThat(words.of("recommendation", "DO_NOT_SHARE")).isEqualTo("do not share");
    assertThat(words.of("child_competent", "yes")).isEqualTo("the child can decide this");
    assertThat(words.of("judgement_needed", "yes")).isEqualTo("yes");
    assertThat(words.of("destination", "CSC+POLICE")).isEqualTo("children's social care and police");
  }

  @Test
  void aWordOfAnOldEntryIsReadAsItWasWritten() {
    assertThat(words.of("recommendation", "NO_LONGER_KNOWN")).isEqualTo("no longer known");
  }

  private Map<String, List<String>> found() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    section("results").keySet().forEach(key -> found.put(key, new ArrayList<>(vocabulary.resultValues(key))));
    section("derived").forEach((key, entry) -> found.put(key, values(((Map<?, ?>) entry).get("values"))));
    return found;
  }

  private static List<String> values(Object values) {
    return new ArrayList<>("yes_no".equals(values) ? List.of("yes", "no")
        : ((List<?>) values).stream().map(Object::toString).toList());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> section(String name) {
    return (Map<String, Object>) Yamls.resource("/vocabulary.yaml").get(name);
  }
}
