package org.sevenfold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.start.RefusedToStart;

/** Who may do what is data: what it does not say nobody may, and what it says badly stops the start. */
class RightsTest {

  private static final Path FILE = Path.of("src/main/resources/rights.yaml");

  private final Rights rights = new Rights();

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "an act that there is not         | see_health:              | see_helth: | acts is not what belongs there",
      "a relation that there is not     | holder: [open, closed]   | keeper: [open, closed]   | see_concern.concern",
      "a state that there is not        | concern: {lead: masked}  | concern: {lead: hidden}  | lead",
      "a role that there is not         | roles: administrator     | roles: caretaker         | roles",
      "a state of a task for a concern  | concern: {lead: masked}  | concern: {lead: free}    | open_with_reason must",
      "a task's relation to a concern   | concern: {lead: masked}  | concern: {has_it: masked}| open_with_reason must",
      "two ways at once | concern: {lead: masked} | concern: {lead: masked}\\n    whoever: anybody | exactly one",
      "no words                         | does: raise a concern    | does: ''                 | raise_concern must",
      "nobody's                         | concern: {lead: masked}  | roles: []                | open_with_reason must"})
  void whatIsWrongInItStopsTheStart(String what, String said, String instead, String named) throws IOException {
    String text = Files.readString(FILE);
    assertThat(text).contains(said);
    String wrong = text.replaceFirst(Pattern.quote(said), instead.replace("\\n", "\n"));
    assertThatThrownBy(() -> read(wrong)).isInstanceOf(RefusedToStart.class).hasMessageContaining(named);
  }

  @Test
  void anActThatIsLeftOutStopsTheStart() throws IOException {
    String text = Files.readString(FILE).replaceAll("(?s)  leave_out:.*?  name_colleague:", "  name_colleague:");
    assertThatThrownBy(() -> read(text)).isInstanceOf(RefusedToStart.class).hasMessageContaining("leave_out");
  }

  @Test
  void anAdministratorHasNoActOnACase() {
    assertThat(rights.of(List.of(Role.ADMINISTRATOR))).containsExactlyInAnyOrder("see_own_lists", "manage_people",
        "see_health", "see_staff", "see_register", "use_cockpit", "sign_in");
  }

  @Test
  void whoHasNoRoleYetMaySignInAndSeeWhatIsTheirOwn() {
    assertThat(rights.of(List.of())).containsExactlyInAnyOrder("see_own_lists", "sign_in");
  }

  @Test
  void anActOnACaseIsNeverAMatterOfRolesAlone() {
    assertThat(rights.allow(List.of(Role.values()), Right.SEE_CONCERN)).isFalse();
    assertThatThrownBy(() -> rights.ofConcern(Right.SEE_COUNTS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rights.ofWork(Right.SEE_CONCERN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePageAboutSecuritySaysTheSame() {
    assertThat(RightsTable.page())
        .as("docs/security.md is of older rights: run RightsTables again (mvn test -Plong -Dtest=RightsTables)")
        .isEqualTo(RightsTable.inPage());
  }

  private RightsFile read(String text) throws IOException {
    return YamlFile.read(Files.writeString(folder.resolve("rights.yaml"), text), RightsFile.class).checked();
  }
}
