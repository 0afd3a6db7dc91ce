package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.policy.Vocabulary;

/** What somebody is asked is read: by a table, a model, another question, a sentence, or the paper that leaves. */
class EveryFactIsReadTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  void everyFactThatAFormAsksIsReadSomewhere() throws IOException {
    String all = readers();
    Set<String> unread = Forms.all().flatMap(Form::fields).map(Field::key)
        .filter(key -> VOCABULARY.fact(key).isPresent())
        .filter(key -> !Pattern.compile("\\b" + key + "\\b").matcher(all).find())
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unread).isEmpty();
  }

  /** Tables, models, what the paper is put together from, what follows from an answer, and which pages ask on. */
  private static String readers() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> models = Files.walk(Path.of("processes"))) {
      for (Path model : models.filter(file -> file.toString().matches(".*\\.(dmn|bpmn)")).toList()) {
        all.append(Files.readString(model));
      }
    }
    for (String file : List.of("referral.yaml", "suggestions.yaml", "said.yaml", "pages.yaml")) {
      all.append(Files.readString(RESOURCES.resolve(file)).replaceAll("(?m)\\{fact: \\w+", ""));
    }
    for (String file : List.of("policy/Derived", "referral/Agreement")) {
      all.append(Files.readString(Path.of("src/main/java/org/sevenfold", file + ".java")));
    }
    all.append(Forms.all().flatMap(form -> form.parts().stream()).map(part -> part.shown().keys().toString())
        .collect(Collectors.joining()));
    return all.toString();
  }
}
