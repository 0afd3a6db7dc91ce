package org.sevenfold.child;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.form.Meaning;

/**
 * The other children as a text that somebody reads, changes and sends, and that is drawn as a list on paper: for each
 * the name, and then a line for each thing that is known. What somebody has written into it in another way stays.
 */
public final class ChildrenListed {

  private static final String BETWEEN = "\n\n";
  private static final String COLON = ": ";
  private static final String OTHER = "Different";
  private static final List<String> HOW_BAD =
      List.of("As serious as for the first", "How serious", "Reason to believe it");
  private static final Map<String, Meaning> LINES = lines();

  private ChildrenListed() {
  }

  /**
   * One child on paper.
   *
   * @param what by the words that begin a line
   */
  public record Row(String name, Map<String, String> what) {

    public String born() {
      return List.of("Age", "Born").stream().map(word -> what.getOrDefault(word, "")).filter(one -> !one.isEmpty())
          .collect(Collectors.joining("; "));
    }

    public String tonight() {
      return what.getOrDefault("Lives, and tonight", "");
    }

    public String school() {
      return what.getOrDefault("School", "");
    }

    /** What was seen of this child, and then how bad it is, with what that answers. */
    public String different() {
      return Stream.concat(Stream.ofNullable(what.get(OTHER)),
          HOW_BAD.stream().filter(what::containsKey).map(word -> word + COLON + what.get(word)))
          .collect(Collectors.joining("\n"));
    }
  }

  private static Map<String, Meaning> lines() {
    Map<String, Meaning> lines = new LinkedHashMap<>();
    lines.put("Age", Meaning.AGE);
    lines.put("Born", Meaning.BORN);
    lines.put("Lives, and tonight", Meaning.TONIGHT);
    lines.put("School", Meaning.SCHOOL);
    lines.put(OTHER, Meaning.DIFFERENT);
    lines.put(HOW_BAD.get(0), Meaning.AS_SERIOUS);
    lines.put(HOW_BAD.get(1), Meaning.HARM);
    lines.put(HOW_BAD.get(2), Meaning.CAUSE);
    return lines;
  }

  /** A line of what somebody typed stays one. */
  public static String written(List<Child> children) {
    return children.stream().map(ChildrenListed::written).collect(Collectors.joining(BETWEEN));
  }

  private static String written(Child child) {
    return child.name() + LINES.entrySet().stream()
        .map(line -> child.words(line.getValue())
            .map(said -> "\n" + line.getKey() + COLON + said.replaceAll("\\s*\\n\\s*", " ")).orElse(""))
        .collect(Collectors.joining());
  }

  /** Empty where a text is no such list: it is printed as it stands. */
  public static List<Row> read(String text) {
    List<Row> rows = new ArrayList<>();
    for (String block : text.strip().split("\\n\\s*\\n")) {
      rows.add(row(block.strip().split("\\n")));
    }
    return rows.stream().anyMatch(row -> row.what().keySet().stream().anyMatch(word -> !OTHER.equals(word)))
        ? List.copyOf(rows) : List.of();
  }

  private static Row row(String... lines) {
    Map<String, String> what = new LinkedHashMap<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      String word = word(line).orElse(OTHER);
      String said = word(line).map(begun -> line.substring(begun.length() + COLON.length())).orElse(line);
      what.merge(word, said.strip(), (one, other) -> one + "\n" + other);
    }
    return new Row(lines[0], what);
  }

  private static Optional<String> word(String line) {
    return LINES.keySet().stream().filter(word -> line.startsWith(word + COLON)).findFirst();
  }
}
