package org.sevenfold.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.policy.Fact;

/** Help is on every page, short, and names whom to ask where somebody may not know. */
class PageHelpTest {

  private static final int WORDS = 45;

  private final PageHelp help = new PageHelp();

  @Test
  void everyPageThatAsksSomethingSaysWhatItIsForInAFewWords() {
    assertThat(Forms.all().map(Form::id)).isNotEmpty().allSatisfy(form -> assertThat(help.ofForm(form)).as(form)
        .hasValueSatisfying(said -> assertThat(said.split(" ").length).isBetween(8, WORDS)));
  }

  @Test
  void everyOtherPageHasHelpByTheLongestBeginningOfItsAddress() {
    assertThat(help.ofPage("/nowhere")).isEqualTo(help.ofPage("/"));
    assertThat(help.ofPage("/concerns")).isNotEqualTo(help.ofPage("/concerns/AB-12"));
    assertThat(help.ofPage("/tasks/1/letter")).isEqualTo(help.ofPage("/tasks/2"));
  }

  @Test
  void whomToAskStandsBesideQuestionsThatCanBeAnsweredWithIAmNotSure() {
    Set<String> unsure = Forms.all().flatMap(Form::fields)
        .filter(field -> field.option(Fact.UNKNOWN).isPresent()).map(Field::key)
        .collect(Collectors.toCollection(TreeSet::new));
    List<String> known = unsure.stream().filter(key -> help.knows(key).isPresent()).toList();
    assertThat(known).contains("legal_check_data_protection", "article8_lawful", "sensitivity");
    assertThat(help.questions()).isSubsetOf(unsure);
    assertThat(help.knows("legal_basis")).hasValue(Role.IG_LEGAL_ADVISER);
    assertThat(help.knows("age_band")).isEqualTo(Optional.empty());
  }
}
