package org.sevenfold.web.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Results of the tables as people say them. Templates know it as {@code words}. */
@Component("words")
public final class SpokenWords {

  private static final Map<String, String> SPOKEN = Map.ofEntries(
      Map.entry("SHARE", "share"),
      Map.entry("SHARE_REDACTED", "share, with parts left out"),
      Map.entry("SHARE_WITH_LIMITS", "share, and tell the recipient of the limits"),
      Map.entry("DO_NOT_SHARE", "do not share"),
      Map.entry("DEFER_FOR_ADVICE", "put the decision off and get advice"),
      Map.entry("ASK_AGAIN", "ask once more"),
      Map.entry("ESTABLISHED", "there is reasonable cause"),
      Map.entry("NOT_ESTABLISHED", "no reasonable cause is found"),
      Map.entry("SECOND_ADVISER", "ask a second adviser"),
      Map.entry("CSC_CONSULTATION", "ask social care, without names"),
      Map.entry("NEXT_ADVISER", "ask the next adviser"),
      Map.entry("LEAD_DECIDES", "a safeguarding lead decides"),
      Map.entry("GUARDIAN_DECIDES", "the Caldicott guardian decides"),
      Map.entry("PARENT_PR", "somebody with parental responsibility"),
      Map.entry("RESIDENT_PARENT", "the parent the child lives with"),
      Map.entry("LA_AND_PARENT", "the local authority, and a parent"),
      Map.entry("LEAD_TO_CHOOSE", "a safeguarding lead chooses whom to ask"),
      Map.entry("CSC", "children's social care"),
      Map.entry("POLICE", "police"),
      Map.entry("ADULT_SAFEGUARDING", "adult safeguarding"),
      Map.entry("HEALTH", "health services"),
      Map.entry("OTHER_AGENCY", "the agency that was named"),
      Map.entry("COMPLY", "do exactly what the law requires"),
      Map.entry("VERIFY", "check first that it is genuine"),
      Map.entry("HOLD", "hold it until it is decided whether to challenge"),
      Map.entry("CHALLENGE", "keep everything, send nothing: the order is challenged"),
      Map.entry("ASK_LEGAL", "ask the lawyer first"),
      Map.entry("RELEASED", "nothing is required any more"),
      Map.entry("COURT", "the court"),
      Map.entry("REQUESTER", "the authority that asked"),
      Map.entry("DESIGNATED_BODY", "the body that the law names"),
      Map.entry("child_competent yes", "the child can decide this"),
      Map.entry("child_competent no", "the child can't decide this yet"),
      Map.entry("child_competent not_established", "it is not clear yet whether the child can decide this"));

  /** What was found, where its word alone would say little: a yes needs its question. */
  public static String of(String result, String value) {
    return Optional.ofNullable(SPOKEN.get(result + ' ' + value)).orElseGet(() -> of(value));
  }

  public static String of(String value) {
    return Arrays.stream(value.split("\\+")).map(SpokenWords::one).collect(Collectors.joining(" and "));
  }

  private static String one(String value) {
    return SPOKEN.getOrDefault(value, value.toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
