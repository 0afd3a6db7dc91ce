package org.sevenfold.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;

/** What the access log says: who has looked at a concern, and all that was looked at in some days. */
@Component
public class Looks {

  private static final int MOST = 200;

  private final Journal journal;
  private final Links links;
  private final AccessMarks marks;
  private final AccessLog access;
  private final Directory directory;

  Looks(Journal journal, Links links, AccessMarks marks, AccessLog access, Directory directory) {
    this.journal = journal;
    this.links = links;
    this.marks = marks;
    this.access = access;
    this.directory = directory;
  }

  /** The last looks at a concern, tries among them, the latest first; asking for them is a look too. */
  public List<Look> at(Reading reading, ConcernReference concern) {
    access.note(reading, List.of(concern));
    // the index only says where to look: what is so, the entry says
    return journal.opened(links.marked(marksOf(concern).keySet(), MOST)).stream().map(Look::of)
        .filter(look -> look.concerns().contains(concern)).sorted(Comparator.comparing(Look::at).reversed()).toList();
  }

  /** Those who were shown something of a concern, not only who looks at it; no entry is opened for that. */
  public Set<PersonId> readers(ConcernReference concern) {
    Map<String, PersonId> all = marksOf(concern);
    return links.marksOf(all.keySet(), Act.Kind.READ.word(), View.READERS.word()).stream().map(all::get)
        .collect(Collectors.toSet());
  }

  /** Whatever was looked at, and tried, from one moment to before another; shown to nobody. */
  public List<Look> between(Reading.OwnWork why, Instant from, Instant to) {
    List<String> days = day(from).datesUntil(day(to).plusDays(1)).map(day -> AccessLog.CHAIN + day + " ").toList();
    return links.tips().stream().map(Links.Tip::chain).filter(chain -> days.stream().anyMatch(chain::startsWith))
        .flatMap(chain -> journal.readChain(chain).entries().stream())
        .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to)).map(Look::of)
        .sorted(Comparator.comparing(Look::at)).toList();
  }

  /** The marks of whoever works here or ever did. */
  private Map<String, PersonId> marksOf(ConcernReference concern) {
    return marks.of(directory.everySingleId(), concern);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
