package org.sevenfold.directory;

import java.util.List;

/**
 * A list of new people as it was uploaded, read and checked, before anything is done.
 *
 * @param problems what is wrong with the list as a whole
 * @param rows     everybody on it
 */
public record PeopleSheet(List<String> problems, List<Row> rows) {

  /**
   * One line of the list.
   *
   * @param line     its number, as a spreadsheet counts
   * @param newcomer as far as it could be read
   * @param agency   the agency's name as written
   * @param problems what is wrong with it, in plain words
   * @param warnings what may be wrong with it, and does not keep it out
   */
  public record Row(int line, Newcomer newcomer, String agency, List<String> problems, List<String> warnings) {
  }

  /** Only a list without any problem is taken, and then all of it. */
  public boolean isGood() {
    return problems.isEmpty() && rows.stream().allMatch(row -> row.problems().isEmpty());
  }

  public List<Newcomer> newcomers() {
    return rows.stream().map(Row::newcomer).toList();
  }
}
