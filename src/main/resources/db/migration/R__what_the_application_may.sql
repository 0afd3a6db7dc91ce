-- ${flyway:timestamp}  Repeated at every start: a new table must never be left without its rights.
grant usage on schema public to ${application};
grant select, insert, update, delete on all tables in schema public to ${application};
-- the record is append-only, and the history of migrations is nobody's business
revoke update, delete, truncate on journal_entry, case_key from ${application};
revoke all on flyway_schema_history from ${application};
revoke create on schema public from public;
