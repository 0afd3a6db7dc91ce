-- ${flyway:timestamp}  Repeated at every start: a new table must never be left without its rights.
grant usage on schema public to ${application};
grant select, insert, update, delete on all tables in schema public to ${application};
-- the record is append-only, and the history of migrations is nobody's business
revoke update, delete, truncate on journal_entry, case_key, record_check from ${application};
do $$
begin
  -- this runs against databases of before too
  if to_regclass('access_mark') is not null then
    revoke update, delete, truncate on access_mark from ${application};
  end if;
  -- whom an agency rang in which year stays to be read
  if to_regclass('phone_edition') is not null then
    revoke update, delete, truncate on phone_edition from ${application};
  end if;
  -- and what it had set
  if to_regclass('agency_setting') is not null then
    revoke update, delete, truncate on agency_setting from ${application};
  end if;
  -- what was destroyed stays said; a key goes by that one function and by nothing else
  if to_regclass('erasure') is not null then
    revoke update, delete, truncate on erasure from ${application};
    grant execute on function destroy_key(text) to ${application};
  end if;
  if to_regclass('data_request_erased') is not null then
    revoke update, delete, truncate on data_request_erased from ${application};
    grant execute on function destroy_request_key(text) to ${application};
  end if;
end $$;
-- a view is read: what is written goes to the table, by the package that owns it
do $$
declare
  one text;
begin
  for one in select viewname from pg_views where schemaname = 'public' loop
    execute format('revoke insert, update, delete, truncate on %I from ${application}', one);
  end loop;
end $$;
revoke all on flyway_schema_history from ${application};
revoke create on schema public from public;
