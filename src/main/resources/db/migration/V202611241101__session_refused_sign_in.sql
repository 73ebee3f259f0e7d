-- Between the answer and what the owner is told: a row for every refusal, known address or not.
create table refused_sign_in (
  id uuid not null,
  user_id uuid,
  address text not null,
  user_agent text not null,
  constraint pk_refused_sign_in primary key (id)
);
