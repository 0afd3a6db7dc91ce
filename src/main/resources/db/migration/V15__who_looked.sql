-- Where in the access log somebody's looking at a concern stands, under a mark that only the key makes of the two
create table access_mark (
  mark   text not null,
  chain  text not null,
  number int not null,
  primary key (mark, chain, number)
);

create index access_mark_by_entry on access_mark (chain, number);
