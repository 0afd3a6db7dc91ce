package org.sevenfold.record;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why somebody reads concerns now, as the database knows it at this moment. */
@Component
class ReadingReasons {

  /** What nobody opens in order to work on a concern. */
  private static final Set<View> LOOKS_AFTER =
      EnumSet.of(View.READERS, View.KEPT, View.PROPOSAL, View.DATA_REQUEST);

  private final JdbcClient jdbc;

  ReadingReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever is nothing to a concern and is shown a part of it was asked about that. */
  Map<ConcernReference, ReadingReason> of(PersonId person, View view, Collection<ConcernReference> concerns) {
    if (LOOKS_AFTER.contains(view)) {
      return concerns.stream().collect(Collectors.toMap(concern -> concern, concern -> ReadingReason.AUDIT));
    }
    Map<ConcernReference, ReadingReason> reasons = new HashMap<>();
    concerns.forEach(concern -> reasons.put(concern, ReadingReason.ADVICE));
    jdbc.sql("select concern, reason from reading_reason where person = ? and concern = any(?)")
        .params(person.value(), concerns.stream().map(ConcernReference::value).toArray(String[]::new))
        .query(row -> {
          reasons.put(new ConcernReference(row.getString(1)), ReadingReason.of(row.getString(2)).orElseThrow());
        });
    return reasons;
  }
}
