package org.sevenfold.referral;

import java.util.List;
import java.util.stream.Stream;

import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.CaseRecord;
import org.springframework.stereotype.Component;

/** What an authority that asks wants beside information, each of it work of its own (P76). */
@Component
class HelpWanted {

  private static final String WANTED = "help_wanted";

  private final List<String> kinds;

  HelpWanted(Vocabulary vocabulary) {
    kinds = vocabulary.fact(WANTED).orElseThrow().values();
  }

  /** As it was said last. */
  List<String> of(CaseRecord record) {
    return record.said().flatMap(entry -> entry.content().values().stream())
        .flatMap(answer -> answer instanceof List<?> several ? Stream.of(several) : Stream.of())
        .map(this::kindsIn).filter(kinds -> !kinds.isEmpty()).reduce((earlier, later) -> later).orElse(List.of());
  }

  private List<String> kindsIn(List<?> several) {
    return several.stream().map(Object::toString).filter(kinds::contains).toList();
  }
}
