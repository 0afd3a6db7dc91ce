package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database finds one concern for somebody, what they raised, and their work, among 100,000 concerns with a task
 * each: {@code mvn test -Plong -Dtest=RightsPlan}.
 */
@Tag("long")
@Tag("engine")
class RightsPlan {

  private static final List<String> SEED = List.of("""
      insert into agency (id, name, agency_type, pack) values ('a1', 'One', 'statutory', 'staffordshire-2009')""", """
      insert into person (id, agency, user_name, name, job, password)
      select 'p' || n, 'a1', 'p' || n, 'Person ' || n, 'any', '' from generate_series(1, 500) n""", """
      insert into person_role (person, role)
      select 'p' || n, case when n <= 20 then 'safeguarding_lead' else 'practitioner' end
        from generate_series(1, 500) n""",
      """
      insert into concern (reference, agency, raised_by, raised_at, pack, edition)
      select 'R' || n, 'a1', 'p' || (1 + n % 500), now() - n * interval '1 minute', 'staffordshire-2009', '1'
        from generate_series(1, 100000) n""", """
      insert into concern_masked (concern, since) select 'R' || n, now() from generate_series(1, 100000, 3) n""", """
      insert into open_work (task, reference, concern, agency, task_key, form, title, role, created_at, claimed_by)
      select 't' || n, 'R' || n, 'R' || n, 'a1', 'triage', 'triage', 'Triage', 'safeguarding_lead', now(),
             case when n % 1000 = 0 then 'p1' end from generate_series(1, 100000) n""", """
      insert into open_work_candidate (task, person)
      select 't' || n, 'p' || p from generate_series(1, 100000, 100) n, generate_series(1, 20) p""",
      """
      insert into concern_excluded (concern, person)
      select 'R' || n, 'p' || (1 + n % 20) from generate_series(1, 100000, 10) n""", """
      insert into concern_opened (concern, person, at)
      select 'R' || n, 'p' || (1 + n % 20), now() from generate_series(2, 100000, 10) n""", """
      insert into open_work_conflict (task, person)
      select 't' || n, 'p' || (1 + n % 20) from generate_series(3, 100000, 10) n""");

  private static final Map<String, String> PEOPLE =
      new TreeMap<>(Map.of("p1", "a lead, offered 1,000 tasks", "p300", "a practitioner", "nobody", "nobody known"));
  private static final Path RESULT = Path.of("docs/measured/rights.md");
  private static final Pattern TOOK = Pattern.compile("Execution Time: ([0-9.]+) ms");
  private static final Pattern THROUGH_ALL =
      Pattern.compile(".*Seq Scan on (concern|open_work).*(?<!never executed\\))$");

  @TempDir
  Path var;

  /**
   * A question that lists and checks ask, in words and in SQL.
   *
   * @param aboutFew whether looking through all of them for it would be too much; where a thousand are asked for,
   *                 the planner may choose to
   */
  private record Question(String words, boolean aboutFew, String sql) {
  }

  @Test
  void oneAndTheirOwnAreFoundWithoutLookingThroughAll() throws Exception {
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      SEED.forEach(product::prepare);
      product.prepare("analyze");
      JdbcClient jdbc = product.get(JdbcClient.class);
      List<String> scans = new ArrayList<>();
      StringBuilder rows = new StringBuilder();
      for (Question question : questions(product.get(Rights.class))) {
        rows.append("| ").append(question.words);
        for (String person : PEOPLE.keySet()) {
          List<String> plan = explained(jdbc, question, person);
          rows.append(" | ").append(plan.stream().map(TOOK::matcher).filter(Matcher::find)
              .map(took -> took.group(1) + " ms").findFirst().orElseThrow());
          plan.stream().filter(line -> question.aboutFew && THROUGH_ALL.matcher(line).matches())
              .forEach(scan -> scans.add(person + ": " + scan + " in " + question.sql));
        }
        rows.append(" |\n");
      }
      Files.writeString(RESULT, page(rows, scans));
      assertThat(scans).isEmpty();
    }
  }

  private static List<Question> questions(Rights rights) {
    return List.of(
        new Question("may they open this one concern", true, "select 1 from concern c where c.reference = 'R777' and "
            + rights.ofConcern(Right.SEE_CONCERN)),
        new Question("what they raised, the newest 200", true,
            "select 1 from concern c where c.raised_by = :person and "
                + rights.ofConcern(Right.SEE_CONCERN) + "order by c.raised_at desc limit 200"),
        new Question("may they see this one task", true, "select 1 from open_work w where w.task = 't777' and "
            + rights.ofWork(Right.SEE_TASK)),
        new Question("what they have taken", true, "select 1 from open_work w where w.claimed_by = :person and "
            + rights.ofWork(Right.ANSWER_TASK)),
        new Question("what they may take", false, "select 1 from open_work w where w.claimed_by is null and "
            + rights.ofWork(Right.CLAIM_TASK)));
  }

  /** The second time: the first reads what nobody has asked for yet. */
  private static List<String> explained(JdbcClient jdbc, Question question, String person) {
    List<String> plan = List.of();
    for (int i = 0; i < 2; i++) {
      plan = jdbc.sql("explain (analyze, costs off) " + question.sql.replace(":now", "now()")).param("person", person)
          .query(String.class)
          .list();
    }
    return plan;
  }

  private static String page(StringBuilder rows, List<String> scans) throws IOException {
    return "# What the rights cost\n\n"
        + "100,000 concerns of one agency, each with an open task; 500 people, of whom 20 are leads; a third of the"
        + " concerns masked, in a tenth each somebody left out, let in or in conflict. Measured by"
        + " `mvn test -Plong -Dtest=RightsPlan`, which fails where a plan looks through"
        + " all concerns or all tasks. The time is the database's own, of the second time that it was asked.\n\n"
        + MeasuredProduct.circumstances() + " Load on the machine at the end of it: "
        + Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) + ".\n\n"
        + "| | " + String.join(" | ", PEOPLE.values()) + " |\n|---" + "|---".repeat(PEOPLE.size()) + "|\n" + rows
        + "\nOne concern, one task and what is somebody's own are found without looking through all concerns or all"
        + " tasks" + (scans.isEmpty() ? "." : ", but for " + scans.size() + ".") + " To list a thousand offers,"
        + " PostgreSQL goes through the table of open work once instead of looking up each.\n";
  }
}
