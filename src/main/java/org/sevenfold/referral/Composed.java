package org.sevenfold.referral;

import static org.sevenfold.referral.Answered.lines;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a referral says, put together from what was answered for other purposes: nobody is asked again what is known, and
 * nothing is said that nobody said. Whoever sends it reads it first.
 */
enum Composed {
  /** First on the paper: what somebody who knows no more than this might do wrong. */
  KEEP_FROM_FAMILY(Composed::notToBeDone, "p54_b1", "p54_b2", "p54_b3", "police_advise_no_contact",
      "may_interfere_investigation", "person_to_ask_alleged_source", "ground_reasons", "safe_contact",
      "telling_reason"),
  CONCERN_WHAT_WHEN_WHO(
      said -> lines(said.words("what_was_seen"), said.words("When: ", "when_it_happened"),
          said.words("How it is known: ", "whose_words"), said.words("Told already: ", "told_anybody"),
          said.written("Written down: ", "what_was_seen")),
      "what_was_seen", "when_it_happened", "whose_words", "told_anybody"),
  WORDS_AS_REPORTED(Composed::quoted, "what_was_seen"),
  HOW_SERIOUS(
      said -> lines(said.words("harm_level"), said.words("Reason to believe it: ", "cause_for_belief"),
          said.words("Kind of harm: ", "harm_category"), said.words("How often: ", "harm_pattern"),
          said.words("What may lie behind it: ", "harm_cause"),
          said.words("The parents said no to tests or an assessment: ", "investigation_refused"),
          said.words("A crime? ", "crime_suspected"), said.words("level_of_need")),
      "harm_level", "cause_for_belief", "harm_category", "harm_pattern", "harm_cause", "investigation_refused",
      "crime_suspected", "level_of_need"),
  ALLEGED_AND_ACCESS(Composed::alleged, "person_to_ask_alleged_source"),
  FAMILY_KNOWS(Composed::familyKnows, "openness_told", "openness_reason", "response", "told_whom", "told_what",
      "not_told_reason", "bypass_ground");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|“[^”]+”|‘[^’]{3,}’(?!\\w)");
  private static final Map<String, String> GROUNDS = Map.of("p54_b1",
      "Asking or telling the person or the family may put somebody in danger.", "p54_b2",
      "Asking or telling the person or the family may get in the way of dealing with a serious crime.", "p54_b3",
      "Asking or telling the person or the family may hold up finding out about the harm.",
      "police_advise_no_contact", "The police have advised not to contact the person or the family.",
      "may_interfere_investigation", "Asking or telling the person or the family may disturb an investigation.");

  private final Function<Answered, Optional<String>> words;
  private final String[] sources;

  Composed(Function<Answered, Optional<String>> words, String... sources) {
    this.words = words;
    this.sources = sources;
  }

  /** The question of the page that this answers. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Optional<Known> of(Answered said) {
    return words.apply(said).map(text -> new Known(text, said.source(sources)));
  }

  private static Optional<String> notToBeDone(Answered said) {
    Optional<String> alleged = Optional.of("Whoever would be asked or told may be the one who causes the harm.")
        .filter(sentence -> said.is("person_to_ask_alleged_source", "yes", "unknown"));
    Optional<String> grounds = joined(Stream.of("p54_b1", "p54_b2", "p54_b3", "police_advise_no_contact",
        "may_interfere_investigation").filter(ground -> said.is(ground, "yes")).map(GROUNDS::get));
    Optional<String> why = joined(Stream.of(grounds, alleged).flatMap(Optional::stream));
    return why.flatMap(reasons -> lines(Optional.of("Not safe to contact: do not ring, visit or write to the person or"
        + " the family before you have spoken to whoever refers. " + reasons),
        said.words("What is feared: ", "ground_reasons"), said.words("How to speak to them safely: ", "safe_contact")))
        .or(() -> said.words("Do not tell them yet: ", "telling_reason"));
  }

  private static Optional<String> joined(Stream<String> sentences) {
    return Optional.of(sentences.collect(Collectors.joining(" "))).filter(text -> !text.isEmpty());
  }

  /** What stands between quotation marks was said by somebody; where nothing does, it is for a person to say. */
  private static Optional<String> quoted(Answered said) {
    return said.words("what_was_seen").map(QUOTED::matcher)
        .map(found -> found.results().map(MatchResult::group).collect(Collectors.joining("\n")))
        .filter(text -> !text.isEmpty());
  }

  private static Optional<String> alleged(Answered said) {
    return Optional.of("The person who would be asked or told is said to be the one, or may be.")
        .filter(sentence -> said.is("person_to_ask_alleged_source", "yes"));
  }

  private static Optional<String> familyKnows(Answered said) {
    Optional<String> openness = said.is("openness_told", "yes")
        ? Optional.of("They know that information may be shared.")
        : Optional.of("They have not been told that information may be shared.")
            .filter(sentence -> said.is("openness_told", "no"));
    Optional<String> asked = said.words("They were asked whether it may be shared. Their answer: ", "response")
        .or(() -> Optional.of("Nobody was asked whether it may be shared, because asking was not safe or not right.")
            .filter(sentence -> GROUNDS.keySet().stream().anyMatch(ground -> said.is(ground, "yes"))));
    return lines(openness, said.words("Why, or what they know: ", "openness_reason"), asked,
        said.words("Told: ", "told_whom"),
        said.words("They were told: ", "told_what"), said.words("Not told, because: ", "not_told_reason"));
  }
}
