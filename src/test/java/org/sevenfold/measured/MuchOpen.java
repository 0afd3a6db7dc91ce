package org.sevenfold.measured;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One agency with five places and much open work, one task in each concern, offered to its two leads: seven of ten are
 * free, one is the first lead's, two are the other's; due within two months, a twelfth of them overdue.
 */
final class MuchOpen {

  private static final int QUARTER = 92;

  private final MeasuredProduct product;
  private final TestPeople people;

  MuchOpen(MeasuredProduct product) {
    this.product = product;
    this.people = new TestPeople(product.get(Directory.class));
  }

  TestPeople people() {
    return people;
  }

  /**
   * So much more of it.
   *
   * @return how long it took to make the lines of all tasklists anew
   */
  Duration open(int from, int to) {
    String numbers = numbers(from, to);
    String lead = people.lead().id().value();
    String second = people.secondLead().id().value();
    put(concerns("R", "null, null", numbers),
        "insert into open_work (task, reference, concern, agency, task_key, form, title, role, created_at, due_at,"
            + " claimed_by, claimed_at, urgency) select 't' || n, 'R' || n, 'R' || n, '" + people.agency()
            + "', 'triage', 'triage-concern', 'Read the concern and triage it', 'safeguarding_lead',"
            + " now() - n % 100 * interval '1 hour',"
            + " now() - interval '5 days' + n::bigint * 7919 % 86400 * interval '1 minute',"
            + " case when n % 10 = 0 then '" + lead + "' when n % 10 < 3 then '" + second + "' end,"
            + " case when n % 10 < 3 then now() end, case n % 7 when 0 then 0 when 1 then 1 else 2 end from" + numbers,
        "insert into open_work_candidate (task, person) select 't' || n, p.person from" + numbers + " cross join"
            + " (values ('" + lead + "'), ('" + second + "')) p(person)");
    long begun = System.nanoTime();
    product.prepare("do $$ begin perform work_lines_rebuilt(); end $$");
    Duration rebuilt = Duration.ofNanos(System.nanoTime() - begun);
    product.prepare("do $$ begin perform agency_counts_rebuilt(); end $$");
    product.prepare("vacuum analyze");
    return rebuilt;
  }

  /** Of a third of these something was sent, of which half is answered; of a hundredth people disagree. */
  void sent(int from, int to) {
    String numbers = numbers(from, to);
    put("insert into disclosure (concern, reference, destination, entry, by_phone, sent_at, answered) select 'R' || n,"
        + " 'R' || n, '', 1, false, now() - n % 100 * interval '1 hour', n % 2 = 0 from" + numbers + " where n % 3 = 0",
        "insert into disagreement (reference, concern, agency, matter, stage, opened_at) select 'D' || n, 'R' || n, '"
            + people.agency() + "', 'decision', 1, now() from" + numbers + " where n % 100 = 0");
  }

  /** So many more concerns that were closed within the last two years. */
  void closed(int from, int to) {
    put(concerns("C", "null, now() - n % 730 * interval '1 day'", numbers(from, to)));
    product.prepare("vacuum analyze");
  }

  /** What those ended with that a quarter in numbers counts: it is sealed, as it always is. */
  void decided(int from, int to) {
    ColumnSeal seal = product.get(ColumnSeal.class);
    List<Object[]> sealed = IntStream.rangeClosed(from + 1, to).filter(n -> n % 730 < QUARTER).mapToObj(n -> "C" + n)
        .map(one -> new Object[] {seal.close("SHARE", "concern", "outcome", one), one}).toList();
    product.get(JdbcTemplate.class).batchUpdate("update concern set outcome = ? where reference = ?", sealed);
    product.prepare("vacuum analyze");
  }

  private String concerns(String letter, String ended, String numbers) {
    return "insert into concern (reference, agency, site, raised_by, raised_at, pack, edition, outcome, closed_at)"
        + " select '" + letter + "' || n, '" + people.agency() + "', 's' || (1 + n % 5), '"
        + people.raiser().id().value() + "', now() - n % 730 * interval '1 day', 'staffordshire-2009', '1', " + ended
        + " from" + numbers;
  }

  private static String numbers(int from, int to) {
    return " generate_series(" + (from + 1) + ", " + to + ") n";
  }

  private void put(String... rows) {
    Stream.of(Stream.of("set session_replication_role = replica",
        "insert into site (id, agency, name) select 's' || n, '" + people.agency() + "', 'Place ' || n"
            + " from generate_series(1, 5) n on conflict do nothing"),
        Stream.of(rows), Stream.of("set session_replication_role = default")).flatMap(part -> part)
        .forEach(product::prepare);
  }
}
