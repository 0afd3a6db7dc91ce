package org.sevenfold.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who may do what is asked of the rights and nowhere else; what else looks at a role says here what for. */
class OneRuleTest {

  private static final Path CODE = Path.of("src/main/java/org/sevenfold");
  private static final Pattern LOOKS_AT_A_ROLE = Pattern.compile(
      "\\bRole\\.[A-Z_]{3,}|\\bhas\\([Rr]ole|roles\\(\\)\\s*\\.(contains|stream|equals)|hasRole\\(|\\brole (=|<>|in) ");
  /** Rooms in which a role is no right: who somebody is, and cases that are played. */
  private static final Set<String> ROOMS = Set.of("access", "directory", "replay", "demo");
  private static final Map<String, String> NOT_FOR_A_RIGHT = Map.ofEntries(
      Map.entry("web/home/HomeController.java", "where somebody's day begins"),
      Map.entry("web/administrator/PeopleController.java", "warns that no lead is on duty"),
      Map.entry("web/security/SignedInPerson.java", "tells Spring Security who it is"),
      Map.entry("cover/DutySetting.java", "who can stand in for somebody, and what they are on the rota as"),
      Map.entry("cover/GapsAhead.java", "whether a lead is on duty"),
      Map.entry("cover/OneByOne.java", "says for whom a task is that could not be given"),
      Map.entry("cover/WhoAnswers.java", "who is told that nobody is on duty"),
      Map.entry("work/Staffing.java", "sees to it that somebody is left who lets people in"),
      Map.entry("work/Exclusions.java", "whose leaving out a second person confirms"),
      Map.entry("work/LeftOut.java", "sees to it that a lead is left, and that service managers hear of it"),
      Map.entry("work/StaffSites.java", "who hears of it"),
      Map.entry("work/LeadsElsewhere.java", "who is asked where nobody of a site may"),
      Map.entry("work/Trust.java", "which roles a second person confirms"),
      Map.entry("work/LostSecondStep.java", "who hears of it"),
      Map.entry("work/AccountAddress.java", "who hears of it"),
      Map.entry("work/ProposalRow.java", "how roles stand in its table"),
      Map.entry("work/Proposals.java", "before whom a proposal is put"),
      Map.entry("work/Conflicts.java", "whether another lead is there who could decide"),
      Map.entry("web/proposal/ProposalRows.java", "roles in words"),
      Map.entry("notice/Reach.java", "whom an urgent task could be put before at night"),
      Map.entry("work/Eligibility.java", "to whom a task could be given"),
      Map.entry("reading/Watchers.java", "to whom unusual looking is told, whoever there is"),
      Map.entry("web/concern/ReadersController.java", "says what others are here to do"),
      Map.entry("web/concern/WhoReads.java", "names the leads on duty who may read it"),
      Map.entry("web/concern/WhoHasIt.java", "with whom a task is, in words"),
      Map.entry("web/guardian/UnusualReadingController.java", "says why somebody who is no guardian reads it"),
      Map.entry("work/NextTask.java", "whose step a task is"),
      Map.entry("work/Colleagues.java", "whom a name can mean"),
      Map.entry("work/Decisions.java", "whose step a task is"),
      Map.entry("work/DisagreementStage.java", "who is asked at which stage"),
      Map.entry("work/AgencyNumbers.java", "who is asked as the second person"),
      Map.entry("web/administrator/Officers.java", "who holds which office, in words"),
      Map.entry("work/AgencySetting.java", "who hears of it"),
      Map.entry("work/AgencyTimes.java", "who hears of it"),
      Map.entry("work/LadderRules.java", "who may be asked about what is late"),
      Map.entry("engine/identity/AppGroup.java", "whose filters of Tasklist are whose, each within their grants"),
      Map.entry("engine/identity/CamundaApps.java", "which filters of Tasklist are whose"),
      Map.entry("web/guardian/RetentionController.java", "to whom a certificate says what it was about"),
      Map.entry("retention/Destruction.java", "who hears of it"),
      Map.entry("datarights/RequestClock.java", "who hears of it"),
      Map.entry("datarights/Bundles.java", "who hears of it, and whether there is anybody"),
      Map.entry("engine/port/EngineCandidateAssignment.java", "who goes on with what somebody stepped out of"));

  @Test
  void nobodyDecidesByARoleButTheRights() throws IOException {
    Set<String> looking = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      files.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOMS.contains(CODE.relativize(file).getName(0).toString()))
          .filter(file -> LOOKS_AT_A_ROLE.matcher(text(file)).find())
          .forEach(file -> looking.add(CODE.relativize(file).toString().replace('\\', '/')));
    }
    assertThat(looking).as("ask access/Rights").isEqualTo(
        NOT_FOR_A_RIGHT.keySet().stream().collect(toCollection(TreeSet::new)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
