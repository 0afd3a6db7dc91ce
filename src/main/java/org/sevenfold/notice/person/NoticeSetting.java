package org.sevenfold.notice.person;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.sevenfold.policy.QuietHours;

/**
 * What somebody has set about being told.
 *
 * @param mobile  empty where they have put none in
 * @param byText  whether a text message is sent to it of what is urgent
 * @param digests when what is not urgent is told, in London; empty for what the policy pack says
 * @param quiet   when nothing is told that is not urgent; empty for what the policy pack says
 */
public record NoticeSetting(String mobile, boolean byText, List<LocalTime> digests, Optional<QuietHours> quiet) {

  public static final NoticeSetting NONE = new NoticeSetting("", true, List.of(), Optional.empty());
}
