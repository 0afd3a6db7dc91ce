package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

class ReplayTest extends ProductTest {

  private static final List<String> BUILT = List.of("C01", "C02", "C02a", "C03", "C03a", "C04", "C04a", "C06", "C07",
      "C09", "C09a", "C10", "C10a", "C10b", "C11", "C14", "C15", "C18", "C20", "C20a", "C21", "C22", "C23", "C23a",
      "C25", "C26", "C28", "C30", "C31", "C31a", "C32", "C33", "C33a", "C34", "C37", "C39", "C42");
  private static final Path CASES = Path.of("src/test/resources/cases");
  /** As it was printed when a case or what decides it was last changed. */
  private static final Path TABLE = Path.of("src/test/resources/replay.txt");
  private static final Path VARIANTS = Path.of("src/test/resources/variants");

  @Autowired
  ReplayRun replay;

  /** One test, because to play the folder takes its time. */
  @Test
  void theCasesComeOutAsTheyShouldAndTheSameFolderPrintsTheSameTableAlways() throws IOException {
    String table = played(CASES);
    List<String> rows = Arrays.stream(table.split("\n")).toList();
    assertThat(rows.stream().filter(row -> BUILT.contains(row.split(" ")[0]))).hasSize(2 * BUILT.size())
        .noneMatch(row -> row.contains("DIFFERENT"));
    assertThat(rows.stream().filter(row -> row.contains("DIFFERENT"))).isEmpty();
    Files.writeString(Path.of("target/replay.txt"), table);
    assertThat(table).as("what is meant to differ is taken over from target/replay.txt")
        .isEqualTo(Files.readString(TABLE));
  }

  /** Some minutes, so with -Plong; what hangs on a table is tested rule by rule besides. */
  @Test
  @Tag("long")
  void allVariantsComeOutAsTheyShouldUnderBothPacks() throws IOException {
    try (Stream<Path> files = Files.list(VARIANTS)) {
      long runs = 2 * files.count();
      assertThat(played(VARIANTS)).doesNotContain("DIFFERENT")
          .endsWith(runs + " cases, " + runs + " as expected\n");
    }
  }

  private String played(Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    replay.run(folder, new PrintStream(out));
    return out.toString();
  }
}
