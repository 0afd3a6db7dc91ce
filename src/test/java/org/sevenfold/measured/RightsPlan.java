package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
      select 't' || n, 'p' || p from generate_series(1, 100000, 100) n, generate_series(1, 20) p""");

  @TempDir
  Path var;

  @Test
  void oneAndTheirOwnAreFoundWithoutLookingThroughAll() throws Exception {
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      SEED.forEach(product::prepare);
      product.prepare("analyze");
      JdbcClient jdbc = product.get(JdbcClient.class);
      Rights rights = product.get(Rights.class);
      List<String> scans = new ArrayList<>();
      for (String person : List.of("p1", "p300", "nobody")) {
        for (String sql : List.of("select 1 from concern c where c.reference = 'R777' and "
            + rights.ofConcern(Right.SEE_CONCERN),
            "select 1 from concern c where c.raised_by = :person and "
                + rights.ofConcern(Right.SEE_CONCERN) + "order by c.raised_at desc limit 200",
            "select 1 from open_work w where w.task = 't777' and " + rights.ofWork(Right.SEE_TASK),
            "select 1 from open_work w where w.claimed_by = :person and " + rights.ofWork(Right.ANSWER_TASK),
            "select 1 from open_work w where w.claimed_by is null and " + rights.ofWork(Right.CLAIM_TASK))) {
          List<String> plan =
              jdbc.sql("explain (analyze, costs off) " + sql.replace(":now", "now()")).param("person", person)
                  .query(String.class).list();
          System.out.println(person + "\n" + sql + "\n" + String.join("\n", plan) + "\n");
          plan.stream().filter(line -> line.matches(".*Seq Scan on (concern|open_work).*(?<!never executed\\))$"))
              .forEach(scan -> scans.add(person + ": " + scan + " in " + sql));
        }
      }
      assertThat(scans).isEmpty();
    }
  }
}
