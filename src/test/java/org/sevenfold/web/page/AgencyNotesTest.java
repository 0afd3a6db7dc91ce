package org.sevenfold.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.Setting;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agency sets stands on the pages that need it, in the words of the pack until the agency says its own. */
class AgencyNotesTest extends PageTest {

  @Autowired
  AgencyNotes notes;
  @Autowired
  Concerns concerns;

  @ParameterizedTest
  @CsvSource({"state-purpose, What this policy rests on, further guidance on legal issues",
      "weigh-public-interest, What this policy rests on, further guidance on legal issues",
      "close-record, What this policy rests on, further guidance on legal issues",
      "state-purpose, What the codes of health professions ask, break a confidence",
      "state-purpose, What the code of social work asks, before a promise",
      "bypass-consent, What counts as serious crime, kidnap",
      "assess-competence, What people call it when a child can decide, Fraser guidelines",
      "guardian-decides, The Caldicott principles, as little",
      "decide-sharing, The Caldicott principles, Keep the law",
      "state-purpose, The duty of independent schools, section 157",
      "state-purpose, Who has to work together with us, Connexions"})
  @Meets({"P03#1", "P28.b#2", "P43#1", "P74.a#1", "P79#1"})
  void whatThePackSaysStandsBesideItsQuestion(String form, String title, String words) {
    assertThat(notes.of(concern(), form(form))).filteredOn(note -> note.title().equals(title))
        .singleElement().satisfies(note -> assertThat(String.join("\n", note.lines())).containsIgnoringCase(words));
  }

  private Concern concern() {
    ConcernReference reference = walk.raise(people.raiser(), Walk.HARM, Map.of());
    return concerns.find(reference).orElseThrow();
  }

  private static Form form(String id) {
    return Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  @Meets({"P23#2", "P52#1"})
  void addressesStandWhereTheyAreNeeded() {
    Concern concern = concern();
    assertThat(notes.of(concern, form("state-purpose"))).filteredOn(note -> !note.isSaid()).extracting(Note::title)
        .containsExactly(Setting.POLICY.title());
    assertThat(notes.of(concern, form("assess-capacity"))).singleElement().satisfies(note -> assertThat(note.link())
        .hasValueSatisfying(link -> assertThat(link.address()).startsWith("https://")));
  }

  @Test
  void everyQuestionThatIsNamedIsAskedAndEveryLinkAndNoteStandsSomewhere() {
    List<String> asked = Forms.all().flatMap(Form::fields).map(Field::key).distinct().toList();
    notes.questions().forEach((setting, questions) -> {
      assertThat(Setting.of(setting)).as(setting).isPresent();
      assertThat(asked).as(setting).containsAll(questions);
    });
    assertThat(Setting.values()).filteredOn(one -> one.kind() != Setting.Kind.CHOICE && one.kind() != Setting.Kind.PACK)
        .allSatisfy(one -> assertThat(notes.questions()).containsKey(one.key()));
  }
}
