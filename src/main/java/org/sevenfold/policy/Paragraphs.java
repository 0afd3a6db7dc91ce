package org.sevenfold.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where in the guidance something comes from, as people say it: the tables and forms have its codes. */
public final class Paragraphs {

  private static final Pattern PARAGRAPH = Pattern.compile("P0*(\\d+)(\\..*)?");
  private static final Pattern GOLDEN_RULE = Pattern.compile("GR(\\d+).*");
  private static final Pattern SECTION = Pattern.compile("CA2004\\.s(\\w+)");

  private static final Map<String, String> ACTS = Map.of("DUAA2025", "the Data (Use and Access) Act 2025",
      "UKGDPR.6", "article 6 of the data protection regulation");

  private Paragraphs() {
  }

  /** All of them in one phrase, each paragraph once; empty for none. */
  public static String said(List<String> codes) {
    List<String> numbers = numbers(codes).distinct().toList();
    List<String> all = new ArrayList<>();
    if (!numbers.isEmpty()) {
      all.add((numbers.size() == 1 ? "paragraph " : "paragraphs ") + listed(numbers));
    }
    codes.stream().filter(code -> !PARAGRAPH.matcher(code).matches()).map(Paragraphs::other).distinct()
        .forEach(all::add);
    return listed(all);
  }

  private static Stream<String> numbers(List<String> codes) {
    return codes.stream().map(PARAGRAPH::matcher).filter(Matcher::matches).map(code -> code.group(1));
  }

  private static String other(String code) {
    Matcher rule = GOLDEN_RULE.matcher(code);
    Matcher section = SECTION.matcher(code);
    if (rule.matches()) {
      return "golden rule " + rule.group(1);
    }
    if (section.matches()) {
      return "section " + section.group(1) + " of the Children Act 2004";
    }
    return code.startsWith("ADULT") ? "the part about adults" : ACTS.getOrDefault(code, "our own rule");
  }

  private static String listed(List<String> all) {
    int last = all.size() - 1;
    return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
