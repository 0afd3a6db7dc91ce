package org.sevenfold.supply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes out of OSV's exports what is about parts of ours, without the texts of others. */
final class OsvExport {

  private static final Set<String> KEPT =
      Set.of("schema_version", "id", "modified", "published", "withdrawn", "aliases", "affected");
  private static final Set<String> KEPT_OF_A_PACKAGE = Set.of("package", "ranges", "versions");

  private final Path list;
  private final Path asOf;

  OsvExport(Path list, Path asOf) {
    this.list = list;
    this.asOf = asOf;
  }

  /** Files that are there stay, unless the exports know the same advisory, by any of its names. */
  void keep(List<Path> exports, List<Part> parts, LocalDate today) throws IOException {
    for (Path export : exports) {
      try (ZipFile zip = new ZipFile(export.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          keep(new String(zip.getInputStream(entry).readAllBytes(), UTF_8), parts);
        }
      }
    }
    Files.writeString(asOf, today + "\n");
  }

  private void keep(String text, List<Part> parts) throws IOException {
    Advisory advisory = SupplyFiles.advisory(text);
    if (parts.stream().noneMatch(advisory::isAbout)) {
      return;
    }
    for (String name : Stream.concat(Stream.of(advisory.id()), advisory.aliases().stream()).toList()) {
      Files.deleteIfExists(list.resolve(name + ".json"));
    }
    Files.writeString(list.resolve(advisory.id() + ".json"), bare(text, parts) + "\n");
  }

  private static String bare(String text, List<Part> parts) throws IOException {
    ObjectNode advisory = SupplyFiles.object(text).retain(KEPT);
    List<ObjectNode> ours = new ArrayList<>();
    advisory.withArray("affected").forEach(one -> ours.add(((ObjectNode) one).retain(KEPT_OF_A_PACKAGE)));
    ours.removeIf(one -> parts.stream().noneMatch(part -> one.at("/package/name").asText().equals(part.name())));
    advisory.putArray("affected").addAll(ours);
    return advisory.toPrettyString();
  }
}
