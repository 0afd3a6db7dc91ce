package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever changes a model in the Modeler finds nothing else changed: the files lie here as it writes them. */
@Tag("browser")
class ModelerTest {

  @Test
  void savingAModelThatNobodyChangedChangesNothing() throws IOException {
    try (Pencil pencil = new Pencil()) {
      assertThat(ModelFiles.named(".bpmn")).isNotEmpty().map(ModelFiles::text)
          .allSatisfy(model -> assertThat(pencil.saved(model)).isEqualTo(model));
    }
  }
}
