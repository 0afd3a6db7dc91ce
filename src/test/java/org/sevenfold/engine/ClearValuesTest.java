package org.sevenfold.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.PlantedCase;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What somebody who has the database, and no key, still reads. Concerns of every kind are driven, and then no column
 * holds a word of the vocabulary in clear but those that {@code docs/security.md} lists with the reason.
 */
class ClearValuesTest extends EngineTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path PAGE = Path.of("docs/security.md");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(\\w+\\.\\w+)` \\|");
  private static final String COLUMNS = """
      select table_name || '.' || column_name from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'character varying')
         and table_name in (:tables) order by 1""";
  /** What was deployed, and who works where: these are about no concern. */
  private static final Pattern ABOUT_NO_CONCERN =
      Pattern.compile("act_re_|act_ge_|act_ru_jobdef|agency|person");

  private static final Pattern TELLING = Pattern.compile("_|^[A-Z]{3,}$");
  private static final int MOST_SHOWN = 8;

  @Autowired
  Vocabulary vocabulary;
  @Autowired
  LondonTime london;

  @Test
  void noColumnHoldsAWordOfTheVocabularyButThoseThatAreListed() throws IOException {
    drive();
    Set<String> words = words();
    assertThat(words).hasSizeGreaterThan(150).contains("physical", "DO_NOT_SHARE", "significant_harm_child");
    Map<String, List<String>> clear = new TreeMap<>();
    columns().forEach(column -> clear.put(column, found(column, words)));
    clear.values().removeIf(List::isEmpty);
    assertThat(clear.keySet()).as(clear.toString()).isEqualTo(listed());
  }

  /** Cells that are such a word, or have one among others that is no word of every day. */
  private List<String> found(String column, Set<String> words) {
    String[] name = column.split("\\.");
    return jdbc.sql("select distinct " + name[1] + " from " + name[0] + " where " + name[1] + " is not null")
        .query(String.class).list().stream().filter(cell -> words.contains(cell)
            || Arrays.stream(cell.split("\\W+")).anyMatch(word -> TELLING.matcher(word).find() && words.contains(word)))
        .limit(MOST_SHOWN).toList();
  }

  private static Set<String> listed() throws IOException {
    return LISTED.matcher(Files.readString(PAGE)).results().map(row -> row.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private List<String> columns() {
    List<String> tables = Footprint.names(jdbc).stream()
        .filter(table -> !ABOUT_NO_CONCERN.matcher(table).lookingAt()).toList();
    return jdbc.sql(COLUMNS).param("tables", tables).query(String.class).list();
  }

  private Set<String> words() {
    return vocabulary.routingKeys().stream().flatMap(key -> Stream.concat(
        vocabulary.fact(key).map(Fact::values).stream().flatMap(List::stream), vocabulary.resultValues(key).stream()))
        .collect(toSet());
  }

  private void drive() {
    for (String file : List.of("C01", "C10", "C18", "C42", "C33a")) {
      driven(file, Map.of(), true);
      driven(file, Map.of(), false);
    }
    driven("C01", Map.of("practitioner_decision", "DO_NOT_SHARE"), true);
    driven("C01", Map.of("about_staff", "yes", "staff_harmed_child", "yes"), true);
    driven("C01", Map.of("about_staff", "yes", "staff_harmed_child", "yes"), false);
    driven("C02", Map.of("advice", "not_established"), true);
  }

  private void driven(String file, Map<String, String> also, boolean toTheEnd) {
    PlantedCase driven = new PlantedCase(cases, work, directory, vocabulary, london,
        (form, field) -> field.endsWith("(date)") ? "2026-11-16" : "Seen and heard, and written down as it was said");
    ConcernReference reference =
        driven.raise(CASES.resolve(file + ".yaml"), new TestPeople(directory, "england-2026").raiser(),
            also);
    if (toTheEnd) {
      driven.goOn(reference);
    } else {
      driven.answerFirst(reference, OpenCase.QUESTION);
    }
  }
}
