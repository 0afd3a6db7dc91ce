package org.sevenfold.concern;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of several concerns somebody may read: asked at once, for a list. */
@Component
public class ReadableConcerns {

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Clock clock;

  ReadableConcerns(JdbcClient jdbc, Rights rights, Clock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.clock = clock;
  }

  public Set<ConcernReference> by(PersonId person, Collection<ConcernReference> concerns) {
    return jdbc.sql("select c.reference from concern c where c.reference = any(:concerns) and "
        + rights.ofConcern(Right.SEE_CONCERN))
        .param("concerns", concerns.stream().map(ConcernReference::value).toArray(String[]::new))
        .param("person", person.value()).param("now", Timestamp.from(clock.instant())).query(String.class).list()
        .stream().map(ConcernReference::new).collect(Collectors.toUnmodifiableSet());
  }
}
