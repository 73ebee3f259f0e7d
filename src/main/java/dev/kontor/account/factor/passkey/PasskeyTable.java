package dev.kontor.account.factor.passkey;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the public halves of registered keys. */
@Singleton
class PasskeyTable {
  private static final String BY_CREDENTIAL =
      """
      select p.method_id, f.user_id, f.name, p.credential_id, p.public_key, p.sign_count,
             h.handle as user_handle, u.blocked_at is not null as blocked
      from passkey p
        join second_factor f on f.id = p.method_id
        join passkey_user h on h.user_id = f.user_id
        join user_summary u on u.id = f.user_id
      where p.credential_id = :id""";

  private final Jdbi jdbi;

  PasskeyTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Passkey> find(byte[] credentialId) {
    return find(BY_CREDENTIAL, credentialId);
  }

  /** Locked: of two equal assertions at the same moment the second finds the counter grown. */
  Optional<Passkey> lock(byte[] credentialId) {
    return find(BY_CREDENTIAL + " for update of p", credentialId);
  }

  private Optional<Passkey> find(String query, byte[] credentialId) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(query).bind("id", credentialId).mapTo(Passkey.class).findOne());
  }

  /** All of a user, as their authenticators may not register once more. */
  List<KeyDescriptor> ofUser(UUID userId) {
    return descriptors("f.user_id = any(:ids)", List.of(userId));
  }

  List<KeyDescriptor> ofMethods(Collection<UUID> methodIds) {
    return descriptors("f.id = any(:ids)", methodIds);
  }

  private List<KeyDescriptor> descriptors(String condition, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.credential_id, p.transports
                    from passkey p join second_factor f on f.id = p.method_id
                    where %s order by f.created_at, f.id"""
                        .formatted(condition))
                .bind("ids", ids.toArray(UUID[]::new))
                .map(
                    (row, context) ->
                        KeyDescriptor.of(
                            row.getBytes("credential_id"), row.getString("transports")))
                .list());
  }

  /** Whether a key could be added: nobody has registered it yet. */
  boolean add(UUID methodId, Passkey.Made made) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into passkey (method_id, credential_id, public_key, sign_count,
                                             transports, backup_eligible, backed_up, user_verified)
                        values (:methodId, :credentialId, :publicKey, :signCount,
                                :transports, :backupEligible, :backedUp, :verified)
                        on conflict do nothing""")
                    .bind("methodId", methodId)
                    .bind("credentialId", made.credentialId())
                    .bind("publicKey", made.publicKey())
                    .bind("transports", String.join(" ", made.transports()))
                    .bind("signCount", made.state().signCount())
                    .bind("backupEligible", made.state().backupEligible())
                    .bind("backedUp", made.state().backedUp())
                    .bind("verified", made.state().verified())
                    .execute())
        == 1;
  }

  void used(Passkey key, Passkey.State state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update passkey
                    set sign_count = :signCount, backed_up = :backedUp,
                        user_verified = user_verified or :verified
                    where method_id = :methodId""")
                .bind("methodId", key.methodId())
                .bind("signCount", state.signCount())
                .bind("backedUp", state.backedUp())
                .bind("verified", state.verified())
                .execute());
  }
}
