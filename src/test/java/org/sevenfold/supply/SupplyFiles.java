package org.sevenfold.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The files in which it stands what is shipped and what is known of it. */
final class SupplyFiles {

  static final Path FOLDER = Path.of(".build/advisories");
  static final Path LIST = FOLDER.resolve("osv");
  static final Path AS_OF = FOLDER.resolve("as-of.txt");
  private static final Path PARTS = Path.of("target/parts.txt");
  /** Group, artifact, kind, a classifier perhaps, version and scope. */
  private static final Pattern PART =
      Pattern.compile("(?m)^ +([^: ]+:[^:]+):jar:(?:[^:]+:)?([^:]+):(?:compile|runtime)");
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();
  private static final ObjectMapper YAML = YAMLMapper.builder().findAndAddModules().build();

  private SupplyFiles() {
  }

  static Supply read() throws IOException {
    return new Supply(Stream.concat(resolved().stream(), inside().stream().map(Inside::part)).toList(), advisories(),
        accepted(), LocalDate.parse(Files.readString(AS_OF).strip()));
  }

  /** What Maven put together for the jar, without what lies within. */
  static List<Part> resolved() throws IOException {
    if (Files.notExists(PARTS)) {
      throw new AssertionError("The list of parts is not there: mvn process-test-classes makes it.");
    }
    return PART.matcher(Files.readString(PARTS)).results()
        .map(one -> new Part("Maven", one.group(1), one.group(2))).toList();
  }

  static List<Inside> inside() throws IOException {
    return YAML.readValue(FOLDER.resolve("inside.yaml").toFile(), new TypeReference<>() {
    });
  }

  static List<Accepted> accepted() throws IOException {
    return YAML.readValue(FOLDER.resolve("accepted.yaml").toFile(), new TypeReference<>() {
    });
  }

  static List<Advisory> advisories() throws IOException {
    try (Stream<Path> files = Files.list(LIST)) {
      return files.sorted().map(SupplyFiles::advisory).toList();
    }
  }

  static Advisory advisory(String text) throws IOException {
    return JSON.readValue(text, Advisory.class);
  }

  static ObjectNode object(String text) throws IOException {
    return JSON.readValue(text, ObjectNode.class);
  }

  private static Advisory advisory(Path file) {
    try {
      return advisory(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is no advisory in the format of OSV", e);
    }
  }

  /** @param within the part that it lies in, as that is written in a sentence */
  record Inside(String within, String ecosystem, String name, String version) {

    Part part() {
      return new Part(ecosystem, name, version);
    }
  }
}
