package org.sevenfold.policy;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/** {@code vocabulary.yaml} as it is written; its head says what each key means. */
public record VocabularyFile(List<String> yesNo, @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Entry> facts,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Day> days,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Derivation> derived, Map<String, List<String>> results,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Entry> decisions) {

  private static final String YES_NO = "yes_no";

  /** A fact or a decision; {@code who} and {@code on} belong to a decision. */
  public record Entry(List<String> values, String ask, String ifSilent, String offerUnknown,
      Map<String, String> onlyIf, List<String> para, String note, String who, String on,
      List<String> follows) {

    Fact fact(String key, List<String> words) {
      return new Fact(key, words, ask.isEmpty() ? "S09" : ask, ifSilent.isEmpty() ? Fact.UNKNOWN : ifSilent,
          !"no".equals(offerUnknown), onlyIf, follows);
    }
  }

  /** A day that a person names. */
  public record Day(String ask, List<String> para, String note) {
  }

  /** What follows from facts: by a rule in code, or by a table, which then has a start value too. */
  public record Derivation(List<String> values, String rule, String table, String start, String note) {

    public boolean isByTable() {
      return !table.isEmpty();
    }
  }

  public static VocabularyFile read() {
    return YamlFile.resource("/vocabulary.yaml", VocabularyFile.class);
  }

  /** The closed set that is meant by what stands under {@code values}. */
  public List<String> words(List<String> values) {
    return values.equals(List.of(YES_NO)) ? yesNo : values;
  }
}
