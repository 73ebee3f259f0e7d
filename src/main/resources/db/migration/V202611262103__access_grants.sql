create table work_group (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_work_group primary key (organisation_id, id),
  constraint uq_work_group_name unique (organisation_id, name_key),
  constraint fk_work_group_organisation foreign key (organisation_id) references organisation (id)
);
create index ix_work_group_order on work_group (organisation_id, created_at, id);

create table work_group_member (
  organisation_id uuid not null,
  group_id uuid not null,
  member_id uuid not null,
  constraint pk_work_group_member primary key (organisation_id, group_id, member_id),
  constraint fk_work_group_member_group foreign key (organisation_id, group_id)
    references work_group (organisation_id, id) on delete cascade,
  constraint fk_work_group_member_member foreign key (organisation_id, member_id)
    references membership (organisation_id, id) on delete cascade
);
create index ix_work_group_member_member on work_group_member (organisation_id, member_id, group_id);

-- What a member, or a work group, is granted: the matrix as a whole, with its version.
create table access_matrix (
  organisation_id uuid not null,
  holder_id uuid not null,
  member_id uuid,
  group_id uuid,
  -- All rights on all products, present and future.
  everything boolean not null,
  version bigint not null,
  constraint pk_access_matrix primary key (organisation_id, holder_id),
  constraint fk_access_matrix_member foreign key (organisation_id, member_id)
    references membership (organisation_id, id) on delete cascade,
  constraint fk_access_matrix_group foreign key (organisation_id, group_id)
    references work_group (organisation_id, id) on delete cascade,
  constraint ck_access_matrix_holder
    check (num_nonnulls(member_id, group_id) = 1 and holder_id = coalesce(member_id, group_id))
);
create index ix_access_matrix_member on access_matrix (organisation_id, member_id)
  where member_id is not null;
create index ix_access_matrix_group on access_matrix (organisation_id, group_id)
  where group_id is not null;

create table product_grant (
  organisation_id uuid not null,
  holder_id uuid not null,
  product_id uuid not null,
  right_code text not null,
  type text not null,
  constraint pk_product_grant primary key (organisation_id, holder_id, product_id, right_code),
  constraint fk_product_grant_matrix foreign key (organisation_id, holder_id)
    references access_matrix (organisation_id, holder_id) on delete cascade,
  constraint fk_product_grant_product foreign key (organisation_id, product_id, type)
    references product (organisation_id, id, type) on delete cascade,
  constraint fk_product_grant_right foreign key (type, right_code)
    references product_right (type, code)
);
create index ix_product_grant_product on product_grant (organisation_id, product_id);

-- Rights on products of a type that don't exist yet: each becomes a grant of its own when one is made.
create table future_grant (
  organisation_id uuid not null,
  holder_id uuid not null,
  type text not null,
  right_code text not null,
  constraint pk_future_grant primary key (organisation_id, holder_id, type, right_code),
  constraint fk_future_grant_matrix foreign key (organisation_id, holder_id)
    references access_matrix (organisation_id, holder_id) on delete cascade,
  constraint fk_future_grant_right foreign key (type, right_code)
    references product_right (type, code)
);
create index ix_future_grant_type on future_grant (organisation_id, type);

-- Who holds which right on which product, and where it comes from: one row a source. What other
-- features may join. Locks, maintenance and blocks are no matter of rights: see the access checks.
create view member_right as
  select m.organisation_id, m.id as member_id, m.user_id, p.id as product_id, r.code as right_code,
         'role' as source, null::uuid as group_id
  from membership m
  join product_summary p on p.organisation_id = m.organisation_id
  join product_right r on r.type = p.type
  where m.role in ('legal_representative', 'administrator')
  union all
  select m.organisation_id, m.id, m.user_id, p.id, r.code, 'direct', null
  from membership m
  join access_matrix x on x.organisation_id = m.organisation_id and x.member_id = m.id
  join product_summary p on p.organisation_id = m.organisation_id
  join product_right r on r.type = p.type
  where x.everything
  union all
  select m.organisation_id, m.id, m.user_id, g.product_id, g.right_code, 'direct', null
  from membership m
  join product_grant g on g.organisation_id = m.organisation_id and g.holder_id = m.id
  union all
  select m.organisation_id, m.id, m.user_id, p.id, r.code, 'group', w.group_id
  from membership m
  join work_group_member w on w.organisation_id = m.organisation_id and w.member_id = m.id
  join access_matrix x on x.organisation_id = w.organisation_id and x.group_id = w.group_id
  join product_summary p on p.organisation_id = m.organisation_id
  join product_right r on r.type = p.type
  where x.everything
  union all
  select m.organisation_id, m.id, m.user_id, g.product_id, g.right_code, 'group', w.group_id
  from membership m
  join work_group_member w on w.organisation_id = m.organisation_id and w.member_id = m.id
  join product_grant g on g.organisation_id = w.organisation_id and g.holder_id = w.group_id;

-- What an invitation brings along: applied when it is accepted.
alter table invitation add column access jsonb;
alter table invitation add column group_ids uuid[] not null default '{}';

create or replace view membership_summary as
  select organisation_id, id, user_id, role, accounting, joined_at, suspended_channels
  from membership;
