-- Background tasks, as db-scheduler wants them.
create table scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint pk_scheduled_task primary key (task_name, task_instance)
);
create index ix_scheduled_task_execution_time on scheduled_task (execution_time);
create index ix_scheduled_task_last_heartbeat on scheduled_task (last_heartbeat);

-- Shared limits, as Bucket4j wants them.
create table throttle (
  id text not null,
  state bytea,
  expires_at bigint,
  constraint pk_throttle primary key (id)
);
create index ix_throttle_expires_at on throttle (expires_at);

create table idempotent_answer (
  caller_id uuid not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  location text,
  etag text,
  body text,
  created_at timestamptz not null,
  constraint pk_idempotent_answer primary key (caller_id, operation, key)
);
create index ix_idempotent_answer_created_at on idempotent_answer (created_at);

-- The letter is encrypted, and erased once delivered.
create table outgoing_mail (
  id uuid not null,
  kind text not null,
  sealed_letter bytea,
  created_at timestamptz not null,
  delivered_at timestamptz,
  constraint pk_outgoing_mail primary key (id),
  constraint ck_outgoing_mail_erased check ((sealed_letter is null) = (delivered_at is not null))
);

create table test_clock (
  id int not null,
  offset_micros bigint not null,
  constraint pk_test_clock primary key (id),
  constraint ck_test_clock_single check (id = 1)
);
