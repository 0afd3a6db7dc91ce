package org.sevenfold.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was unusual in each week's looking, and how it was explained: a sealed chain for each agency. Its heads name a
 * week, and of those who were found nobody.
 */
@Component
public class ReviewRecord {

  private static final String CHAIN = "reading ";
  private static final String FOUND = "found";
  private static final String LINE = "line";
  private static final int MOST = 400;

  private final Journal journal;
  private final Links links;

  ReviewRecord(Journal journal, Links links) {
    this.journal = journal;
    this.links = links;
  }

  /**
   * Something unusual.
   *
   * @param why      the key of what is unusual about it
   * @param person   who looked, or tried
   * @param called   their name and job then
   * @param first    when it was, or began
   * @param times    how often
   * @param concerns which; none where there are no such concerns
   */
  public record Found(String why, PersonId person, String called, Instant first, int times,
      List<ConcernReference> concerns) {
  }

  /** Why something unusual was in order, who says so, and when. */
  public record Explained(Instant at, Optional<Author> by, String said) {
  }

  /** One line of a week's list: its number is what it is answered by. */
  public record Line(int number, Found found, Optional<Explained> explained) {
  }

  /** One week of an agency. */
  public record Review(LocalDate monday, List<Line> lines) {
  }

  /** Until the end of the transaction, nobody else writes to the record of this agency. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String agency) {
    journal.holdChain(CHAIN + agency);
  }

  /** The last week that was looked through; empty before the first. */
  public Optional<LocalDate> lastReviewed(String agency) {
    return links.last(CHAIN + agency, Act.Kind.REVIEWED.word())
        .map(link -> LocalDate.parse(Head.read(link.head()).subject()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void reviewed(String agency, LocalDate monday, List<Found> found) {
    journal.appendToChain(CHAIN + agency, new Act(Act.Kind.REVIEWED, Act.PRODUCT, monday.toString(), "",
        Map.of(FOUND, found.stream().map(ReviewRecord::written).toList())));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void explained(String agency, PersonId by, LocalDate monday, int line, String said) {
    journal.appendToChain(CHAIN + agency,
        new Act(Act.Kind.EXPLAINED, by, monday.toString(), "", Map.of(LINE, line, Act.SAID, said)));
  }

  /** The weeks of an agency, the latest first. */
  public List<Review> of(String agency) {
    List<Entry> entries = journal.latest(CHAIN + agency, MOST);
    return entries.stream().filter(entry -> entry.act().kind() == Act.Kind.REVIEWED)
        .map(entry -> review(entry, entries)).toList();
  }

  private static Review review(Entry reviewed, List<Entry> entries) {
    List<Line> lines = new ArrayList<>();
    for (Object found : (List<?>) reviewed.content().getOrDefault(FOUND, List.of())) {
      int number = lines.size() + 1;
      lines.add(new Line(number, read((Map<?, ?>) found), entries.stream()
          .filter(entry -> entry.act().kind() == Act.Kind.EXPLAINED && isOf(entry, reviewed, number))
          .map(entry -> new Explained(entry.at(), entry.author(), entry.content().get(Act.SAID).toString()))
          .findFirst()));
    }
    return new Review(LocalDate.parse(reviewed.act().subject()), lines);
  }

  private static boolean isOf(Entry explained, Entry reviewed, int number) {
    return explained.act().subject().equals(reviewed.act().subject())
        && Integer.valueOf(number).equals(explained.content().get(LINE));
  }

  private static Map<String, Object> written(Found found) {
    return Map.of("why", found.why, "person", found.person.value(), "called", found.called, "first",
        found.first.toString(), "times", found.times, "concerns",
        found.concerns.stream().map(ConcernReference::value).toList());
  }

  private static Found read(Map<?, ?> written) {
    return new Found(written.get("why").toString(), new PersonId(written.get("person").toString()),
        written.get("called").toString(), Instant.parse(written.get("first").toString()),
        (Integer) written.get("times"), ((List<?>) written.get("concerns")).stream()
            .map(one -> new ConcernReference(one.toString())).toList());
  }
}
