package org.sevenfold.tables;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the pages of the tables anew: {@code mvn test -Plong -Dtest=TablePages}. */
@Tag("long")
class TablePages {

  @Test
  void eachTableIsWrittenOutBesideItsProcess() throws IOException {
    for (TablePage page : TablePage.all()) {
      Files.writeString(page.file(), page.text());
    }
  }
}
