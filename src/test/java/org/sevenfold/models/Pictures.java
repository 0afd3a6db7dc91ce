package org.sevenfold.models;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes the committed pictures, and the table of tasks beside them, anew: {@code mvn test -Plong -Dtest=Pictures}. */
@Tag("long")
@Tag("browser")
class Pictures {

  @Test
  void eachLevelIsDrawnBesideItsModel() throws IOException {
    try (Pencil pencil = new Pencil()) {
      for (Picture picture : Picture.all()) {
        Files.writeString(picture.file(), pencil.draw(picture));
      }
    }
  }

  @Test
  void theGuideListsTheTasks() throws IOException {
    Files.writeString(TaskTable.GUIDE, TaskTable.inGuide());
  }
}
