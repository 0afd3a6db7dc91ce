package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ProcessAssert.assertThat;
import static org.sevenfold.work.CaseMessage.ADVICE_WANTED;
import static org.sevenfold.work.CaseMessage.NEW_DANGER;
import static org.sevenfold.work.CaseMessage.NEW_INFORMATION;
import static org.sevenfold.work.CaseMessage.PURPOSE_CHANGED;
import static org.sevenfold.work.CaseMessage.REFER_NOW;
import static org.sevenfold.work.CaseMessage.WITHDRAWAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;

/** Whatever happens, at whatever step: the right questions are asked again, the others stand, and nothing hangs. */
class ReentryTest extends StoryTest {

  /** New danger is the last, because it changes the way in. */
  private static final List<CaseMessage> ASKING_AGAIN =
      List.of(NEW_INFORMATION, PURPOSE_CHANGED, WITHDRAWAL, NEW_DANGER);
  /** The steps up to the first that every message asks again, in their order, each with its page. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();
  /** What a message leaves standing; the others leave nothing. */
  private static final Map<CaseMessage, List<String>> LEFT_STANDING = Map.of(
      WITHDRAWAL, List.of("describe", "entry", "purpose", "identify"),
      PURPOSE_CHANGED, List.of("describe", "entry"));

  /** An authority's request is read and answered before the way in is found. */
  private static final Set<String> ON_THE_WAY_IN = Set.of("read_request", "ring_back", "countersign_request",
      "advise_request", "lead_answers_request", "lawyer_signs_refusal");

  static {
    PAGES.put("describe", "describe");
    PAGES.put("entry", "how_it_came");
    PAGES.put("purpose", "state_purpose");
    PAGES.put("identify", "identify_person");
    PAGES.put("confidential", "judge_confidentiality");
  }

  static Stream<Moment> moments() {
    return Moment.all().stream();
  }

  static Stream<Arguments> pairs() {
    return ASKING_AGAIN.stream()
        .flatMap(first -> ASKING_AGAIN.stream().map(second -> Arguments.of(first, second)));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("moments")
  void whatAMessageBearsOnIsAskedAgainAndTheRestStands(Moment moment) {
    Story story = moment.reach(story());
    for (CaseMessage message : ASKING_AGAIN) {
      Set<String> standing = standing(story, message);
      story.answeredSinceAsked();
      assertThat(story.tell(message).open()).as(message.key()).isEqualTo(open(standing, message));
      assertThat(leftovers(story).hanging()).as(message.key()).isEmpty();
      assertThat(walkOn(story, moment, message).answeredSinceAsked()).as(message.key())
          .doesNotContainAnyElementsOf(pagesOf(standing));
    }
    assertThat(story.process()).isEnded();
    endLinked(story);
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void whatComesBesideLeavesTheOpenTaskAloneAndOutlivesAnInterruption(Moment moment) {
    Story story = moment.reach(story());
    List<OpenTask> before = story.tasks();
    story.tell(REFER_NOW).tell(ADVICE_WANTED);
    assertThat(story.tasks()).containsAll(before).hasSize(before.size() + 2);
    assertThat(story.open()).contains("call_at_once", "ask_advice");
    List<OpenTask> beside = new ArrayList<>(story.tasks());
    beside.removeAll(before);
    assertThat(story.tell(NEW_INFORMATION).tasks()).containsAll(beside).hasSize(beside.size() + 1);
    assertThat(leftovers(story).hanging()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void oneMessageAfterTheOtherLeavesStandingWhatBothLeave(CaseMessage first, CaseMessage second) {
    Story story = story().ofHarm().raise().answer("triage").until("share");
    Set<String> standing = standing(story, first);
    standing.retainAll(standing(story, second));
    Set<String> open = open(standing, first);
    open.addAll(open(standing, second));
    assertThat(story.tell(first).tell(second).open()).isEqualTo(open);
    assertThat(leftovers(story).hanging()).isEmpty();
    assertThat(story.toTheEnd().process()).isEnded();
    assertThat(leftovers(story).anything()).isEmpty();
  }

  /** Back to the same moment; after new danger the way in is another, and the concern goes on to its end. */
  private static Story walkOn(Story story, Moment moment, CaseMessage message) {
    return message == NEW_DANGER ? moment.goOn(story) : moment.again(story);
  }

  /** Of what the message leaves alone, what has been answered so far. */
  private static Set<String> standing(Story story, CaseMessage message) {
    Set<String> standing = new TreeSet<>(LEFT_STANDING.getOrDefault(message, List.of()));
    standing.retainAll(story.passed());
    if (story.open().stream().anyMatch(ON_THE_WAY_IN::contains)) { // only the linked concern of the harm is past it
      standing.removeAll(List.of("entry", "purpose", "identify"));
    }
    return standing;
  }

  /** The first question that does not stand, and the call where there is danger. */
  private static Set<String> open(Set<String> standing, CaseMessage message) {
    Set<String> open = new TreeSet<>();
    PAGES.keySet().stream().filter(step -> !standing.contains(step)).findFirst().map(PAGES::get).ifPresent(open::add);
    if (message == NEW_DANGER) {
      open.add("call_at_once");
    }
    return open;
  }

  private static List<String> pagesOf(Set<String> standing) {
    return standing.isEmpty() ? List.of("nothing") : standing.stream().map(PAGES::get).toList();
  }
}
