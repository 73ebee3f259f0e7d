-- Who spent a refresh token, as a hash of device and network: the same one may ask again for a moment.
alter table refresh_token add column spent_by bytea;
