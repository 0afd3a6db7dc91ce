package org.sevenfold.datarights.register;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.access.Rights;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.DefaultPack;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.VocabularyFile;
import org.sevenfold.policy.Words;

/** The register says of everything that is held what for, on which ground, for how long and who gets it (P69). */
class ProcessingRegisterTest {

  private final ProcessingRegister register = new ProcessingRegister(new Questions(new Words()), new Rights());
  private final VocabularyFile vocabulary = VocabularyFile.read();

  @ParameterizedTest
  @ValueSource(strings = {"staffordshire-2009", "england-2026"})
  @Meets("P69#1")
  void everyFactOfTheVocabularyStandsInIt(String id) {
    List<ProcessingRegister.Row> rows = register.rows(pack(id));
    assertThat(rows.stream().map(ProcessingRegister.Row::key).filter(key -> !key.isEmpty()))
        .containsExactlyInAnyOrderElementsOf(Stream
            .of(vocabulary.facts(), vocabulary.decisions(), vocabulary.days()).flatMap(all -> all.keySet().stream())
            .toList());
    assertThat(rows).allMatch(row -> !row.what().isBlank() && !row.purpose().isBlank() && !row.ground().isBlank());
    assertThat(rows).filteredOn(row -> row.key().equals("harm_category")).singleElement()
        .satisfies(row -> {
          assertThat(row.special()).isTrue();
          assertThat(row.ground()).contains(id.contains("2009") ? "Schedule 3" : "Article 9");
        });
  }

  @Test
  void whatIsSaidBesideTheVocabularyIsOfItAndNothingIsSaidForNothing() {
    ProcessingFile file = ProcessingFile.read();
    Set<String> facts = new TreeSet<>(vocabulary.facts().keySet());
    facts.addAll(vocabulary.decisions().keySet());
    assertThat(facts).containsAll(file.special());
    Set<String> asked = Stream.concat(
        Stream.of(vocabulary.facts(), vocabulary.decisions()).flatMap(all -> all.values().stream())
            .map(entry -> entry.ask().isEmpty() ? "S09" : entry.ask()),
        vocabulary.days().values().stream().map(VocabularyFile.Day::ask)).collect(toCollection(TreeSet::new));
    assertThat(file.purposes().keySet()).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void theFileHasALineForEachWithHowLongWhoReadsAndWhoGetsIt() {
    Pack pack = pack("england-2026");
    List<String> lines = RegisterSheet.of(register, pack).lines().toList();
    assertThat(lines).hasSize(register.rows(pack).size() + 1).allMatch(line -> line.startsWith("\""));
    assertThat(lines.get(1)).contains("25 years from birth", "a safeguarding lead", pack.body("CSC").name());
  }

  private static Pack pack(String id) {
    return DefaultPack.of(id);
  }
}
