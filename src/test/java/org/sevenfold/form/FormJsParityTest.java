package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.browser.Chromium;

/**
 * Each form as form-js 1.8.7 draws and checks it, the version that Tasklist ships, against the server's check, which
 * draws our page too, and the script of that page: the same fields shown, the same answers accepted and refused.
 */
@Tag("browser")
class FormJsParityTest {

  private static final Path LIBRARY = Path.of("src/test/resources/form-js/form-viewer.umd.js");
  private static final Path SCRIPT = Path.of("src/test/resources/form-js/parity.js");
  private static final Path OURS = Path.of("src/main/resources/static/assets/sevenfold.js");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final int TRIES = 20;
  private static final String LONG = "word ".repeat(1_000);
  private static Page page;

  @BeforeAll
  static void openTheLibrary() {
    page = Chromium.open().newPage();
    page.setContent("<div id='form'></div>");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(LIBRARY));
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(OURS));
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
  }

  @AfterAll
  static void closeIt() {
    if (page != null) {
      page.close();
    }
  }

  static List<Path> forms() {
    return Forms.files();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formJsShowsAndRefusesWhatTheServerDoes(Path file) {
    Form form = Forms.read(file);
    List<Map<String, Object>> tries = tries(form);
    Collection<?> found = (Collection<?>) page.evaluate("([form, tries, shownIf]) => parity(form, tries, shownIf)",
        List.of(read(file), tries, form.fields().map(field -> List.of(field.key(), field.shown().json())).toList()));
    List<Map<?, ?>> answers = new ArrayList<>();
    found.forEach(one -> answers.add((Map<?, ?>) one));
    assertThat(answers).hasSameSizeAs(tries);
    for (int i = 0; i < tries.size(); i++) {
      assertThat(answers.get(i)).as(form.id() + " with " + tries.get(i)).isEqualTo(server(form, tries.get(i)));
    }
  }

  /** What is shown of these answers and standing facts; what is sent is what is shown; and which of it is refused. */
  private static Map<String, Object> server(Form form, Map<String, Object> given) {
    AnswerCheck check = new AnswerCheck(form, given::get);
    Map<String, Object> sent = new HashMap<>();
    List<String> shown = new ArrayList<>();
    form.fields().filter(field -> check.asks(field, given)).forEach(field -> {
      shown.add(field.key());
      if (given.containsKey(field.key())) {
        sent.put(field.key(), given.get(field.key()));
      }
    });
    List<String> refused = check.problems(sent, TODAY).stream().map(Problem::key).distinct().sorted().toList();
    List<String> sorted = shown.stream().sorted().toList();
    return Map.of("shown", sorted, "ours", sorted, "refused", refused);
  }

  /** Nothing, everything, and some mixtures: of each field's answers, what it does not offer, and none. */
  private static List<Map<String, Object>> tries(Form form) {
    Random dice = new Random(form.id().hashCode());
    List<Map<String, Object>> tries = new ArrayList<>(List.of(Map.of()));
    Map<String, Set<String>> facts = facts(form);
    for (int i = 0; i < TRIES; i++) {
      Map<String, Object> one = new HashMap<>();
      form.fields().forEach(field -> put(one, field.key(), values(field), dice));
      facts.forEach((key, values) -> put(one, key, List.copyOf(values), dice));
      tries.add(one);
    }
    return tries;
  }

  private static void put(Map<String, Object> one, String key, List<?> values, Random dice) {
    int which = dice.nextInt(values.size() + 1);
    if (which < values.size()) {
      one.put(key, values.get(which));
    }
  }

  private static List<?> values(Field field) {
    return switch (field.type()) {
      case SELECT, RADIO -> field.options().stream().map(Field.Option::value).toList();
      case CHECKLIST -> field.options().stream().map(option -> List.of(option.value())).toList();
      case CHECKBOX -> List.of(true);
      case NUMBER -> List.of(0, 1, 24, 100_000);
      // which days a date may be on is for the server alone: form-js knows only "not in the past"
      case DATE -> List.of(TODAY.plusDays(field.rules().dayNearest(0)).toString());
      // how a time can be read is for the server alone
      case TEXTFIELD, TEXTAREA -> field.past() ? List.of("10:00", LONG) : List.of("10:00", "24", "A sentence.", LONG);
    };
  }

  /** The standing facts that the conditions compare, with the words that they compare them with, and another. */
  private static Map<String, Set<String>> facts(Form form) {
    Map<String, Set<String>> facts = new HashMap<>();
    form.fields().forEach(field -> ParityTest.compared(field.shown()).filter(is -> form.field(is.key()).isEmpty())
        .forEach(
            is -> facts.computeIfAbsent(is.key(), key -> new HashSet<>(Set.of("something_else"))).add(is.value())));
    return facts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
