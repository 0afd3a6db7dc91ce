package org.sevenfold.notice.person;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.sevenfold.directory.TypedName;
import org.sevenfold.form.TypedText;
import org.sevenfold.policy.NoticeTimes;
import org.sevenfold.policy.QuietHours;

/** What somebody typed about being told, before anybody knows whether it can be read. */
public record TypedSetting(String mobile, boolean byText, String digests, String quiet) {

  /** As people write it: with gaps, brackets and dots between. */
  private static final String BETWEEN = "[ ().\\u2013-]";
  private static final String NUMBER = "\\+?[0-9]{10,15}";
  private static final int MOST_DIGESTS = 6;

  public static TypedSetting of(NoticeSetting setting) {
    return new TypedSetting(setting.mobile(), setting.byText(),
        setting.digests().stream().map(LocalTime::toString).collect(Collectors.joining(", ")),
        setting.quiet().map(quiet -> quiet.from() + "-" + quiet.to()).orElse(""));
  }

  /** What can't be read, by its box; empty where all of it can. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!number().isEmpty() && !number().matches(NUMBER)) {
      faults.put("mobile", "Write one mobile number, such as 07700 900123");
    }
    if (!canBeRead(() -> NoticeTimes.times(tidied(digests)).size() <= MOST_DIGESTS)) {
      faults.put("digests", "Write up to six times of day, such as 08:30, 13:00");
    }
    if (!canBeRead(() -> !hours().map(hours -> hours.from().equals(hours.to())).orElse(false))) {
      faults.put("quiet", "Write from when to when, such as 20:00-07:00");
    }
    return faults;
  }

  /** @throws IllegalArgumentException or {@link DateTimeException} where it can't be read */
  public NoticeSetting read() {
    return new NoticeSetting(number(), byText, NoticeTimes.times(tidied(digests)), hours());
  }

  private String number() {
    return tidied(mobile).replaceAll(BETWEEN, "");
  }

  private Optional<QuietHours> hours() {
    String written = tidied(quiet).replace('\u2013', '-');
    return written.isEmpty() ? Optional.empty() : Optional.of(QuietHours.of(written));
  }

  private static String tidied(String typed) {
    return TypedText.saysNothing(typed) ? "" : TypedName.tidied(typed);
  }

  private static boolean canBeRead(BooleanSupplier reading) {
    try {
      return reading.getAsBoolean();
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
