package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.record.NightlyCheck;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that meets a broken entry shows the rest and says which entry it is. */
class DamagedRecordTest extends PageTest {

  @Autowired
  NightlyCheck check;
  @Autowired
  Disclosures disclosures;
  private ConcernReference concern;

  @BeforeEach
  void aConcernWithSomeEntries() {
    concern = walk.raise(people.raiser(), Map.of(), Map.of("what_is_known_about", "Casey Whole"));
  }

  @AfterEach
  void nothingHarmedIsLeftBehind() {
    asSuperuser("delete from disclosure where concern = ?");
    asSuperuser("delete from journal_entry where chain = ?");
    check.tellWhatWasMet();
    asSuperuser("delete from record_finding where chain = ?");
  }

  @Test
  void oneBrokenRecordTakesNobodysListDown() throws Exception {
    String whole = walk.raise(people.raiser(), Map.of(), Map.of()).value();
    harm(1);
    assertThat(text(people.raiser(), "/concerns")).contains(concern.value(), whole, "its record is damaged");
    assertThat(status(people.raiser(), "/tasks")).isEqualTo(200);
    assertThat(status(people.lead(), "/dashboard")).isEqualTo(200);
  }

  @Test
  void aRecordWhoseKeyIsGoneTakesNobodysListDownEither() throws Exception {
    assertThat(asSuperuser("delete from case_key where chain = ?")).isOne();
    assertThat(text(people.raiser(), "/concerns")).contains(concern.value(), "its record is damaged");
    assertThat(text(people.raiser(), "/concerns/" + concern))
        .contains("The record " + concern + " does not open: its key is missing, or is not its own.");
  }

  @Test
  void thePageOfAConcernShowsWhatHoldsAndSaysWhatDoesNot() throws Exception {
    cases.passToLead(people.raiser(), concern);
    assertThat(text(people.raiser(), "/concerns/" + concern)).doesNotContain("damaged");
    harm(1);
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("A part of this record is damaged",
        "Entry 1 of the record " + concern + " is not as it was written.", "Passed to the safeguarding lead",
        "Refer now").doesNotContain("entry <span>1</span>");
  }

  @Test
  void aTaskOfADamagedConcernCanBeGoneOnWith() throws Exception {
    OpenTask task = work.ofConcern(concern).get(0);
    harm(1);
    assertThat(text(people.raiser(), "/tasks/" + task.id())).contains("A part of this record is damaged");
    walk.answer(people.raiser(), task, Map.of());
    assertThat(work.find(task.id())).isEmpty();
  }

  @Test
  void aReferralThatCannotBeShownSaysSoAndToWhomItWent() throws Exception {
    disclosures.add(new Disclosure(concern, concern, "CSC", 1, false, TUESDAY));
    String address = "/concerns/" + concern + "/disclosures/1";
    assertThat(text(people.raiser(), address)).contains("Facts, reports and views").doesNotContain("can't be shown");
    harm(1);
    assertThat(text(people.raiser(), address)).contains("Referral to children&#39;s social care", concern.value(),
        "What was sent can't be shown: entry <span>1</span> of the record is damaged")
        .doesNotContain("Facts, reports and views");
  }

  @Test
  void theAdministratorIsTold() throws Exception {
    harm(1);
    open(people.raiser(), "/concerns/" + concern);
    check.tellWhatWasMet();
    check.checkIfDue();
    assertThat(text(people.the(Role.ADMINISTRATOR), "/health"))
        .contains("Last verified on", "The record is not as it was written",
            "Entry 1 of the record " + concern + " is not as it was written.")
        .doesNotContain("Casey");
  }

  private void harm(int entry) {
    assertThat(asSuperuser("update journal_entry set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
        + " where chain = ? and number = " + entry)).isOne();
  }

  private int asSuperuser(String sql) {
    try (Connection connection = DATABASE.superuser(); PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, concern.value());
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
