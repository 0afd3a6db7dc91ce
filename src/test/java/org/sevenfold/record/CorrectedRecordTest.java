package org.sevenfold.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.PersonId;

/** A record as it holds now, whatever was answered, corrected and added in whatever order. */
class CorrectedRecordTest {

  private static final Instant AT = Instant.parse("2026-11-17T10:00:00Z");
  private static final List<String> KEYS = List.of("who", "what_was_seen", "when_it_happened");

  /** What happens next in a record: a page is answered, or one of the pages before is corrected or added to. */
  private record Next(Act.Kind kind, int page, String key, String words) {
  }

  @Test
  void theNewestCorrectionStandsAndWhatWasWrittenStays() {
    CaseRecord record = new CaseRecord(List.of(page(1, Map.of("who", "Mya", "what_was_seen", "A bruise")),
        correction(2, 1, "who", "Maia"), correction(3, 1, "who", "Maya")), List.of());
    assertThat(record.first().orElseThrow().content()).containsEntry("who", "Maya")
        .containsEntry("what_was_seen", "A bruise");
    assertThat(record.answers()).hasSize(1).first().isEqualTo(record.first().orElseThrow());
    assertThat(record.entries().get(0).content()).containsEntry("who", "Mya");
    assertThat(record.correction(1, "who")).map(Entry::number).hasValue(3);
    assertThat(record.correction(1, "what_was_seen")).isEmpty();
  }

  @Test
  void whoeverCorrectsAnAnswerSaysItNowAndNothingElseOfItsPage() {
    CaseRecord record = new CaseRecord(List.of(page(1, Map.of("who", "Mya", "what_was_seen", "A bruise")),
        correction(2, 1, "who", "Maya")), List.of());
    Map<String, Entry> last = new HashMap<>();
    record.said().forEach(entry -> entry.content().keySet().forEach(key -> last.put(key, entry)));
    assertThat(last.get("who").number()).isEqualTo(2);
    assertThat(last.get("what_was_seen").number()).isEqualTo(1);
    assertThat(last).doesNotContainKeys(Act.BESIDE, Act.ANSWERS, Act.SAID);
  }

  @Test
  void whatIsAddedChangesNoAnswer() {
    Entry added = entry(2, Act.Kind.ADDED, Map.of(Act.BESIDE, 1, Act.SAID, "Her teacher saw it too"));
    CaseRecord record = new CaseRecord(List.of(page(1, Map.of("who", "Mya")), added), List.of());
    assertThat(record.first().orElseThrow()).isEqualTo(record.entries().get(0));
    assertThat(record.beside(1)).containsExactly(added);
  }

  @Test
  void whatWasErasedStaysErased() {
    CaseRecord record = new CaseRecord(List.of(page(1, Map.of()), entry(2, Act.Kind.CORRECTED, Map.of())), List.of());
    assertThat(record.first().orElseThrow().content()).isEmpty();
    assertThat(record.said()).allMatch(entry -> entry.content().isEmpty());
  }

  @Property
  void eachPageHoldsWhatWasWrittenLastOfItAndTheEntriesAreAsTheyWere(@ForAll("histories") List<Next> history) {
    List<Entry> entries = new ArrayList<>();
    Map<Integer, Map<String, Object>> expected = new LinkedHashMap<>();
    history.forEach(next -> add(next, entries, expected));
    CaseRecord record = new CaseRecord(List.copyOf(entries), List.of());
    assertThat(record.entries()).isEqualTo(entries);
    Map<Integer, Map<String, Object>> now = new LinkedHashMap<>();
    record.answers().forEach(entry -> now.put(entry.number(), entry.content()));
    assertThat(now).isEqualTo(expected);
    assertThat(record.said()).hasSize((int) entries.stream().filter(one -> one.act().kind() != Act.Kind.ADDED).count());
  }

  @Provide
  Arbitrary<List<Next>> histories() {
    return Combinators.combine(Arbitraries.of(Act.Kind.ANSWERED, Act.Kind.CORRECTED, Act.Kind.ADDED),
        Arbitraries.integers().between(0, 9), Arbitraries.of(KEYS), Arbitraries.strings().alpha().ofLength(3))
        .as(Next::new).list().ofMaxSize(25);
  }

  private static void add(Next next, List<Entry> entries, Map<Integer, Map<String, Object>> expected) {
    int number = entries.size() + 1;
    List<Integer> pages = List.copyOf(expected.keySet());
    if (next.kind == Act.Kind.ANSWERED || pages.isEmpty()) {
      Map<String, Object> said = new HashMap<>();
      KEYS.forEach(key -> said.put(key, next.words + key));
      entries.add(page(number, said));
      expected.put(number, new HashMap<>(said));
      return;
    }
    int page = pages.get(next.page % pages.size());
    if (next.kind == Act.Kind.CORRECTED) {
      entries.add(correction(number, page, next.key, next.words));
      expected.get(page).put(next.key, next.words);
    } else {
      entries.add(entry(number, Act.Kind.ADDED, Map.of(Act.BESIDE, page, Act.SAID, next.words)));
    }
  }

  private static Entry page(int number, Map<String, Object> answers) {
    return entry(number, number == 1 ? Act.Kind.RAISED : Act.Kind.ANSWERED, answers);
  }

  private static Entry correction(int number, int page, String key, String answer) {
    return entry(number, Act.Kind.CORRECTED,
        Map.of(Act.BESIDE, page, Act.ANSWERS, Map.of(key, answer), Act.SAID, "It was misheard"));
  }

  private static Entry entry(int number, Act.Kind kind, Map<String, Object> content) {
    return new Entry(number, AT, new Act(kind, new PersonId("one"), "concern", "raise-concern v1", content), Map.of());
  }
}
