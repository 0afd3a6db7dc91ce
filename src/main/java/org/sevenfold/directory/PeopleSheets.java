package org.sevenfold.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.springframework.stereotype.Component;

/** Reads lists of new people from CSV: one person a line, the columns in any order. */
@Component
public class PeopleSheets {

  public static final List<String> COLUMNS = List.of("user_name", "name", "job", "mail", "agency", "roles");
  private static final int MOST = 200;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
      .enable(CsvParser.Feature.TRIM_SPACES).build();

  private final Directory directory;
  private final Accounts accounts;

  PeopleSheets(Directory directory, Accounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  public PeopleSheet read(String text) {
    try {
      return sheet(lines(text.replace(BYTE_ORDER_MARK, "")));
    } catch (IOException | RuntimeException unreadable) {
      return refused("The file can't be read as CSV. Look for a quotation mark that is not closed");
    }
  }

  private PeopleSheet sheet(List<String[]> lines) {
    if (lines.stream().skip(1).allMatch(PeopleSheets::isBlank)) {
      return refused("The file names nobody. Its first line holds the columns, each line after it one person");
    }
    List<String> header = Arrays.stream(lines.get(0)).map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    List<String> problems = problems(header, lines.size() - 1);
    return problems.isEmpty() ? new PeopleSheet(List.of(), rows(header, lines)) : new PeopleSheet(problems, List.of());
  }

  private static List<String> problems(List<String> header, int people) {
    List<String> problems = new ArrayList<>();
    if (header.contains("password")) {
      problems.add("Take out the column password. Everybody gets a code of their own and chooses a password with it");
    }
    COLUMNS.stream().filter(column -> header.stream().filter(column::equals).count() != 1)
        .forEach(column -> problems.add("There must be one column " + column));
    new TreeSet<>(header).stream().filter(column -> !COLUMNS.contains(column) && !"password".equals(column))
        .forEach(column -> problems.add("There is no use for the column "
            + (column.isEmpty() ? "without a name" : column)));
    if (people > MOST) {
      problems.add("Upload at most " + MOST + " people at a time");
    }
    return problems;
  }

  private List<PeopleSheet.Row> rows(List<String> header, List<String[]> lines) {
    RowCheck check = new RowCheck(header, directory.agencies(), accounts::isTaken);
    List<PeopleSheet.Row> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      if (!isBlank(lines.get(line))) {
        rows.add(check.row(line + 1, lines.get(line)));
      }
    }
    return rows;
  }

  private static boolean isBlank(String[] cells) {
    return Arrays.stream(cells).allMatch(String::isBlank);
  }

  private static List<String[]> lines(String text) throws IOException {
    try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text)) {
      return lines.readAll();
    }
  }

  private static PeopleSheet refused(String problem) {
    return new PeopleSheet(List.of(problem), List.of());
  }
}
