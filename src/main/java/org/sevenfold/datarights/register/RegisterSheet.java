package org.sevenfold.datarights.register;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.policy.KeepRule;
import org.sevenfold.policy.Pack;

/** The register as a file that any spreadsheet opens. */
public final class RegisterSheet {

  private static final String FORMULA = "=+-@\t\r";
  private static final String LINE = "\r\n";

  private RegisterSheet() {
  }

  /** One line for each thing that is held. */
  public static String of(ProcessingRegister register, Pack pack) {
    String kept = register.kept(pack).stream().map(RegisterSheet::kept).collect(Collectors.joining("; "));
    String readers = String.join("; ", register.readers());
    String receivers = String.join("; ", register.receivers(pack));
    return Stream.concat(
        Stream.of(line("Name", "What", "What for", "Special category", "Ground", "Asked by", "Who may read it",
            "How long", "Who gets it")),
        register.rows(pack).stream().map(row -> line(row.key(), row.what(), row.purpose(),
            row.special() ? "yes" : "no", row.ground(), row.para(), readers, kept, receivers)))
        .collect(Collectors.joining(LINE, "", LINE));
  }

  private static String kept(KeepRule rule) {
    return rule.name() + ": " + rule.keep() + " from " + rule.from();
  }

  private static String line(String... cells) {
    return Stream.of(cells).map(RegisterSheet::cell).collect(Collectors.joining(","));
  }

  /** What a spreadsheet would take for a formula is text. */
  private static String cell(String text) {
    String plain = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }
}
