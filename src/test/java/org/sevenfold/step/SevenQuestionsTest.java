package org.sevenfold.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.guidance.Meets;

/** A page says which of the seven questions it asks. */
class SevenQuestionsTest {

  private final SevenQuestions seven = new SevenQuestions();

  @Test
  @Meets({"P11#1", "P12#1", "P13#1", "P14#1", "P15#1", "P16#1", "P17#1", "P18#1"})
  void eachOfTheSevenHasItsPagesInItsOrder() {
    assertThat(seven.all()).extracting(SevenQuestions.Question::number)
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    List<String> forms = seven.all().stream().flatMap(one -> one.forms().stream()).toList();
    assertThat(forms).doesNotHaveDuplicates().isSubsetOf(Forms.all().map(Form::id).toList());
  }

  @Test
  void aPageOfOneQuestionNamesIt() {
    assertThat(seven.on(page("identify-person"))).hasValue("Question 2 of 7");
  }

  @Test
  void aPageOfSeveralNamesThemInTheirOrder() {
    assertThat(seven.on(page("bypass-consent", "identify-person", "assess-competence")))
        .hasValue("Questions 2, 4 of 7");
    assertThat(seven.on(page("identify-person", "judge-confidentiality", "bypass-consent")))
        .hasValue("Questions 2 to 4 of 7");
  }

  @Test
  void whatIsNoneOfTheSevenHasNoNumber() {
    assertThat(seven.on(page("describe-concern"))).isEmpty();
  }

  private static Sheet page(String... forms) {
    return new Sheet(Stream.of(forms)
        .map(id -> Section.first(Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow())).toList());
  }
}
