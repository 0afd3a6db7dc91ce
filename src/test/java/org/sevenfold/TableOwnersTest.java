package org.sevenfold;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** SQL keeps to the house as Java does: a table is named by the package that owns it and by no other. */
class TableOwnersTest {

  private static final Path CODE = Path.of("src/main/java/org/sevenfold");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path OWNERS = Path.of("docs/database.md");
  private static final Pattern OWNER = Pattern.compile("(?m)^\\| (\\w+) \\| ([^|]+) \\| ([^|]*)\\|$");
  private static final Pattern MADE = Pattern.compile("(?m)^create (table|view) (\\w+)");
  private static final Pattern GONE = Pattern.compile("(?m)^drop (table|view) (\\w+)");
  private static final Pattern PUBLISHED = Pattern.compile("(\\w+):");
  private static final Pattern STRING =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern READ_OR_WRITTEN = Pattern.compile("(?i)\\b(?:from|join|into|update|using|table)\\s+"
      + "(?:only\\s+)?(?!lateral\\b)(\\w+(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");
  private static final Pattern CUT_OFF = Pattern.compile("(?i)\\b(?:delete from|insert into|join|select .* from)\\s*$");

  private final Map<String, String> tables = new TreeMap<>();
  private final Map<String, String> views = new TreeMap<>();

  TableOwnersTest() {
    OWNER.matcher(text(OWNERS)).results().skip(1).forEach(row -> {
      Stream.of(row.group(2).split(",")).map(String::strip).forEach(table -> tables.put(table, row.group(1)));
      PUBLISHED.matcher(row.group(3)).results().forEach(view -> views.put(view.group(1), row.group(1)));
    });
  }

  @Test
  void everyTableAndEveryViewHasAnOwner() {
    Set<String> made = named(MADE);
    made.removeAll(named(GONE));
    Set<String> owned = new TreeSet<>();
    tables.keySet().forEach(table -> owned.add("table " + table));
    views.keySet().forEach(view -> owned.add("view " + view));
    assertThat(made).isEqualTo(owned);
  }

  @Test
  void everyOwnerIsAPackage() {
    assertThat(tables.values()).isNotEmpty().allMatch(owner -> Files.isDirectory(CODE.resolve(owner)));
  }

  @Test
  void aPackageNamesNoTableOfAnother() {
    Set<String> foreign = new TreeSet<>();
    Set<String> own = new TreeSet<>();
    files(CODE, ".java").forEach(file -> named(text(file)).filter(this::isKnown).forEach(table -> {
      String room = CODE.relativize(file).getName(0).toString();
      boolean may = views.containsKey(table) || room.equals(owner(table));
      (may ? own : foreign).add(room + " names " + table);
    }));
    assertThat(foreign).as("ask the package that owns it, or let it publish a view (docs/database.md)").isEmpty();
    assertThat(own).as("every table and view is used by somebody").hasSizeGreaterThan(tables.size());
  }

  @Test
  void aTableIsNamedInTheSameStringAsTheWordBeforeIt() {
    assertThat(files(CODE, ".java").flatMap(file -> strings(text(file))).filter(sql -> CUT_OFF.matcher(sql).find()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "select 1 from agency|agency", "select 1 from a x join person p on true|a person",
      "insert into notice (id) values (1)|notice", "update concern set a = 1|concern", "from a as b, person c|a person",
      "delete from disclosure d using concern c|concern disclosure",
      "from x cross join lateral (select 1 from agency)|agency x"})
  void whatASentenceOfSqlNamesIsFound(String sql, String names) {
    Set<String> found = named("jdbc.sql(\"" + sql + "\")").collect(toSet());
    assertThat(found).containsExactlyInAnyOrder(names.split(" "));
  }

  private boolean isKnown(String name) {
    return tables.containsKey(name) || views.containsKey(name) || name.startsWith("act_");
  }

  private String owner(String table) {
    return tables.getOrDefault(table, "engine");
  }

  private static Stream<String> named(String java) {
    return strings(java).flatMap(sql -> READ_OR_WRITTEN.matcher(sql).results()).map(found -> found.group(1))
        .flatMap(list -> Stream.of(list.split(","))).map(one -> one.strip().split("\\s")[0].toLowerCase(Locale.ROOT));
  }

  private static Stream<String> strings(String java) {
    return STRING.matcher(java).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1));
  }

  /** What the migrations name so: nothing that went came again. */
  private static Set<String> named(Pattern pattern) {
    return Stream.concat(files(MIGRATIONS, ".sql").map(TableOwnersTest::text), Stream.of(sessions()))
        .flatMap(sql -> pattern.matcher(sql.toLowerCase(Locale.ROOT)).results())
        .map(one -> one.group(1) + " " + one.group(2)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the script of a library that a migration of ours runs. */
  private static String sessions() {
    try {
      return new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
