package org.sevenfold.form;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.form.Field.Holds;
import org.sevenfold.form.Field.Option;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Yamls;

/** What holds for every form, also for one that is written tomorrow. */
class FormFilesTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final Pattern FORM_REF = Pattern.compile("formRef=\"([^\"]+)\"");
  private static final Set<String> SECTIONS_OF_LAW = Set.of("CA2004.s16LA", "DUAA2025", "UKGDPR.6");

  /** Another child is in it too: said when it is raised, or at any moment. */
  private static final String BESIDE_THE_STEPS = "another-child";
  /** Its page is only opened when danger is unknown. */
  private static final String ASKED_ON_A_PAGE_OF_ITS_OWN = "immediate_danger_checked";
  /** For reports, and for whoever reads the record. */
  private static final Set<String> NOTHING_HANGS_ON = Set.of("harm_category", "harm_pattern", "people_at_risk",
      "level_of_need", "openness_told", "initiated_by", "purpose_category");
  /** Nearly everybody is: whoever says no is neither asked nor told. */
  private static final String TAKEN_TO_LIVE = "subject_living";
  /** A recommendation is advice: whoever does otherwise says so, and nobody else has to say anything. */
  private static final Set<String> DONE_OTHERWISE =
      Set.of("consent_choice", "inform_choice", "destination_added", "destination_left_out");
  /** A table suggests by it, and asks where it is not known. */
  private static final Set<String> ONLY_SUGGESTS_BY_IT = Set.of("purpose_category");
  private static final Set<String> ASKED_LESS_OFTEN = Set.of("bypass-consent consent_would_delay",
      "bypass-consent evidence_of_incapacity", "verify-instrument after_deferral", "read-request unreasonable",
      "read-request compatible_with_duties", "read-request unduly_prejudices", "ring-back after_deferral",
      "advise-request after_deferral", "offer-help information_held",
      "decide-challenge after_deferral", "advise-legal-basis after_deferral", "inform-person p54_b1",
      "inform-person p54_b2", "inform-person p54_b3",
      "inform-person p54_other", "inform-person may_interfere_investigation", "inform-person police_advise_no_contact",
      "inform-person person_to_ask_alleged_source", "weigh-public-interest recipient_relevant_person",
      "weigh-public-interest relevant_to_welfare", "weigh-public-interest may_facilitate",
      "weigh-public-interest more_detrimental", "assess-competence competence_c0", "assess-competence competence_c1",
      "assess-competence competence_c2", "assess-competence competence_c3", "assess-competence competence_c4",
      "assess-competence competence_c5", "assess-competence competence_c6", "assess-competence competence_c7",
      "question-capacity mental_disorder_only", "question-capacity irrational_only",
      "question-capacity temporary_factor", "question-capacity can_wait_safely", "hear-answer consent_form",
      "hear-answer sensitive_data", "who-may-consent child_view", "hear-answer consent_covers",
      "hear-answer informed_why",
      "hear-answer informed_what", "hear-answer informed_who", "hear-answer informed_purpose",
      "hear-answer informed_implications", "log-acknowledgement disagreement_stage",
      "log-acknowledgement fresh_danger", "share-information consent_confirmed", "share-information lawful_basis",
      "share-information sch3_condition", "share-information use_matches_purpose", "share-information stays_in_uk",
      "complete-basis sch3_condition");

  @ParameterizedTest
  @MethodSource("files")
  void aFormIsNamedLikeItsFileAndOpensWithItsQuestion(Path file) {
    Form form = Forms.read(file);
    assertThat(file.getFileName()).hasToString(form.id() + ".form");
    assertThat(form.parts().get(0)).isInstanceOf(Form.Text.class);
    assertThat(form.title()).isNotEqualTo(form.id()).isNotBlank();
    assertThat(form.fields()).isNotEmpty().allMatch(field -> !field.label().isBlank());
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingInAFormHasAGeneratedName(Path file) {
    for (JsonNode component : Forms.json(file).path("components")) {
      String id = component.path("id").asText();
      assertThat(id).isEqualTo(component.has("key") ? "field_" + component.path("key").asText() : id);
      assertThat(component.has("key") || id.matches("[a-z]+(_[a-z]+)*")).as(id).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFormAsksForEachAnswerOnce(Path file) {
    assertThat(Forms.read(file).fields().map(Field::key)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFactIsAskedInTheWordsOfTheVocabulary(Path file) {
    Form form = Forms.read(file);
    form.fields().filter(field -> VOCABULARY.fact(field.key()).isPresent()).forEach(field -> {
      assertThat(field.options()).extracting(Option::value).as(field.key())
          .isEqualTo(OfferedAnswers.on(form.id(), field.key()));
      assertThat(field.options()).allMatch(option -> !option.label().isBlank());
      assertThat(field.rules().required()).as(field.key())
          .isEqualTo(!NOTHING_HANGS_ON.contains(field.key()) && !DONE_OTHERWISE.contains(field.key())
              && !field.key().equals(TAKEN_TO_LIVE));
      assertThat(field.type()).as(field.key())
          .isEqualTo(field.options().size() > 7 ? Field.Type.SELECT : Field.Type.RADIO);
    });
  }

  /** No table reads them, and no model: nobody has to answer what nothing hangs on. */
  @Test
  void whatNobodyHasToAnswerDecidesNothing() throws IOException {
    try (Stream<Path> models = Files.walk(Path.of("processes"))) {
      String all = models.filter(file -> file.toString().matches(".*\\.(dmn|bpmn)")).map(FormFilesTest::text)
          .collect(Collectors.joining());
      assertThat(NOTHING_HANGS_ON).filteredOn(key -> !ONLY_SUGGESTS_BY_IT.contains(key))
          .noneMatch(key -> Pattern.compile("\\b" + key + "\\b").matcher(all).find());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFactIsAskedWhenTheVocabularySaysSo(Path file) {
    Form form = Forms.read(file);
    form.fields().filter(field -> VOCABULARY.fact(field.key()).isPresent()).forEach(field -> {
      Map<String, String> onlyIf = VOCABULARY.fact(field.key()).orElseThrow().onlyIf();
      boolean always = onlyIf.isEmpty() || field.key().equals(ASKED_ON_A_PAGE_OF_ITS_OWN);
      if (always && ASKED_LESS_OFTEN.contains(form.id() + " " + field.key())) {
        assertThat(field.shown()).as(field.key()).isNotEqualTo(Condition.ALWAYS);
      } else {
        assertThat(field.shown()).as(field.key()).isEqualTo(always ? Condition.ALWAYS : only(form, onlyIf));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("files")
  void onlyWordsOfTheVocabularyReachTheEngine(Path file) {
    Forms.read(file).fields().forEach(field -> assertThat(field.holds() == Holds.ROUTING).as(field.key())
        .isEqualTo(VOCABULARY.fact(field.key()).isPresent() || VOCABULARY.isDay(field.key())));
    Forms.read(file).fields().forEach(field -> assertThat(VOCABULARY.isResult(field.key())).as(field.key()).isFalse());
  }

  @ParameterizedTest
  @MethodSource("files")
  void onlyADayOnWhichSomethingFallsDueReachesTheEngineAndItIsBoundBothWays(Path file) {
    Forms.read(file).fields().filter(field -> VOCABULARY.isDay(field.key())).forEach(field -> {
      assertThat(field.type()).as(field.key()).isEqualTo(Field.Type.DATE);
      assertThat(field.rules().fromDay()).as(field.key()).isPresent();
      assertThat(field.rules().untilDay()).as(field.key()).isPresent();
      assertThat(field.prefill()).as(field.key()).isEqualTo("none");
    });
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFieldSaysWhichParagraphAsksForIt(Path file) {
    Set<String> known = paragraphs();
    Forms.read(file).fields().forEach(field -> {
      assertThat(field.paragraphs()).as(field.key()).isNotBlank();
      assertThat(known).as(field.key()).contains(field.paragraphs().split(" "));
    });
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsTypedHasALimit(Path file) {
    Forms.read(file).fields()
        .filter(field -> field.type() == Field.Type.TEXTFIELD || field.type() == Field.Type.TEXTAREA)
        .forEach(field -> assertThat(field.rules().maxLength().orElse(Integer.MAX_VALUE)).as(field.key())
            .isLessThanOrEqualTo(field.type() == Field.Type.TEXTFIELD ? 200 : 8000));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aConditionReadsAnAnswerOfThePageOrWhatTheEngineMayKnow(Path file) {
    Form form = Forms.read(file);
    shown(form).forEach(condition -> condition.keys().forEach(key -> {
      boolean known = key.equals("pack") || VOCABULARY.routingKeys().contains(key);
      assertThat(form.field(key).isPresent() || known).as(key).isTrue();
    }));
  }

  @Test
  void oneKeyHasOneMeaning() {
    Map<String, Set<List<Object>>> meanings = Forms.files().stream().map(Forms::read).flatMap(Form::fields)
        .collect(groupingBy(Field::key, mapping(FormFilesTest::meaning, toSet())));
    assertThat(meanings).allSatisfy((key, several) -> assertThat(several).as(key).hasSize(1));
  }

  @Test
  void whatIsOfferedAgainWasAskedSomewhere() {
    Set<String> asked = Forms.files().stream().map(Forms::read).flatMap(Form::fields).map(Field::key).collect(toSet());
    asked.addAll(List.of("none", "said_so_far"));
    assertThat(Forms.files().stream().map(Forms::read).flatMap(Form::fields).map(Field::prefill)).isSubsetOf(asked);
  }

  @Test
  void everyFormBelongsToAStepAndEveryStepHasItsForm() throws IOException {
    Set<String> forms = new TreeSet<>();
    Forms.files().forEach(file -> forms.add(file.getFileName().toString().replace(".form", "")));
    assertThat(formsOfTheModels()).isEqualTo(forms.stream().filter(form -> !form.equals(BESIDE_THE_STEPS))
        .collect(toSet()));
  }

  static Stream<Path> files() {
    return Forms.files().stream();
  }

  static List<Condition> shown(Form form) {
    return form.parts().stream()
        .map(part -> part instanceof Field field ? field.shown() : ((Form.Text) part).shown()).toList();
  }

  /** A question that another question of the page leads to is asked where that one is asked. */
  private static Condition only(Form form, Map<String, String> onlyIf) {
    return onlyIf.entrySet().stream().map(fact -> only(form, fact.getKey(), fact.getValue()))
        .reduce(Condition.And::new).orElseThrow();
  }

  private static Condition only(Form form, String key, String value) {
    Condition is = new Condition.Is(key, value);
    return form.field(key).map(Field::shown).filter(shown -> !shown.equals(Condition.ALWAYS))
        .<Condition>map(shown -> new Condition.And(shown, is)).orElse(is);
  }

  private static List<Object> meaning(Field field) {
    List<Option> options = OfferedAnswers.areFewerSomewhere(field.key()) ? List.of() : field.options();
    return List.of(field.type(), field.holds(), field.label(), options);
  }

  /** Those of the catalogue, and a paragraph as a whole where the catalogue takes it in parts. */
  private static Set<String> paragraphs() {
    Set<String> known = new TreeSet<>(SECTIONS_OF_LAW);
    known.add("ours");
    for (Object item : (List<?>) Yamls.read(Path.of("src/test/resources/guidance/catalogue.yaml")).get("items")) {
      String id = ((Map<?, ?>) item).get("id").toString();
      known.addAll(List.of(id, id.replaceFirst("\\..*", "")));
    }
    return known;
  }

  private static Set<String> formsOfTheModels() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> models = Files.walk(Path.of("processes"))) {
      for (Path model : models.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        FORM_REF.matcher(Files.readString(model)).results().forEach(found -> named.add(found.group(1)));
      }
    }
    return named;
  }
}
