package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What a page offers is read by something: what a model asks, what the record says in a sentence, what another question
 * hangs on. And what puts something off is never only written down: a model brings it back, or it is not offered, and
 * the page stays open.
 */
class OptionsReadTest {

  /** Kept for whoever reads the record, who sees it as it was chosen; nothing has to follow. */
  private static final Set<String> FOR_READERS = Set.of("confirmed_how", "asked_how", "told_parents",
      "persons_identifiable", "information_provider", "employer_measures", "barring_referral",
      "provider_told", "others_at_risk", "lead_level_of_need", "public_interest_against", "sensitive_categories",
      "request_type", "request_came_by", "suggest_section_47",
      "communication_mode", "capacity_mode", "views_sought", "bi_close", "sought_at", "parent_view", "who_at_risk",
      "police_consulted", "told_first_whom", "told_first_covered", "agreement_sought", "internal_sharing_explained",
      "duty_owed_to", "check_covered", "kept_1_owed_to", "kept_2_owed_to", "kept_3_owed_to", "holder_1_relation",
      "holder_2_relation", "holder_3_relation", "holder_1_resident", "holder_2_resident", "holder_3_resident",
      "holder_2_source", "holder_3_source", "vital_interests_of", "no_consent_because", "wellbeing_outcomes",
      "help_given");
  /**
   * Not born yet; when somebody was asked first; and what it was not safe to say at the start, which is said with what
   * is shared, and a model brings that back.
   */
  private static final Set<String> PUTS_NOTHING_OFF =
      Set.of("other_age_band", "sought_at", "internal_sharing_explained");
  /** It says beside which questions a note stands: it reads no answer. */
  private static final String BESIDE = "beside.yaml";
  private static final Pattern PUTS_OFF = Pattern.compile("(?i)\\b(yet|later|still waiting)\\b|_yet\\b|^no_answer");

  private static final Set<String> MODELS = words(Path.of("processes"), ".bpmn", ".dmn");
  private static final Set<String> PRODUCT = words(Path.of("src/main"), ".java", ".yaml");

  private record Choice(Form form, Field field) {

    boolean isReadIn(Set<String> words) {
      return words.contains(field.key());
    }

    /** The product reads it by what it means. */
    boolean isMeant() {
      return field.means().isPresent();
    }

    boolean isAskedByAnotherQuestion() {
      return Pattern.compile("\"hide\": \"[^\n]*\\b" + field.key() + "\\b")
          .matcher(read(Path.of("forms", form.id() + ".form"))).find();
    }

    boolean putsOff() {
      return field.options().stream()
          .anyMatch(option -> PUTS_OFF.matcher(option.value() + " " + option.label()).find());
    }

    @Override
    public String toString() {
      return form.id() + " " + field.key();
    }
  }

  @Test
  void everyChoiceIsReadBySomethingOrIsThereForWhoeverReadsTheRecord() {
    Set<String> read = choices()
        .filter(choice -> !choice.isReadIn(MODELS) && !choice.isReadIn(PRODUCT) && !choice.isMeant())
        .filter(choice -> !choice.isAskedByAnotherQuestion())
        .map(choice -> choice.field().key()).collect(Collectors.toSet());
    assertThat(read).containsExactlyInAnyOrderElementsOf(FOR_READERS);
  }

  /** "There is no answer yet" once ended the chase. */
  @Test
  void whatPutsSomethingOffIsBroughtBackByAModel() {
    assertThat(choices().filter(Choice::putsOff).filter(choice -> !PUTS_NOTHING_OFF.contains(choice.field().key())))
        .isNotEmpty()
        .allMatch(choice -> choice.isReadIn(MODELS));
  }

  private static Stream<Choice> choices() {
    return Forms.all().flatMap(form -> form.fields().filter(field -> !field.options().isEmpty())
        .map(field -> new Choice(form, field)));
  }

  private static Set<String> words(Path folder, String... endings) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.endsWith(BESIDE))
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted()
          .flatMap(file -> Pattern.compile("\\W+").splitAsStream(read(file))).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
