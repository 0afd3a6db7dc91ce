package org.sevenfold.datarights.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.form.FormReader;
import org.sevenfold.policy.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The question by which each thing is asked, as it stands in the forms that travel with the product. */
@Component
class Questions {

  private final Map<String, String> asked = new HashMap<>();
  private final Words words;

  Questions(Words words) {
    this.words = words;
    try {
      for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath:/forms/*.form")) {
        FormReader.read(form.getContentAsByteArray()).fields()
            .forEach(field -> asked.putIfAbsent(field.key(), field.label()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The forms can't be read", e);
    }
  }

  /** What nobody is asked is called by its name, in words. */
  String of(String key) {
    return Optional.ofNullable(asked.get(key)).or(() -> words.question(key)).orElseGet(() -> key.replace('_', ' '));
  }
}
