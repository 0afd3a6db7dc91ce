package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What goes to several bodies is checked once, and for each what may be different for each. */
class AgainTest {

  private static final Form SHARE =
      Forms.all().filter(form -> form.id().equals("share-information")).findFirst().orElseThrow();
  private static final Again SECOND = new Again(2);

  private final Form second = SECOND.of(SHARE, "the police");

  @Test
  void theSecondIsAskedOnlyWhatMayBeDifferentUnderKeysOfItsOwn() {
    assertThat(second.fields().map(Field::key)).contains("recipient_name__2", "check_b6__2")
        .doesNotContain("recipient_name", "child_name", "check_b1");
    assertThat(second.fields().skip(1)).allMatch(Field::each);
  }

  @Test
  void itBeginsWithItsNameAndWithTheQuestionWhetherItIsDoneToo() {
    assertThat(second.parts().get(0)).isInstanceOfSatisfying(Form.Text.class,
        text -> assertThat(text.heading()).hasValue("The police"));
    assertThat(second.fields().findFirst()).hasValueSatisfying(first -> {
      assertThat(first.key()).isEqualTo(SECOND.also(SHARE));
      assertThat(first.label()).isEqualTo("Is this ready for the police?");
      assertThat(first.rules().required()).isTrue();
    });
  }

  @Test
  void whatIsNotDoneYetIsNotAsked() {
    Field reason = second.field("channel_reason__2").orElseThrow();
    assertThat(isAsked(reason, Map.of(SECOND.also(SHARE), "yes", "channel__2", "other_with_reason"))).isTrue();
    assertThat(isAsked(reason, Map.of(SECOND.also(SHARE), "later", "channel__2", "other_with_reason"))).isFalse();
    assertThat(isAsked(reason, Map.of(SECOND.also(SHARE), "yes", "channel", "other_with_reason"))).as("of the first")
        .isFalse();
  }

  @Test
  void whatBothHaveInCommonIsComparedUnderItsOneName() {
    Field reason = second.field("unverified_reason__2").orElseThrow();
    assertThat(isAsked(reason, Map.of(SECOND.also(SHARE), "yes", "check_b1", "no"))).isTrue();
    assertThat(isAsked(reason, Map.of(SECOND.also(SHARE), "yes", "check_b4__2", "no"))).isTrue();
    assertThat(isAsked(reason, Map.of(SECOND.also(SHARE), "yes", "check_b4", "no"))).isFalse();
  }

  @Test
  void aFormThatBeginsWithAChoiceHasNotYetAsOneAnswerMore() {
    Form sent = Forms.all().filter(form -> form.id().equals("confirm-sent")).findFirst().orElseThrow();
    Field how = Again.first(sent, "the police").fields().findFirst().orElseThrow();
    assertThat(how.key()).isEqualTo("sent_how");
    assertThat(how.label()).isEqualTo("Has it gone to the police?");
    assertThat(how.options()).extracting(Field.Option::value).containsExactly("in_writing", "by_phone", "later");
    assertThat(SECOND.isDone(sent, Map.of("sent_how__2", "in_writing"))).isTrue();
    assertThat(SECOND.isDone(sent, Map.of("sent_how__2", "later", "sent_how", "in_writing"))).isFalse();
    assertThat(SECOND.isDone(sent, Map.of())).isFalse();
    assertThat(isAsked(SECOND.of(sent, "the police").field("call_said__2").orElseThrow(),
        Map.of("sent_how__2", "in_writing"))).isFalse();
  }

  @Test
  void noKeyOfAFormCanBeTakenForOne() {
    assertThat(Forms.all().flatMap(Form::fields).map(Field::key)).noneMatch(key -> key.contains("__"))
        .doesNotContain(Again.FIRST.also(SHARE));
  }

  @Test
  void whateverCanBeDifferentIsAskedWhereAPageAsksForSeveral() {
    List<Form> several = Forms.all().filter(form -> form.again().isPresent()).toList();
    assertThat(several).hasSize(4).allMatch(form -> form.fields().anyMatch(Field::each));
    assertThat(Forms.all().filter(form -> form.again().isEmpty()).flatMap(Form::fields)).noneMatch(Field::each);
  }

  private static boolean isAsked(Field field, Map<String, Object> answers) {
    return field.shown().holds(answers::get);
  }
}
