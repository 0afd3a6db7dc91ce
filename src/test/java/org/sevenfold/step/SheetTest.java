package org.sevenfold.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;

/** A page of several forms says once what more than one of them says. */
class SheetTest {

  private static final String DANGER = "If a child is in immediate danger";
  private static final Condition WEIGHED = Condition.parse("p54_b1 = \"yes\"");

  @Test
  void whatStandsAboveInAnyCaseIsNotSaidAgain() {
    assertThat(sheet(Section.first(form("prepare-asking")), next("weigh-public-interest", WEIGHED))).hasSize(1)
        .allMatch(text -> text.shown() == Condition.ALWAYS);
  }

  @Test
  void whatMayNotStandAboveIsSaidWhereItDoesNot() {
    List<Form.Text> said = sheet(Section.first(form("identify-person")),
        next("bypass-consent", Condition.parse("ask_consent = \"yes\"")), next("weigh-public-interest", WEIGHED));
    assertThat(said).hasSize(2);
    assertThat(times(said, Map.of("ask_consent", "yes", "p54_b1", "yes"))).isEqualTo(1);
    assertThat(times(said, Map.of("ask_consent", "", "p54_b1", "yes"))).isEqualTo(1);
    assertThat(times(said, Map.of("ask_consent", "yes", "p54_b1", "no"))).isEqualTo(1);
    assertThat(times(said, Map.of("ask_consent", "", "p54_b1", "no"))).isZero();
  }

  private static long times(List<Form.Text> said, Map<String, Object> facts) {
    return said.stream().filter(text -> text.shown().holds(facts::get)).count();
  }

  private static List<Form.Text> sheet(Section... sections) {
    return new Sheet(List.of(sections)).whole().parts().stream()
        .filter(part -> part instanceof Form.Text text && text.text().startsWith(DANGER)).map(Form.Text.class::cast)
        .toList();
  }

  private static Section next(String form, Condition when) {
    return Section.next(new Step(form, form, when, Map.of()), form(form), when);
  }

  private static Form form(String id) {
    return Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }
}
