package org.sevenfold.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;

/** Figures as a file that any spreadsheet opens, without what is held back: it leaves the house. */
public final class FigureSheet {

  /** How a count reads that is held back. */
  public static final String HELD_BACK = "held back";
  private static final String FORMULA = "=+-@\t\r";
  private static final String LINE = "\r\n";
  private static final String TIME = "Time per step: half are done within";

  private FigureSheet() {
  }

  public static String of(List<Figure> figures, List<StepTime> times, Quarter quarter) {
    return Stream.of(Stream.of(row("Quarter", "Figure", "Group", "Count", "What is counted")),
        figures.stream().flatMap(figure -> rows(figure, quarter)), times.stream().map(time -> row(time, quarter)))
        .flatMap(rows -> rows).collect(Collectors.joining(LINE, "", LINE));
  }

  private static String row(StepTime time, Quarter quarter) {
    return row(quarter.words(), TIME, time.title(), time.said().map(LondonTime::length).orElse(HELD_BACK),
        StepTime.MEANS);
  }

  private static Stream<String> rows(Figure figure, Quarter quarter) {
    return Stream.concat(figure.groups().stream().map(group -> row(quarter.words(), figure.title(), group.name(),
        group.said().map(Object::toString).orElse(HELD_BACK), figure.means())),
        Stream.of(row(quarter.words(), figure.title(), "all",
            figure.said().map(Object::toString).orElse(HELD_BACK), figure.means())));
  }

  private static String row(String... cells) {
    return Stream.of(cells).map(FigureSheet::cell).collect(Collectors.joining(","));
  }

  /** A name that a spreadsheet would take for a formula is text. */
  private static String cell(String text) {
    String plain = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }
}
