package org.sevenfold.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of a table that change nothing, as docs/decisions/tables.md lists them with a reason for each. */
record Exceptions(Set<String> neverReached, Set<String> sayTheSameAsAnother) {

  private static final Path PAGE = Path.of("docs/decisions/tables.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\| (never reached|says the same): .+ \\|$");

  static Exceptions of(Table table) {
    Set<String> own = table.rules().stream().map(Rule::id).collect(Collectors.toSet());
    return new Exceptions(listed("never reached", own), listed("says the same", own));
  }

  /** Every rule that is listed, of whatever table. */
  static Set<String> all() {
    return ROW.matcher(page()).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> listed(String why, Set<String> own) {
    return ROW.matcher(page()).results().filter(row -> row.group(2).equals(why))
        .map(row -> row.group(1)).filter(own::contains).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
