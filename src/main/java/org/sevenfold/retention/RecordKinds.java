package org.sevenfold.retention;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.policy.RecordKind;
import org.sevenfold.record.CaseRecord;

/**
 * Of which kinds a record is, as its answers say: as they were written and as they were corrected, whichever is
 * longer.
 */
final class RecordKinds {

  private static final Set<String> SEXUAL = Set.of("sexual", "sexual_exploitation", "sexual_abuse");
  private static final String HARM = "harm_category";
  private static final String ABOUT_STAFF = "about_staff";
  private static final String OUTCOME = "staff_outcome";
  private static final Set<String> WITHOUT_GROUND = Set.of("unfounded", "malicious", "false");

  private RecordKinds() {
  }

  static Set<RecordKind> of(CaseRecord record) {
    List<Map<String, Object>> said = record.said().map(entry -> entry.content()).toList();
    Set<RecordKind> kinds = EnumSet.of(staff(said).orElse(RecordKind.CHILD));
    if (said.stream().anyMatch(RecordKinds::isSexual)) {
      kinds.add(RecordKind.SEXUAL_ABUSE);
    }
    return kinds;
  }

  private static Optional<RecordKind> staff(List<Map<String, Object>> said) {
    boolean about = said.stream().anyMatch(one -> "yes".equals(one.get(ABOUT_STAFF)));
    boolean ground = said.stream().map(one -> one.get(OUTCOME)).filter(one -> one != null)
        .reduce((earlier, later) -> later).filter(WITHOUT_GROUND::contains).isEmpty();
    return Optional.of(ground ? RecordKind.ABOUT_STAFF : RecordKind.ABOUT_STAFF_UNFOUNDED).filter(one -> about);
  }

  /** A child of several has the answer under a key of its own, and an answer may be a list. */
  private static boolean isSexual(Map<String, Object> said) {
    return said.entrySet().stream().filter(one -> one.getKey().contains(HARM)).map(Map.Entry::getValue)
        .flatMap(value -> value instanceof Collection<?> many ? many.stream() : List.of(value).stream())
        .anyMatch(SEXUAL::contains);
  }
}
