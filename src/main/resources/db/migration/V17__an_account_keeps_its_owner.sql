-- Whoever changes the address of somebody's account, and asks for a code to it, would have the account (ADR 0027).

-- directory ----------------------------------------------------------------------------------------------------------

-- whether somebody ever had a password of their own: from then on the account is theirs
alter table person add column had_password boolean not null default true;

-- work ---------------------------------------------------------------------------------------------------------------

-- to which address mail is to go, and went before
alter table proposal add column address text;
alter table proposal add column address_before text;
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'give_roles', 'another_address'));
alter table proposal drop constraint proposal_whose_check;
alter table proposal add constraint proposal_whose_check
  check (whose in ('concern', 'people', 'administrators', 'account'));
alter table proposal drop constraint proposal_of_a_concern;
alter table proposal add constraint proposal_of_a_concern
  check ((kind in ('give_roles', 'another_address')) = (concern is null));
alter table proposal add constraint proposal_of_an_address
  check ((kind = 'another_address') = (address is not null) and (address is null) = (address_before is null));

-- Of an account it is somebody of any agency in the end: else it could be moved to one where nobody is.
create or replace view could_confirm with (security_invoker = true) as
  select p.id as proposal, r.person, min(l.rung) as rung
    from proposal p
    join (values ('concern', 'safeguarding_lead', 1, false), ('concern', 'service_manager', 2, false),
                 ('concern', 'caldicott_guardian', 3, false),
                 ('people', 'safeguarding_lead', 1, false), ('people', 'service_manager', 2, false),
                 ('people', 'administrator', 3, false),
                 ('administrators', 'administrator', 1, false), ('administrators', 'service_manager', 1, false),
                 ('account', 'safeguarding_lead', 1, false), ('account', 'service_manager', 2, false),
                 ('account', 'administrator', 3, false), ('account', 'administrator', 4, true),
                 ('account', 'service_manager', 4, true), ('account', 'safeguarding_lead', 4, true))
         as l (whose, role, rung, anywhere) on l.whose = p.whose
    join person_in_role r on r.role = l.role and (l.anywhere or r.agency = p.agency)
   where p.ended_at is null and r.person not in (p.made_by, p.person)
     and not exists (select 1 from left_out x where x.concern = p.concern and x.person = r.person)
     and not exists (select 1 from proposal o
                      where o.concern = p.concern and o.person = r.person and o.kind = 'leave_out' and o.ended_at is null)
   group by p.id, r.person;

-- However long nobody answers: people of other agencies are asked only where the own one has nobody.
create or replace view second_person with (security_invoker = true) as
  select c.proposal, c.person
    from (select proposal, person, rung, min(rung) over (partition by proposal) as first from could_confirm) c
    join proposal p on p.id = c.proposal
   where c.rung = c.first or c.rung <= least(p.rung, 3);
