package org.sevenfold.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for one test's canaries in every row of every table, and in every file of the database's server.
 *
 * @param word how all of them begin
 * @param year in which all dates among them lie
 */
record CanarySearch(String word, String year) {

  /** Tables of which some row holds one in any column: as text, inside JSON, or as bytes. */
  List<String> tables(JdbcClient jdbc) {
    return Footprint.names(jdbc).stream().filter(table -> jdbc.sql("select exists (select 1 from " + table
        + " t where t::text like any (array[:clear, :bytes, :year]))")
        .param("clear", "%" + word + "%")
        .param("bytes", "%" + HexFormat.of().formatHex(word.getBytes(ISO_8859_1)) + "%")
        .param("year", "%" + year + "-__-__%").query(Boolean.class).single()).toList();
  }

  /** Files that hold one: tables, indexes, what was written ahead, and so what stood anywhere for a moment only. */
  List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(this::holdsOne)
          .map(file -> folder.relativize(file).toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean holdsOne(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
      return ISO_8859_1.decode(bytes).toString().contains(word);
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a log that hold one. */
  List<String> lines(List<String> log) {
    Pattern date = Pattern.compile(year + "-\\d\\d-\\d\\d");
    return log.stream().filter(line -> line.contains(word) || date.matcher(line).find()).toList();
  }
}
