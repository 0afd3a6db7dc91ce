package org.sevenfold.models;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes the committed pictures anew: {@code mvn test -Plong -Dtest=Pictures}. */
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
}
