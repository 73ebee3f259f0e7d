create table text_message_phone (
  method_id uuid not null,
  sealed_phone bytea not null,
  constraint pk_text_message_phone primary key (method_id),
  constraint fk_text_message_phone_method foreign key (method_id) references second_factor (id) on delete cascade
);

create table text_message_code (
  method_id uuid not null,
  -- The challenge that it is good for, or the started method itself.
  bound_to uuid not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null,
  constraint pk_text_message_code primary key (method_id, bound_to),
  constraint fk_text_message_code_method foreign key (method_id) references second_factor (id) on delete cascade
);
create index ix_text_message_code_expires_at on text_message_code (expires_at);
