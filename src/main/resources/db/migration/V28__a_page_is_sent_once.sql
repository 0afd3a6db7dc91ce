-- draft --------------------------------------------------------------------------------------------------------------

-- Which drawing of a page somebody has sent, and where they went then: who sends it again does nothing a second time.
create table sent_page (
  person  text not null references person,
  drawing text not null,
  went_to text not null default '',
  sent_at timestamptz not null,
  primary key (person, drawing)
);

create index sent_page_sent_at on sent_page (sent_at);
