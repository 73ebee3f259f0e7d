-- What is left of a right while the product is locked: what the role gives, and its use.
create or replace view member_right as
  select m.organisation_id, m.id as member_id, m.user_id, p.id as product_id, r.code as right_code,
         'role' as source, null::uuid as group_id, true as while_locked
  from membership_summary m
  join product_summary p on p.organisation_id = m.organisation_id
  join product_right r on r.type = p.type
  where m.has_everything
  union all
  select m.organisation_id, m.id, m.user_id, p.id, r.code, 'direct', null,
         r.code = 'use'
  from membership m
  join access_matrix x on x.organisation_id = m.organisation_id and x.member_id = m.id
  join product_summary p on p.organisation_id = m.organisation_id
  join product_right r on r.type = p.type
  where x.everything
  union all
  select m.organisation_id, m.id, m.user_id, g.product_id, g.right_code, 'direct', null,
         g.right_code = 'use'
  from membership m
  join product_grant g on g.organisation_id = m.organisation_id and g.holder_id = m.id
  union all
  select m.organisation_id, m.id, m.user_id, p.id, r.code, 'group', w.group_id,
         r.code = 'use'
  from membership m
  join work_group_member w on w.organisation_id = m.organisation_id and w.member_id = m.id
  join access_matrix x on x.organisation_id = w.organisation_id and x.group_id = w.group_id
  join product_summary p on p.organisation_id = m.organisation_id
  join product_right r on r.type = p.type
  where x.everything
  union all
  select m.organisation_id, m.id, m.user_id, g.product_id, g.right_code, 'group', w.group_id,
         g.right_code = 'use'
  from membership m
  join work_group_member w on w.organisation_id = m.organisation_id and w.member_id = m.id
  join product_grant g on g.organisation_id = w.organisation_id and g.holder_id = w.group_id;
