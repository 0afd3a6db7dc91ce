-- Of a file that whoever asks for their data may have in part, a copy in which something is blacked out (ADR 0082).

-- datarights ---------------------------------------------------------------------------------------------------------

-- Sealed by the key of the concern, as what was chosen is: it goes with either.
create table data_request_copy (
  request text not null,
  concern text not null,
  file    text not null,
  type    text not null,
  sealed  bytea not null,
  primary key (request, concern, file),
  foreign key (request, concern) references data_request_concern on delete cascade
);

create index data_request_copy_of on data_request_copy (concern);
