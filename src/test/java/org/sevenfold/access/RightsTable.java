package org.sevenfold.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.Role;

/** Who may do what, as it stands in the page about security. */
final class RightsTable {

  static final Path PAGE = Path.of("docs/security.md");

  private static final String BEGINS =
      "<!-- Who may do what, written by RightsTables from rights.yaml. -->\n";
  private static final String ENDS = "<!-- The end of who may do what. -->\n";
  private static final String HEAD = "| to | is theirs |\n|---|---|\n";

  private RightsTable() {
  }

  /** The page as it is now, with the table of the file as it is now. */
  static String inPage() {
    String page = page();
    int from = page.indexOf(BEGINS) + BEGINS.length();
    return page.substring(0, from) + "\n" + written() + "\n" + page.substring(page.indexOf(ENDS));
  }

  static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written() {
    Rights rights = new Rights();
    return Arrays.stream(Right.values()).map(rights::granted).map(RightsTable::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(RightsFile.Granted granted) {
    return "| " + granted.does() + " | " + whose(granted) + " |\n";
  }

  private static String whose(RightsFile.Granted granted) {
    if (granted.isAnybodys()) {
      return "anybody, signed in or not";
    }
    if (granted.whoever() == Whoever.SIGNED_IN) {
      return "everybody who has signed in";
    }
    if (!granted.roles().isEmpty()) {
      return granted.roles().stream().map(Role::words).collect(Collectors.joining(", "));
    }
    return Stream.of(granted.concern(), granted.work()).flatMap(by -> by.entrySet().stream()).map(RightsTable::whose)
        .collect(Collectors.joining("; "));
  }

  private static String whose(Map.Entry<Relation, List<State>> by) {
    long all = Arrays.stream(State.values()).filter(state -> state.isOfWork() == by.getKey().isToWork()).count();
    return by.getKey().words() + (by.getValue().size() == all ? ""
        : " (" + by.getValue().stream().map(State::key).collect(Collectors.joining(", ")) + ")");
  }
}
