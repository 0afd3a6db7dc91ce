package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.View;

/** Somebody finds a concern among those that they may read, and no other; what is found is noted as read. */
class ConcernSearchTest extends PageTest {

  private static final String ONE = "1 concern was found.";

  private ConcernReference jamie;
  private ConcernReference leila;

  @BeforeEach
  void twoAreRaised() {
    jamie = raised("Jamie Rudd", "yes");
    leila = raised("Le\u00efla O'Connor", "no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jamie", "rudd", "jam", "JMAIE", "Jim", "jamie rudd today", "today rudd open"})
  void itIsFoundByItsNameTheDayAndHowItStands(String sought) throws Exception {
    assertThat(found(people.raiser(), sought)).contains(ONE, jamie.value()).doesNotContain(leila.value());
  }

  @Test
  void itIsFoundByItsReferenceHoweverThatIsTyped() throws Exception {
    for (String typed : new String[] {leila.value(), leila.value().toLowerCase(), leila.value().replace("-", "")}) {
      assertThat(found(people.raiser(), typed)).contains(ONE, "Le\u00efla O&#39;Connor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rosemary", "jamie closed", "1 May 2020", "jamie oconnor", "", "\u00ad", "%", "'"})
  void whatIsNotThereIsNotFound(String sought) throws Exception {
    assertThat(found(people.raiser(), sought)).contains("Nothing was found.").doesNotContain(jamie.value());
  }

  @Test
  void aLeadFindsWhatSheMayReadAndNothingThatIsMasked() throws Exception {
    assertThat(found(people.lead(), "jamie")).contains(ONE, jamie.value());
    assertThat(found(people.lead(), "leila")).contains("Nothing was found.").doesNotContain(leila.value());
    assertThat(found(people.lead(), leila.value())).contains("Nothing was found.").doesNotContain("O&#39;Connor");
  }

  @Test
  void whatIsFoundIsNotedAsReadAndWhatIsOnlyLookedThroughIsNot() throws Exception {
    found(people.lead(), "rosemary");
    assertThat(readers(jamie)).doesNotContain(View.FOUND_CONCERNS.words());
    found(people.lead(), "jamie");
    assertThat(readers(jamie)).contains(View.FOUND_CONCERNS.words());
    found(people.raiser(), "jamie");
    assertThat(readers(leila)).doesNotContain(View.FOUND_CONCERNS.words());
  }

  @Test
  void theAddressAloneIsTheList() throws Exception {
    assertThat(open(people.raiser(), "/concerns/search").getResponse().getRedirectedUrl()).isEqualTo("/concerns");
    assertThat(text(people.raiser(), "/concerns")).contains("Find a concern");
  }

  private String found(Person person, String sought) throws Exception {
    return send(person, "/concerns/search", Map.of("sought", sought)).getResponse().getContentAsString();
  }

  private ConcernReference raised(String who, String lead) {
    return cases.raise(people.raiser(), new HashMap<>(Map.of("immediate_danger", "no", "about_staff", "no", "who", who,
        "what_was_seen", "A bruise on the arm", "when_it_happened", "Today", "lead_told_who", lead, "whose_words",
        "i_saw_or_heard_it")));
  }

  /** Who has looked at it, as the guardian reads it. */
  private String readers(ConcernReference concern) throws Exception {
    return text(people.the(Role.CALDICOTT_GUARDIAN), "/concerns/" + concern + "/readers");
  }
}
