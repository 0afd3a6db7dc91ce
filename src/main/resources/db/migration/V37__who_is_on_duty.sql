-- Who is there to take work, and when (ADR 0057). What is set stays as it was set; what holds no longer says who ended it.

-- cover --------------------------------------------------------------------------------------------------------------

-- somebody went off duty or came on; what was said last stands in person.on_duty as well
create table duty_said (
  id      bigint generated always as identity primary key,
  person  text not null references person,
  on_duty boolean not null,
  at      timestamptz not null,
  said_by text not null references person
);

create index duty_said_by_person on duty_said (person, at desc);

-- a time of the week at which somebody is there, by London's clocks; one that ends before it begins ends the next day
create table shift (
  id           text primary key,
  person       text not null references person,
  role         text not null,
  site         text references site,
  weekday      int not null check (weekday between 1 and 7),
  begins       time not null,
  ends         time not null,
  first_day    date not null,
  last_day     date,
  set_by       text not null references person,
  set_at       timestamptz not null,
  withdrawn_by text references person,
  withdrawn_at timestamptz,
  check (last_day is null or last_day >= first_day),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index shift_by_person on shift (person) where withdrawn_at is null;

create table absence (
  id           text primary key,
  person       text not null references person,
  begins       timestamptz not null,
  ends         timestamptz not null,
  deputy       text references person,
  set_by       text not null references person,
  set_at       timestamptz not null,
  withdrawn_by text references person,
  withdrawn_at timestamptz,
  check (ends > begins),
  check (deputy <> person),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index absence_by_person on absence (person, ends) where withdrawn_at is null;

-- up to which moment an agency's open work has followed its rota
create table rota_followed (
  agency text primary key references agency,
  at     timestamptz not null
);

-- a time at which a place has no lead, and when that was told; one at a time for each place
create table cover_gap (
  id       bigint generated always as identity primary key,
  agency   text not null references agency,
  site     text references site,
  begins   timestamptz not null,
  ends     timestamptz,
  told_at  timestamptz not null,
  ended_at timestamptz
);

create unique index cover_gap_once on cover_gap (agency, coalesce(site, '')) where ended_at is null;

-- when somebody is there by the rota, around a moment
create function shift_times(who text, around timestamptz)
  returns table (role text, site text, begins timestamptz, ends timestamptz)
  language sql stable as $$
  select s.role, s.site, (d.day::date + s.begins) at time zone 'Europe/London',
         (d.day::date + case when s.ends <= s.begins then 1 else 0 end + s.ends) at time zone 'Europe/London'
    from shift s
    cross join lateral generate_series((around at time zone 'Europe/London')::date - 9,
                                       (around at time zone 'Europe/London')::date + 9, interval '1 day') as d (day)
   where s.person = who and s.withdrawn_at is null and extract(isodow from d.day) = s.weekday
     and d.day::date >= s.first_day and (s.last_day is null or d.day::date <= s.last_day)
$$;

-- when it may be otherwise than before whether somebody is there, around a moment
create function duty_moments(who text, around timestamptz) returns table (at timestamptz)
  language sql stable as $$
  select t.begins from shift_times(who, around) t
  union select t.ends from shift_times(who, around) t
  union select s.set_at from shift s where s.person = who and s.withdrawn_at is null
  union select a.begins from absence a where a.person = who and a.withdrawn_at is null
  union select a.ends from absence a where a.person = who and a.withdrawn_at is null
$$;

-- The rule, once. What somebody said themselves, or was said for them, holds until the rota or an absence begins or ends
-- next. Then whoever is absent is off; whoever is on the rota is there when it says so; and of whoever is not, what was
-- said last holds. Without a role: in any; without a site: at any.
create function is_on_duty(who text, as_role text, at_site text, moment timestamptz) returns boolean
  language sql stable as $$
  select case
    when coalesce((select max(s.at) from duty_said s where s.person = who and s.at <= moment)
                    >= (select max(m.at) from duty_moments(who, moment) m where m.at <= moment), false)
      then p.on_duty
    when exists (select 1 from absence a where a.person = who and a.withdrawn_at is null
                    and a.begins <= moment and moment < a.ends)
      then false
    when exists (select 1 from shift s where s.person = who and s.withdrawn_at is null
                    and (as_role is null or s.role = as_role)
                    and s.first_day <= (moment at time zone 'Europe/London')::date
                    and (s.last_day is null or s.last_day >= (moment at time zone 'Europe/London')::date - 1))
      then exists (select 1 from shift_times(who, moment) t
                    where (as_role is null or t.role = as_role)
                      and (at_site is null or t.site is null or t.site = at_site)
                      and t.begins <= moment and moment < t.ends)
    else p.on_duty end
  from person p where p.id = who
$$;

-- who is whose manager: of the same agency, and of their sites where both have some
create view manages with (security_invoker = true) as
  select distinct m.person as manager, p.id as person
    from person_in_role m join person p on p.agency = m.agency and p.active and p.id <> m.person
   where m.role in ('manager', 'service_manager')
     and (not exists (select 1 from person_site s where s.person = m.person)
       or exists (select 1 from person_site s join person_site o on o.site = s.site
                   where s.person = m.person and o.person = p.id));
