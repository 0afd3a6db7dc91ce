package org.sevenfold.models;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What of an agency hangs in the engine's tables or in ours without belonging to anything that is still open. */
final class Leftovers {

  private static final String WORK_WITHOUT_TASK = """
      select 'work without a task: ' || w.task_key from open_work w where w.agency = :agency
         and not exists (select 1 from act_ru_task t where t.id_ = w.task)""";
  private static final String TASK_WITHOUT_WORK = """
      select 'task without work: ' || t.task_def_key_ from act_ru_task t where t.tenant_id_ = :agency
         and not exists (select 1 from open_work w where w.task = t.id_)""";
  private static final String GRANT_WITHOUT_TASK = """
      select 'grant without a task: ' || a.user_id_ from act_ru_authorization a join person p on p.id = a.user_id_
       where p.agency = :agency and a.resource_type_ = 7
         and not exists (select 1 from act_ru_task t where t.id_ = a.resource_id_)""";
  private static final String OFFER_WITHOUT_GRANT = """
      select 'offer without a grant: ' || w.task_key from open_work_candidate c join open_work w on w.task = c.task
       where w.agency = :agency and not exists (select 1 from act_ru_authorization a
             where a.user_id_ = c.person and a.resource_id_ = c.task and a.resource_type_ = 7)""";
  private static final String CALLED_WITHOUT_CALLER = """
      select 'process without its caller: ' || e.proc_def_id_ from act_ru_execution e
       where e.tenant_id_ = :agency and e.parent_id_ is null and e.super_exec_ is null
         and e.proc_def_id_ !~ '^(concern|escalate):'""";
  private static final String TOKEN_THAT_WAITS_FOR_NOTHING = """
      select 'token that waits for nothing at ' || coalesce(e.act_id_, '?') from act_ru_execution e
       where e.tenant_id_ = :agency and e.is_active_
         and not exists (select 1 from act_ru_execution child where child.parent_id_ = e.id_)
         and not exists (select 1 from act_ru_execution called where called.super_exec_ = e.id_)
         and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
         and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
         and not exists (select 1 from act_ru_execution other where other.parent_id_ = e.parent_id_
             and other.id_ <> e.id_ and other.act_id_ is distinct from e.act_id_)""";
  private static final String ANYTHING = """
      select kind || ' ' || count(*) from (
        select 'task' as kind from act_ru_task where tenant_id_ = :agency
        union all select 'execution' from act_ru_execution where tenant_id_ = :agency
        union all select 'variable ' || name_ from act_ru_variable where tenant_id_ = :agency
        union all select 'job' from act_ru_job where tenant_id_ = :agency
        union all select 'subscription' from act_ru_event_subscr where tenant_id_ = :agency
        union all select 'link' from act_ru_identitylink where tenant_id_ = :agency
        union all select 'work' from open_work where agency = :agency
        union all select 'grant' from act_ru_authorization a join person p on p.id = a.user_id_
                   where p.agency = :agency and a.resource_type_ = 7) left_over
       group by kind""";

  private final JdbcClient jdbc;
  private final String agency;

  Leftovers(JdbcClient jdbc, String agency) {
    this.jdbc = jdbc;
    this.agency = agency;
  }

  /** What hangs while a concern is open: empty when all belongs together. */
  List<String> hanging() {
    List<String> found = new ArrayList<>();
    List.of(WORK_WITHOUT_TASK, TASK_WITHOUT_WORK, GRANT_WITHOUT_TASK, OFFER_WITHOUT_GRANT, CALLED_WITHOUT_CALLER,
        TOKEN_THAT_WAITS_FOR_NOTHING).forEach(query -> found.addAll(ask(query)));
    return found;
  }

  /** What is there at all: empty when every concern of the agency is closed. */
  List<String> anything() {
    return ask(ANYTHING);
  }

  private List<String> ask(String query) {
    return jdbc.sql(query).param("agency", agency).query(String.class).list();
  }
}
