package org.sevenfold.web.datarights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.datarights.Outcome;
import org.sevenfold.datarights.RightsDesk;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.Entry;

/** What was done with a request, one line for each act. */
record RequestHistory(Instant at, String who, String what, String said) {

  static List<RequestHistory> of(List<Entry> record) {
    return record.stream().map(RequestHistory::of).toList();
  }

  private static RequestHistory of(Entry entry) {
    return new RequestHistory(entry.at(), entry.author().map(Author::nameAndJob).orElse("Somebody"),
        what(entry), Stream.of(Act.SAID, RightsDesk.TOLD)
            .flatMap(key -> Optional.ofNullable(entry.content().get(key)).stream()).map(Object::toString)
            .filter(text -> !text.isEmpty()).reduce((one, two) -> one + "\n\n" + two).orElse(""));
  }

  private static String what(Entry entry) {
    return switch (entry.act().kind()) {
      case REQUESTED -> "Taken in";
      case HANDED_OVER -> "Taken over";
      case EXTENDED -> "Takes two months longer";
      case ATTACHED -> "Laid in a copy of a file with something blacked out";
      case PROPOSED -> "Put before a second person";
      case CONFIRMED -> "Checked: it may be given";
      case DECLINED -> "Sent back by the second person";
      case CLOSED -> "Answered. They get: " + Outcome.of(String.valueOf(entry.content().get(Act.WHAT)))
          .map(Outcome::words).orElse("");
      default -> "Changed";
    };
  }
}
