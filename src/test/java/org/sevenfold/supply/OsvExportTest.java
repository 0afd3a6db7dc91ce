package org.sevenfold.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsvExportTest {

  private static final Part PART = new Part("Maven", "org.example:made-up", "1.0");
  private static final String ADVISORY = """
      {"id": "GHSA-1", "aliases": ["CVE-1"], "modified": "2026-01-01T00:00:00Z", "details": "words of others",
       "affected": [{"package": {"ecosystem": "Maven", "name": "%s", "purl": "pkg:maven/x"},
                     "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}],
                     "database_specific": {"source": "theirs"}},
                    {"package": {"ecosystem": "Maven", "name": "org.example:no-part-of-ours"}, "versions": ["1.0"]}]}
      """;

  @TempDir
  Path folder;
  private Path list;

  @BeforeEach
  void anEmptyList() throws IOException {
    list = Files.createDirectory(folder.resolve("osv"));
  }

  @Test
  void whatIsAboutAPartIsKeptWithoutTheWordsOfOthersAndInThePlaceOfOurs() throws IOException {
    Files.writeString(list.resolve("CVE-1.json"), "{\"id\": \"CVE-1\"}");
    keep(ADVISORY.formatted(PART.name()));
    assertThat(list).isDirectoryNotContaining("glob:**CVE-1.json");
    String kept = Files.readString(list.resolve("GHSA-1.json"));
    assertThat(kept).contains("org.example:made-up").doesNotContain("words of others", "theirs", "no-part-of-ours");
    assertThat(SupplyFiles.advisory(kept).touches(PART)).isTrue();
    assertThat(folder.resolve("as-of.txt")).hasContent("2026-11-29");
  }

  @Test
  void whatIsAboutNoPartIsLeft() throws IOException {
    keep(ADVISORY.formatted("org.example:another"));
    assertThat(list).isEmptyDirectory();
  }

  private void keep(String advisory) throws IOException {
    Path export = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(export))) {
      zip.putNextEntry(new ZipEntry("GHSA-1.json"));
      zip.write(advisory.getBytes(UTF_8));
    }
    new OsvExport(list, folder.resolve("as-of.txt")).keep(List.of(export), List.of(PART), LocalDate.of(2026, 11, 29));
  }
}
