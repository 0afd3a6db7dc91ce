package org.sevenfold.access;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the table of who may do what anew: {@code mvn test -Plong -Dtest=RightsTables}. */
@Tag("long")
class RightsTables {

  @Test
  void thePageAboutSecuritySaysWhoMayDoWhat() throws IOException {
    Files.writeString(RightsTable.PAGE, RightsTable.inPage());
  }
}
