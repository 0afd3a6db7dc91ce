-- Where in the access log somebody's looking at a concern stands, under a mark that only the key makes of the two
create table access_mark (
  mark   text not null,
  chain  text not null,
  number int not null,
  primary key (mark, chain, number)
);

create index access_mark_by_entry on access_mark (chain, number);

-- notice: to whom work of a concern was offered, whether or not they took it
create view told_of with (security_invoker = true) as
  select distinct concern, person from notice where task is not null;

alter table notice drop constraint if exists notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('TASK_WAITS', 'NEWS', 'RECORD_DAMAGED', 'FIRST_CODE', 'SECOND_PERSON', 'POWER_USED', 'UNUSUAL_READING'));
alter table notice drop constraint if exists notice_of_a_concern;
alter table notice add constraint notice_of_a_concern
  check ((kind in ('RECORD_DAMAGED', 'FIRST_CODE', 'SECOND_PERSON', 'POWER_USED', 'UNUSUAL_READING')) = (concern is null));

-- concern: whoever watches over how it is read, though not asked about it; the view keeps all that it says already
do $$
declare
  columns int := (select count(*) from information_schema.columns where table_name = 'concern_relation');
begin
  execute 'create or replace view concern_relation with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('concern_relation'::regclass), ';')
    || ' union all select c.reference, p.person, ''agency_guardian''' || repeat(', null', columns - 3)
    || ' from concern c join person_in_role p on p.agency = c.agency and p.role = ''caldicott_guardian''';
end $$;
