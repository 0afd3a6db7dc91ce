package org.sevenfold.concern;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The references of called processes: each has one of its own, and only the product knows whose it is. */
@Component("references")
public class References {

  private static final int KEPT = 10_000;
  /** Whoever advises, chases or reviews comes to nothing else of the concern. */
  private static final Set<String> OPEN_NOTHING = Set.of("advice", "escalation", "opening");

  private final JdbcClient jdbc;
  /** A reference never changes hands: what it stands for is asked once. */
  private final Cache<ConcernReference, ConcernReference> concerns = Caffeine.newBuilder().maximumSize(KEPT).build();

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A new reference for a called process of a concern, of which only is kept whether its work opens the concern. Public
   * API of the models: never rename.
   */
  @Transactional
  public String own(String reference, String purpose) {
    return own(List.of(concern(new ConcernReference(reference))), purpose).get(0).value();
  }

  /** The same for called processes of several concerns at once: one for each, in their order. */
  @Transactional
  public List<ConcernReference> own(List<ConcernReference> several, String purpose) {
    List<ConcernReference> made = several.stream().map(any -> ConcernReference.random()).toList();
    jdbc.sql("insert into own_reference (reference, concern, opens) select n.*, ? from unnest(?, ?) n")
        .params(!OPEN_NOTHING.contains(purpose), values(made), values(several)).update();
    IntStream.range(0, made.size()).forEach(i -> concerns.put(made.get(i), several.get(i)));
    return made;
  }

  private static String[] values(Collection<ConcernReference> some) {
    return some.stream().map(ConcernReference::value).toArray(String[]::new);
  }

  /** Those of the references by which whoever has them comes to nothing of the concern. */
  public Set<ConcernReference> openNothing(Collection<ConcernReference> some) {
    return jdbc.sql("select reference from own_reference where reference = any(?) and not opens")
        .param(values(some)).query(String.class).list().stream()
        .map(ConcernReference::new).collect(Collectors.toUnmodifiableSet());
  }

  /** The references of called processes of a concern. */
  public List<ConcernReference> ownOf(ConcernReference concern) {
    return jdbc.sql("select reference from own_reference where concern = ? order by reference").param(concern.value())
        .query(String.class).list().stream().map(ConcernReference::new).toList();
  }

  /** The concern behind a reference; a concern's own stands for itself. */
  public ConcernReference concern(ConcernReference reference) {
    return concerns.get(reference, this::asked);
  }

  private ConcernReference asked(ConcernReference reference) {
    Optional<String> called = jdbc.sql("select concern from own_reference where reference = ?").param(reference.value())
        .query(String.class).optional();
    return called.map(ConcernReference::new).orElse(reference);
  }
}
