package org.sevenfold.web.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;

/** The sentences of a concern's story are about pages that there are, and leave nothing open. */
class ToldTest {

  private final Told told = new Told();
  private final Map<String, Form> forms = Forms.all().collect(Collectors.toMap(Form::id, form -> form));

  @Test
  void eachSentenceIsAboutAPageAndNamesItsOwnQuestions() {
    assertThat(forms).containsKeys(told.pages().keySet().toArray(String[]::new));
    told.pages().forEach((form, page) -> {
      Set<String> named = new HashSet<>(page.keys());
      Optional.of(page.because()).filter(key -> !key.isEmpty()).ifPresent(named::add);
      assertThat(forms.get(form).fields().map(Field::key)).as(form).containsAll(named);
    });
  }

  @Test
  void whatWasDecidedAsRecommendedIsSaidAsWhatWasRecommended() {
    AnsweredWords followed = said("decide-sharing", Map.of("practitioner_decision", "follow",
        "decision_reasons", "He is five"), Optional.of("do not share"));
    assertThat(told.did(followed)).isEqualTo("decided: do not share");
    assertThat(told.became(followed)).hasValue("Decided by you: do not share");
    assertThat(told.because(followed)).hasValue("He is five");
    assertThat(told.did(said("decide-sharing", Map.of("practitioner_decision", "SHARE"), Optional.empty())))
        .isEqualTo("decided: share the information");
  }

  @Test
  void aPageWithoutASentenceIsToldByItsQuestionAndAMissingAnswerLeavesNoHole() {
    assertThat(told.did(said("tell-police", Map.of(), Optional.empty()))).isEqualTo("answered: Tell the police");
    assertThat(told.did(said("log-acknowledgement", Map.of("answered_by", "Duty team $1"), Optional.empty())))
        .isEqualTo("wrote down what Duty team $1 answered: not said");
    assertThat(told.became(said("describe-concern", Map.of(), Optional.empty()))).isEmpty();
  }

  private AnsweredWords said(String form, Map<String, Object> answers, Optional<String> recommended) {
    return new AnsweredWords(forms.get(form), answers, "you", recommended);
  }
}
