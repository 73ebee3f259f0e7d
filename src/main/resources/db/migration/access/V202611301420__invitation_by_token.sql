-- API tokens invite too: an organisation's own for nobody in person, a user's for the user. Their
-- invitations stand as long as one of the token's family is good.
alter table invitation
  alter column invited_by drop not null,
  add column invited_by_token uuid,
  add constraint ck_invitation_inviter
    check (invited_by is not null or invited_by_token is not null);

-- What other features may join.
create view api_token_summary as
  select id, family_id, organisation_id, name, expires_at from api_token;
create index ix_api_token_family on api_token (family_id);
