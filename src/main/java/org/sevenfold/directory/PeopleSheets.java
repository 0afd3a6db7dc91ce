package org.sevenfold.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.springframework.stereotype.Component;

/** Reads lists of new people from CSV: one person a line, the columns in any order. */
@Component
public class PeopleSheets {

  private static final int MOST = 200;
  private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
      .enable(CsvParser.Feature.TRIM_SPACES).build();

  private final Directory directory;
  private final Accounts accounts;
  private final Sites sites;

  PeopleSheets(Directory directory, Accounts accounts, Sites sites) {
    this.sites = sites;
    this.directory = directory;
    this.accounts = accounts;
  }

  public PeopleSheet read(String text) {
    try {
      Separator separator = Separator.of(text, PeopleSheets::known);
      return sheet(lines(separator));
    } catch (IOException | RuntimeException unreadable) {
      return refused("The file can't be read as CSV. Look for a quotation mark that is not closed");
    }
  }

  private PeopleSheet sheet(List<List<String>> lines) {
    if (lines.stream().skip(1).allMatch(List::isEmpty)) {
      return refused("The file names nobody. Its first line holds the columns, each line after it one person");
    }
    List<String> header = lines.get(0);
    List<String> problems = problems(header, lines.size() - 1);
    return problems.isEmpty() ? new PeopleSheet(List.of(), rows(header, lines)) : new PeopleSheet(problems, List.of());
  }

  private static long known(List<String> header) {
    return header.stream().flatMap(heading -> Column.of(heading).stream()).distinct().count();
  }

  private static List<String> problems(List<String> header, int people) {
    List<String> problems = new ArrayList<>();
    List<Column> columns = header.stream().flatMap(heading -> Column.of(heading).stream()).toList();
    if (columns.isEmpty()) {
      return List.of("The first line must name the columns: user_name, name, job, mail, agency, roles."
          + " A comma, a semicolon or a tab may stand between them");
    }
    if (header.stream().anyMatch("password"::equalsIgnoreCase)) {
      problems.add("Take out the column password. Everybody gets a code of their own and chooses a password with it");
    }
    Arrays.stream(Column.values()).filter(column -> isWrong(column, Collections.frequency(columns, column)))
        .forEach(column -> problems.add("There must be one column " + column.key()));
    new TreeSet<>(header).stream().filter(heading -> Column.of(heading).isEmpty())
        .filter(heading -> !"password".equalsIgnoreCase(heading))
        .forEach(heading -> problems.add("There is no use for the column "
            + (heading.isEmpty() ? "without a name" : heading)));
    if (people > MOST) {
      problems.add("Upload at most " + MOST + " people at a time");
    }
    return problems;
  }

  private static boolean isWrong(Column column, int times) {
    return column.isNeeded() ? times != 1 : times > 1;
  }

  private List<PeopleSheet.Row> rows(List<String> header, List<List<String>> lines) {
    RowCheck check = new RowCheck(header.stream().map(heading -> Column.of(heading).orElseThrow()).toList(),
        directory, sites, accounts::isTaken);
    List<PeopleSheet.Row> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isEmpty()) {
        rows.add(check.row(line + 1, lines.get(line)));
      }
    }
    return rows;
  }

  private static List<List<String>> lines(Separator separator) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator.between());
    try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).with(schema).readValues(separator.list())) {
      return lines.readAll().stream().map(PeopleSheets::cells).toList();
    }
  }

  /** Without the empty cells that spreadsheets write at the right; none where the line is empty. */
  private static List<String> cells(String[] line) {
    List<String> cells = new ArrayList<>(Arrays.stream(line).map(TypedName::tidied).toList());
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static PeopleSheet refused(String problem) {
    return new PeopleSheet(List.of(problem), List.of());
  }
}
