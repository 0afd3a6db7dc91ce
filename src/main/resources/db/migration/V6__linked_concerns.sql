-- A concern has one route: what needs another goes on as a concern of its own ------------------------------------------

create table concern_link (
  concern text primary key references concern,
  came_of text not null references concern,
  what    text not null check (what in ('HARM', 'DUTY'))
);

create index concern_link_by_origin on concern_link (came_of);
