package org.sevenfold.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.Form;

/** Some answer to everything that a form wants answered, as a browser sends it. */
public final class PlantedAnswers {

  private PlantedAnswers() {
  }

  public static Map<String, String> of(Form form) {
    Map<String, String> typed = new HashMap<>();
    PageFilling.fill(form, key -> null, field -> Optional.of(PageFilling.anything(field, LocalDate.EPOCH)))
        .orElseThrow().forEach((key, answer) -> {
          if (form.field(key).orElseThrow().rules().required()) {
            typed.put(key, answer.toString());
          }
        });
    return typed;
  }
}
