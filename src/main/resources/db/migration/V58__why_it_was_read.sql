-- Why somebody of the agency reads a concern, by what they are to it (P33.b): each look says it.

-- cover --------------------------------------------------------------------------------------------------------------

-- who has work in a concern that was handed to them while somebody is away
create view covering with (security_invoker = true) as
  select w.concern, w.claimed_by as person
    from handed_over h
    join open_work w on w.task = h.task and w.claimed_by = h.receiver
   where h.back_at is null;

-- concern ------------------------------------------------------------------------------------------------------------

-- One reason for each: whoever works on it does not read it as somebody who watches over it.
create view reading_reason with (security_invoker = true) as
  select r.concern, r.person,
         case min(case r.relation when 'holder' then 1 when 'raiser' then 2 when 'opened_to' then 2
                                  when 'guardian' then 3 when 'information_governance' then 3 when 'decided' then 3
                                  when 'lead' then 4 when 'lead_inside' then 4 else 5 end)
           when 1 then case when exists (select 1 from covering c
                                          where c.concern = r.concern and c.person = r.person)
                            then 'cover' else 'case_responsibility' end
           when 2 then 'case_responsibility'
           when 3 then 'advice'
           when 4 then 'supervision'
           else 'audit' end as reason
    from concern_relation r
   group by r.concern, r.person;
